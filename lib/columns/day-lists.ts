import { DayEntries } from "./day-entries";
import { Growing } from "./growing";

/** Lists of events, of which is counted how many have any in a range of days. */
export class DayLists extends DayEntries<number> {
  readonly #ends = new Growing(new Uint32Array(1024));

  /** Adds an event to the list that is not ended yet. */
  add(event: number) {
    this.addDays(event);
  }

  endList() {
    this.#ends.add(this.entries);
  }

  protected override count(low: Int32Array, from: number, high: Int32Array, to: number): number {
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
