import type { CountedFigure } from "./figure-groups";

/** A scale for numbers that count the same; `ticks` are round and include both ends. */
export type FigureScale = { start: number; end: number; ticks: number[] };

/** Where a figure stands on its scale, in percent from its start. */
export type FigureMark =
  | { type: "point"; at: number }
  | { type: "range"; from: number; to: number }
  /** At least so many: open towards more. */
  | { type: "at-least"; from: number }
  /** At most so many: open towards fewer. */
  | { type: "at-most"; to: number };

/** More steps than this would crowd their numbers on a phone. */
const MOST_STEPS = 5;

/**
 * One scale for all figures that have a number. It starts at zero (or at the least number below it), so that
 * distances are in proportion, and goes on beyond a figure that is open towards more.
 *
 * @returns undefined where the figures have fewer than two numbers, which nothing could be compared by
 */
export function scaleOf(figures: readonly CountedFigure[]): FigureScale | undefined {
  const numbered = figures.filter((figure) => numbersOf(figure).length > 0);
  if (numbered.length < 2) return undefined;
  const numbers = numbered.flatMap(numbersOf);
  const least = Math.min(0, ...numbers);
  const greatest = Math.max(0, ...numbers);
  const open = numbered.flatMap((figure) => (isAtLeast(figure) ? [figure.min ?? 0] : []));
  const reach = Math.max(greatest, ...open.map((from) => from + (greatest - least) / MOST_STEPS));
  const step = roundStep((reach - least || 1) / MOST_STEPS, numbers.every(Number.isInteger));
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(reach / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    withoutNoise((first + index) * step),
  );
  return { start: ticks[0] ?? 0, end: ticks.at(-1) ?? 1, ticks };
}

/** The mark of a figure; none where its passage gives no number. */
export function markOf(figure: CountedFigure, scale: FigureScale): FigureMark | undefined {
  const percent = (value: number) => percentOf(value, scale);
  const { value, min, max } = figure;
  if (value !== undefined) return { type: "point", at: percent(value) };
  if (min !== undefined && max !== undefined) {
    if (min === max) return { type: "point", at: percent(min) };
    return { type: "range", from: percent(min), to: percent(max) };
  }
  if (min !== undefined) return { type: "at-least", from: percent(min) };
  return max === undefined ? undefined : { type: "at-most", to: percent(max) };
}

/** Where a number stands on a scale, in percent from its start. */
export function percentOf(value: number, { start, end }: FigureScale): number {
  return Math.round(((value - start) / (end - start)) * 10_000) / 100;
}

/** The numbers that place a figure: its value alone where it has one. */
function numbersOf({ value, min, max }: CountedFigure): number[] {
  if (value !== undefined) return [value];
  return [min, max].filter((bound) => bound !== undefined);
}

function isAtLeast({ value, min, max }: CountedFigure): boolean {
  return value === undefined && min !== undefined && max === undefined;
}

/** The least of 1, 2, 5, 10, 20 … that is not below `wanted`; whole numbers have no fractions between them. */
function roundStep(wanted: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5].map((digit) => digit * power).find((candidate) => candidate >= wanted);
  return Math.max(step ?? 10 * power, isWhole ? 1 : 0);
}

/** 3 × 0.1 is 0.30000000000000004. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
