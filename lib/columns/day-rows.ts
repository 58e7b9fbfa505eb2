import type { Days } from "@/lib/records/day-range";
import type { Columns } from "./columns";

/**
 * Events in rows, to be counted for one range of days after another. The days of each stand beside the number of its row,
 * so that a count goes straight through memory. An event
 * may stand in several rows, but in each once.
 */
export class DayRows {
  readonly #columns: Pick<Columns, "first" | "last">;
  #first = new Int32Array(1024);
  #last = new Int32Array(1024);
  #row = new Uint32Array(1024);
  #length = 0;
  #rows = 0;

  constructor(columns: Pick<Columns, "first" | "last">) {
    this.#columns = columns;
  }

  /** @returns the first of some new rows */
  take(rows: number): number {
    const first = this.#rows;
    this.#rows += rows;
    return first;
  }

  add(event: number, row: number) {
    const at = this.#length++;
    if (at === this.#row.length) this.#enlarge();
    this.#first[at] = this.#columns.first[event] ?? 0;
    this.#last[at] = this.#columns.last[event] ?? 0;
    this.#row[at] = row;
  }

  /** How many events of each row may lie in a range, bounds included: they neither end before it nor begin after it. */
  countPossible(days: Days): Uint32Array {
    return this.#count(this.#last, days.first, this.#first, days.last);
  }

  /** How many events of each row lie wholly within a range, bounds included. */
  countWithin(days: Days): Uint32Array {
    return this.#count(this.#first, days.first, this.#last, days.last);
  }

  /** Counts entries of which one day is not below a bound and another not above one. */
  #count(low: Int32Array, from: number, high: Int32Array, to: number): Uint32Array {
    const counts = new Uint32Array(this.#rows);
    const [rows, length] = [this.#row, this.#length];
    for (let entry = 0; entry < length; entry++) {
      // Without a branch, which a processor could not foresee.
      const isIn = Number((low[entry] as number) >= from) & Number((high[entry] as number) <= to);
      (counts[rows[entry] as number] as number) += isIn;
    }
    return counts;
  }

  #enlarge() {
    const length = 2 * this.#row.length;
    this.#first = copyInto(new Int32Array(length), this.#first);
    this.#last = copyInto(new Int32Array(length), this.#last);
    this.#row = copyInto(new Uint32Array(length), this.#row);
  }
}

function copyInto<Values extends Int32Array | Uint32Array>(target: Values, source: Values): Values {
  target.set(source);
  return target;
}
