import { type CalendarDay, calendarDay, dateParts } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";

/** How long a bin of a timeline is. */
export type BinUnit = { unit: "day" | "month" | "year"; step: number };

/** The units from fine to coarse: calendars have no others that begin together with years. */
const UNITS: readonly BinUnit[] = [
  { unit: "day", step: 1 },
  { unit: "month", step: 1 },
  { unit: "month", step: 3 },
  ...[1, 5, 10, 50, 100, 500, 1000, 5000].map((step) => ({ unit: "year", step }) as const),
];

export type Bins = BinUnit & {
  /** First day of each bin and, last, the day after all of them. */
  edges: readonly CalendarDay[];
};

/** The finest bins of whole days, months, quarters or years that cover a range and are no more than `most`. */
export function binsOf({ first, last }: Days, most: number): Bins {
  const fitting = UNITS.find((unit) => countBins(first, last, unit) <= most) ?? UNITS.at(-1);
  const unit = fitting ?? { unit: "year", step: 1 };
  const edges: CalendarDay[] = [binStart(first, unit)];
  for (let edge = edges[0] ?? first; edge <= last; ) {
    edge = nextStart(edge, unit);
    edges.push(edge);
  }
  return { ...unit, edges };
}

function countBins(first: CalendarDay, last: CalendarDay, { unit, step }: BinUnit): number {
  if (unit === "day") return (last - first) / step + 1;
  const months = unit === "year" ? step * 12 : step;
  return (monthOf(last) - monthOf(first)) / months + 1;
}

/** Months since the beginning of year 0. */
function monthOf(day: CalendarDay): number {
  const [year, month] = dateParts(day);
  return year * 12 + month - 1;
}

function firstOfMonth(month: number): CalendarDay {
  return calendarDay(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** The first day of the bin that a day lies in. */
function binStart(day: CalendarDay, { unit, step }: BinUnit): CalendarDay {
  if (unit === "day") return day;
  const months = unit === "year" ? step * 12 : step;
  return firstOfMonth(Math.floor(monthOf(day) / months) * months);
}

function nextStart(start: CalendarDay, { unit, step }: BinUnit): CalendarDay {
  if (unit === "day") return start + step;
  return firstOfMonth(monthOf(start) + (unit === "year" ? step * 12 : step));
}

/** The bin that a day lies in: the last whose first day is not after it; -1 before all, the last one after all. */
export function binAt({ edges }: Pick<Bins, "edges">, day: CalendarDay): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return Math.min(low - 1, edges.length - 2);
}
