import type { Frame } from "./scroller";

/**
 * The step of a tour that is being read, counted from 1; undefined above the first. The reading line goes from the upper
 * edge of what is seen of a panel, where its page begins, to the lower edge, where it ends: so each step has its turn,
 * the short ones at the end too.
 *
 * @param tops upper edges of the steps, in pixels from the window's upper edge
 * @param progress how much of the way the page is scrolled, from 0 to 1
 */
export function stepAtLine(
  tops: readonly number[],
  { top, height }: Frame,
  progress: number,
): number | undefined {
  const line = top + height * Math.min(1, Math.max(0, progress));
  const step = tops.findLastIndex((edge) => edge <= line);
  return step === -1 ? undefined : step + 1;
}
