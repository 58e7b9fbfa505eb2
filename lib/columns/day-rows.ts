import { DayEntries } from "./day-entries";
import { Growing } from "./growing";

/**
 * Events in rows, counted by row for one range of days after another. An event may stand in several rows, but in each
 * once.
 */
export class DayRows extends DayEntries<Uint32Array> {
  readonly #row = new Growing(new Uint32Array(1024));
  #rows = 0;

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
    this.addDays(event);
    this.#row.add(row);
  }

  protected override count(low: Int32Array, from: number, high: Int32Array, to: number) {
    const counts = new Uint32Array(this.#rows);
    const { values: rows } = this.#row;
    const { entries } = this;
    for (let entry = 0; entry < entries; entry++) {
      // Without a branch, which a processor could not foresee.
      const isIn = Number((low[entry] as number) >= from) & Number((high[entry] as number) <= to);
      (counts[rows[entry] as number] as number) += isIn;
    }
    return counts;
  }
}
