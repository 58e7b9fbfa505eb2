import type { Days } from "@/lib/records/day-range";
import type { Columns } from "./columns";
import { Growing } from "./growing";

/**
 * Events in rows, to be counted for one range of days after another. The days of each stand beside the number of its row,
 * so that a count goes straight through memory. An event may stand in several rows, but in each once.
 */
export class DayRows {
  readonly #columns: Pick<Columns, "first" | "last">;
  readonly #first = new Growing(new Int32Array(1024));
  readonly #last = new Growing(new Int32Array(1024));
  readonly #row = new Growing(new Uint32Array(1024));
  #rows = 0;

  constructor(columns: Pick<Columns, "first" | "last">) {
    this.#columns = columns;
  }

  /** How many rows were taken. */
  get length(): number {
    return this.#rows;
  }

  /** @returns the first of some new rows */
  take(rows: number): number {
    const first = this.#rows;
    this.#rows += rows;
    return first;
  }

  add(event: number, row: number) {
    this.#first.add(this.#columns.first[event] ?? 0);
    this.#last.add(this.#columns.last[event] ?? 0);
    this.#row.add(row);
  }

  /** How many events of each row may lie in a range, bounds included: they neither end before it nor begin after it. */
  countPossible(days: Days): Uint32Array {
    return this.#count(this.#last.values, days.first, this.#first.values, days.last);
  }

  /** How many events of each row lie wholly within a range, bounds included. */
  countWithin(days: Days): Uint32Array {
    return this.#count(this.#first.values, days.first, this.#last.values, days.last);
  }

  /** Counts entries of which one day is not below a bound and another not above one. */
  #count(low: Int32Array, from: number, high: Int32Array, to: number): Uint32Array {
    const counts = new Uint32Array(this.#rows);
    const { values: rows, length } = this.#row;
    for (let entry = 0; entry < length; entry++) {
      // Without a branch, which a processor could not foresee.
      const isIn = Number((low[entry] as number) >= from) & Number((high[entry] as number) <= to);
      (counts[rows[entry] as number] as number) += isIn;
    }
    return counts;
  }
}
