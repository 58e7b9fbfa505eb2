import type { EventItem } from "@/lib/store/answers";
import { formatYear } from "@/lib/words/date-label";
import type { Words } from "@/lib/words/words";

/** Years from one to the other, both included, in the astronomical count: 0 is 1 BCE. */
export type YearBin = {
  from: number;
  to: number;
  /** Events that lie in these years and in no others. */
  certain: number;
  /** Events that may lie in them, wholly or in part; each counts whole in every year that it may lie in. */
  possible: number;
};

export type EventsByYear = {
  /** Consecutive, those without an event as well; none where no event has a date. */
  bins: YearBin[];
  /** How many years a bin spans: 1, 10, 100 … */
  span: number;
  undated: number;
};

type Dated = Pick<EventItem, "start" | "end" | "dateBasis">;
type Years = { first: number | null; last: number | null; isGuess: boolean };

/** More years than this are drawn as decades, more decades as centuries, and so on. */
const MOST_BINS = 48;

/**
 * Events by year as the documents date them: *certain* where both days lie in the years, *possible* where they only
 * touch them, open and unknown bounds reaching on. What is dated by a fact outside the documents is possible only.
 */
export function eventsByYear(events: readonly Dated[]): EventsByYear {
  const dated = events.filter(({ start, end }) => start !== null || end !== null).map(yearsOf);
  const undated = events.length - dated.length;
  const known = dated.flatMap(({ first, last }) => [first, last]).filter((year) => year !== null);
  if (known.length === 0) return { bins: [], span: 1, undated };

  const [first, last] = [Math.min(...known), Math.max(...known)];
  const span = spanFor(first, last);
  const bins: YearBin[] = [];
  for (let from = startOf(first, span); from <= last; from += span) {
    bins.push(countIn(from, from + span - 1, dated));
  }
  return { bins, span, undated };
}

/** What a bin says in words: `2011: 3 certainly, 2 possibly`. */
export function describeYearBin({ from, to, certain, possible }: YearBin, say: Words): string {
  const [first, last] = [formatYear(from, say), formatYear(to, say)];
  const years = from === to ? first : say("dates.years", { from: first, to: last });
  if (certain > 0 && possible > 0) return say("ui.histogram.both", { years, certain, possible });
  if (certain > 0) return say("ui.histogram.certain", { years, certain });
  if (possible > 0) return say("ui.histogram.possible", { years, possible });
  return say("ui.histogram.none", { years });
}

function countIn(from: number, to: number, dated: readonly Years[]): YearBin {
  const bin = { from, to, certain: 0, possible: 0 };
  for (const { first, last, isGuess } of dated) {
    if ((first ?? to) > to || (last ?? from) < from) continue;
    const isWithin = first !== null && last !== null && first >= from && last <= to;
    if (isWithin && !isGuess) bin.certain += 1;
    else bin.possible += 1;
  }
  return bin;
}

function yearsOf({ start, end, dateBasis }: Dated): Years {
  return { first: yearOf(start), last: yearOf(end), isGuess: dateBasis === "external" };
}

/** The year of an ISO day, which has a sign and six digits before 0 and after 9999. */
function yearOf(day: string | null): number | null {
  return day === null ? null : Number.parseInt(day, 10);
}

function spanFor(first: number, last: number): number {
  let span = 1;
  while ((startOf(last, span) - startOf(first, span)) / span >= MOST_BINS) span *= 10;
  return span;
}

function startOf(year: number, span: number): number {
  return Math.floor(year / span) * span;
}
