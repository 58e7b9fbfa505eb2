import type { Query, Sort } from "@/lib/query/query";

/** Earliest and latest day, infinite where open or unknown; `undefined` when there is no date at all. */
export type Span = { first: number; last: number } | undefined;

/** Span of two ISO days as the fixture writes them. */
export function spanOf([first, last]: readonly [string | null, string | null]): Span {
  if (first === null && last === null) return undefined;
  return {
    first: first === null ? Number.NEGATIVE_INFINITY : Date.parse(first) / 86_400_000,
    last: last === null ? Number.POSITIVE_INFINITY : Date.parse(last) / 86_400_000,
  };
}

/** Certainly: every day of the span is asked for. Possibly: some day is, and nothing is known of the undated. */
export function isInDays(span: Span, { days, certain }: Query): boolean {
  if (!days) return true;
  const first = days.first ?? Number.NEGATIVE_INFINITY;
  const last = days.last ?? Number.POSITIVE_INFINITY;
  if (!span) return !certain;
  return certain
    ? span.first >= first && span.last <= last
    : span.first <= last && span.last >= first;
}

/** The day an item is listed under: its first, or its last where the first is not known. */
export function listedDay(span: Span): number | undefined {
  if (!span) return undefined;
  return Number.isFinite(span.first) ? span.first : span.last;
}

/** Sorted without losing the order of the file among equals; undated items last in both directions of date. */
export function sorted<Item>(
  items: readonly Item[],
  sort: Sort,
  keys: { day: (item: Item) => number | undefined; title: (item: Item) => string },
): Item[] {
  const sign = sort.startsWith("-") ? -1 : 1;
  const compareDays = (one: number | undefined, other: number | undefined) => {
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return sign * (one - other);
  };
  return items.toSorted((one, other) =>
    sort.endsWith("date")
      ? compareDays(keys.day(one), keys.day(other))
      : sign * compareTitles(keys.title(one), keys.title(other)),
  );
}

/** As a dictionary does, without case and accents; numbers by what they count. */
function compareTitles(one: string, other: string): number {
  return one.localeCompare(other, "en", { sensitivity: "base", numeric: true });
}
