import type { Figure } from "@/lib/records/event";
import { formatCount } from "./number-label";

/** A figure as its passage, or whoever published it, gives it: `over 300 people`, `2–3`, `“roughly half”`. */
export function formatFigure(figure: Omit<Figure, "by">): string {
  const { value, min, max, wording, unit, qualifier } = figure;
  const number = formatNumber(value, min, max, qualifier === undefined);
  const quoted = wording === undefined ? undefined : `“${wording}”`;
  if (number === undefined) return quoted ?? "";
  const counted = [qualifier, number, isCountOfPeople(unit) ? undefined : unit]
    .filter(Boolean)
    .join(" ");
  return quoted === undefined ? counted : `${counted}, ${quoted}`;
}

/** A bound that the passage puts in its own words ("more than 300") gets no second one of ours. */
function formatNumber(
  value: number | undefined,
  min: number | undefined,
  max: number | undefined,
  isBare: boolean,
): string | undefined {
  if (value !== undefined) return formatCount(value);
  if (min !== undefined && min === max) return formatCount(min);
  if (min !== undefined && max !== undefined) return `${formatCount(min)}–${formatCount(max)}`;
  if (min !== undefined) return `${isBare ? "at least " : ""}${formatCount(min)}`;
  return max === undefined ? undefined : `${isBare ? "at most " : ""}${formatCount(max)}`;
}

/** "residents killed: 52" needs no unit. */
function isCountOfPeople(unit: string): boolean {
  return unit === "people" || unit === "persons";
}
