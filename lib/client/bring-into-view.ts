/** Frames in a row in which a target must be in view, and frames after which that is given up. */
const STEADY = 3;
const PATIENCE = 40;
/** Pixels at the panel's upper edge that its tools lie over, and that are kept free at its lower edge. */
const TOOLS = 64;
const FREE = 32;

/**
 * Scrolls the panel (the page's `main`) so that an element or a stretch of text is in view; what is in view stays
 * where it is, and what is higher than half the panel shows its beginning. Rows that are laid out only when they
 * come near change their height then, so the target is held for a few frames.
 */
export function bringIntoView(target: Element | Range) {
  const element = target instanceof Range ? target.startContainer.parentElement : target;
  const panel = element?.closest("main");
  if (!element || !panel) return;
  let steady = 0;
  let patience = PATIENCE;
  const hold = () => {
    const own = target.getBoundingClientRect();
    const box = own.height > 0 ? own : element.getBoundingClientRect();
    const isThere = isInView(box, panel.getBoundingClientRect());
    if (!isThere) panel.scrollTop += distance(box, panel.getBoundingClientRect());
    steady = isThere ? steady + 1 : 0;
    if (steady < STEADY && patience-- > 0) requestAnimationFrame(hold);
  };
  hold();
}

function isInView({ top, bottom, height }: DOMRect, panel: DOMRect): boolean {
  const lowest = isHigh(height, panel) ? top : bottom;
  return top >= panel.top + TOOLS && lowest <= panel.bottom - FREE;
}

function distance({ top, height }: DOMRect, panel: DOMRect): number {
  return top - panel.top - (isHigh(height, panel) ? TOOLS : panel.height / 3);
}

function isHigh(height: number, panel: DOMRect): boolean {
  return height > panel.height / 2;
}
