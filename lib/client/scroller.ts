/** What is seen of a panel's page, in pixels from the window's upper edge. */
export type Frame = { top: number; bottom: number; height: number };

/**
 * What scrolls a panel's page: the panel itself or, on a screen so low that nothing stays in place,
 * the whole document.
 */
export function scrollerOf(panel: Element): Element {
  const isPage = getComputedStyle(panel).overflowY === "visible";
  return isPage ? (document.scrollingElement ?? document.documentElement) : panel;
}

/** What is seen of the panel's page: where the panel scrolls, the dock lies over its lower part. */
export function frameOf(panel: Element): Frame {
  if (scrollerOf(panel) !== panel) {
    return { top: 0, bottom: window.innerHeight, height: window.innerHeight };
  }
  const { top, bottom } = panel.getBoundingClientRect();
  const dock = panel.querySelector("[data-dock]")?.getBoundingClientRect();
  const lowest = Math.min(bottom, dock?.top ?? bottom);
  return { top, bottom: lowest, height: lowest - top };
}

/** The element that scrolls what an element stands in, to observe what comes into view; `null` is the window. */
export function observedRootOf(element: Element): Element | null {
  const panel = element.closest("main");
  return panel && scrollerOf(panel) === panel ? panel : null;
}
