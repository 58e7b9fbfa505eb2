import type { Days } from "@/lib/records/day-range";
import type { Columns } from "./columns";
import { Growing } from "./growing";

/** The days of events, one after another, so that a count for a range of days goes straight through memory. */
export abstract class DayEntries<Counts> {
  readonly #columns: Pick<Columns, "first" | "last">;
  readonly #first = new Growing(new Int32Array(1024));
  readonly #last = new Growing(new Int32Array(1024));

  constructor(columns: Pick<Columns, "first" | "last">) {
    this.#columns = columns;
  }

  /** Counts those that may lie in a range, bounds included: they neither end before it nor begin after it. */
  countPossible(days: Days): Counts {
    return this.count(this.#last.values, days.first, this.#first.values, days.last);
  }

  /** Counts those that lie wholly within a range, bounds included. */
  countWithin(days: Days): Counts {
    return this.count(this.#first.values, days.first, this.#last.values, days.last);
  }

  /** How many entries there are. */
  protected get entries(): number {
    return this.#first.length;
  }

  protected addDays(event: number) {
    this.#first.add(this.#columns.first[event] ?? 0);
    this.#last.add(this.#columns.last[event] ?? 0);
  }

  /** Counts entries of which one day is not below a bound and another not above one. */
  protected abstract count(low: Int32Array, from: number, high: Int32Array, to: number): Counts;
}
