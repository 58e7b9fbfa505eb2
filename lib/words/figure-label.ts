import type { Figure } from "@/lib/records/event";
import { formatCount } from "./number-label";
import type { Words } from "./words";

/** A figure as its passage, or whoever published it, gives it: `over 300 people`, `2–3`, `“roughly half”`. */
export function formatFigure(figure: Omit<Figure, "by">, say: Words): string {
  const { wording, unit, qualifier } = figure;
  const number = formatNumber(figure, say);
  const quoted = wording === undefined ? undefined : say("numbers.quoted", { wording });
  if (number === undefined) return quoted ?? "";
  const qualified = qualifier ? say("numbers.qualified", { qualifier, number }) : number;
  const counted = isCountOfPeople(unit)
    ? qualified
    : say("numbers.ofUnit", { number: qualified, unit });
  return quoted === undefined ? counted : say("numbers.andQuoted", { counted, quoted });
}

/** A bound that the passage puts in its own words ("more than 300") gets no second one of ours. */
function formatNumber(
  { value, min, max, qualifier }: Omit<Figure, "by">,
  say: Words,
): string | undefined {
  if (value !== undefined) return formatCount(value, say);
  if (min !== undefined && min === max) return formatCount(min, say);
  if (min !== undefined && max !== undefined) {
    return say("numbers.range", { min: formatCount(min, say), max: formatCount(max, say) });
  }
  const bound = min ?? max;
  if (bound === undefined) return undefined;
  const number = formatCount(bound, say);
  if (qualifier !== undefined) return number;
  return say(min === undefined ? "numbers.atMost" : "numbers.atLeast", { number });
}

/** "residents killed: 52" needs no unit. */
function isCountOfPeople(unit: string): boolean {
  return unit === "people" || unit === "persons";
}
