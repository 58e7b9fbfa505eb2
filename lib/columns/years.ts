import { calendarDay, dateParts } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";
import { EARLIEST, LATEST } from "./columns";

/** Days in a year of the Gregorian calendar, on average. */
const DAYS_A_YEAR = 365.2425;

/** In what years some days lie that are within others, of hundreds of thousands faster than by calendar. */
export class Years {
  readonly #first: number;
  /** The first day of each year. */
  readonly #starts: readonly number[];
  readonly #isMet: Uint8Array;

  constructor({ first, last }: Days) {
    this.#first = dateParts(first)[0];
    const count = dateParts(last)[0] - this.#first + 1;
    this.#starts = Array.from({ length: count }, (_, year) =>
      calendarDay(this.#first + year, 1, 1),
    );
    this.#isMet = new Uint8Array(count);
  }

  /** Notes the year of a day; nothing of a bound that is open or not known. */
  meet(day: number) {
    if (day === EARLIEST || day === LATEST) return;
    const starts = this.#starts;
    let year = Math.floor((day - (starts[0] ?? 0)) / DAYS_A_YEAR);
    // A year is a day shorter or longer than the average one.
    while (year > 0 && (starts[year] ?? Number.POSITIVE_INFINITY) > day) year--;
    while ((starts[year + 1] ?? Number.POSITIVE_INFINITY) <= day) year++;
    this.#isMet[year] = 1;
  }

  /** The years that were met, the earliest first. */
  list(): number[] {
    return Array.from(this.#isMet.keys())
      .filter((year) => this.#isMet[year] === 1)
      .map((year) => this.#first + year);
  }
}
