import { holdInPlace } from "./hold-in-place";
import { frameOf, scrollerOf } from "./scroller";

/**
 * Where a panel is scrolled to. Where the page has rows, which may be laid out anew at other heights, it is the
 * first of them in view that counts, and its distance from the upper edge of what is seen.
 */
export type PanelPosition = { top: number; row: number; distance: number };

export function readPosition(panel: Element): PanelPosition {
  const rows = rowsOf(panel);
  const { top } = frameOf(panel);
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return {
    top: scrollerOf(panel).scrollTop,
    row: low,
    distance: row ? distanceOf(row, panel) : 0,
  };
}

/** Returns to a position, and keeps it until the reader acts. */
export function restorePosition(panel: Element, { top, row, distance }: PanelPosition) {
  const scroller = scrollerOf(panel);
  scroller.scrollTop = top;
  const shown = rowsOf(panel)[row];
  if (!shown) return;
  holdInPlace(panel, shown, () => {
    const missed = distanceOf(shown, panel) - distance;
    scroller.scrollTop += missed;
    return Math.abs(missed) < 1;
  });
}

function rowsOf(panel: Element): NodeListOf<Element> {
  return panel.querySelectorAll("[data-places]");
}

function distanceOf(row: Element, panel: Element): number {
  return row.getBoundingClientRect().top - frameOf(panel).top;
}
