import type { Days } from "@/lib/records/day-range";
import type { Columns } from "./columns";
import { Growing } from "./growing";

/** Lists of events, of which is counted how many have any in a range of days. */
export class DayLists {
  readonly #columns: Pick<Columns, "first" | "last">;
  readonly #first = new Growing(new Int32Array(1024));
  readonly #last = new Growing(new Int32Array(1024));
  readonly #ends = new Growing(new Uint32Array(1024));

  constructor(columns: Pick<Columns, "first" | "last">) {
    this.#columns = columns;
  }

  /** Adds an event to the list that is not ended yet. */
  add(event: number) {
    this.#first.add(this.#columns.first[event] ?? 0);
    this.#last.add(this.#columns.last[event] ?? 0);
  }

  endList() {
    this.#ends.add(this.#first.length);
  }

  /** How many lists have an event that may lie in a range, bounds included. */
  countPossible(days: Days): number {
    return this.#count(this.#last.values, days.first, this.#first.values, days.last);
  }

  /** How many lists have an event that lies wholly within a range, bounds included. */
  countWithin(days: Days): number {
    return this.#count(this.#first.values, days.first, this.#last.values, days.last);
  }

  #count(low: Int32Array, from: number, high: Int32Array, to: number): number {
    let count = 0;
    let entry = 0;
    const { values: ends, length } = this.#ends;
    for (let list = 0; list < length; list++) {
      const end = ends[list] as number;
      while (entry < end && !((low[entry] as number) >= from && (high[entry] as number) <= to)) {
        entry++;
      }
      if (entry < end) count++;
      entry = end;
    }
    return count;
  }
}
