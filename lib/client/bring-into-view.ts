import { holdInPlace } from "./hold-in-place";
import { type Frame, frameOf, scrollerOf } from "./scroller";

/** Pixels at the panel's upper edge that its tools lie over, and that are kept free at its lower edge. */
const TOOLS = 64;
const FREE = 32;

/**
 * Scrolls the panel (the page's `main`) so that an element or a stretch of text is in view, and keeps it there until
 * the reader acts; what is in view stays where it is, and what is higher than half the panel shows its beginning.
 */
export function bringIntoView(target: Element | Range) {
  const element = target instanceof Range ? target.startContainer.parentElement : target;
  const panel = element?.closest("main");
  if (!element || !panel) return;
  holdInPlace(panel, element, () => {
    const own = target.getBoundingClientRect();
    const box = own.height > 0 ? own : element.getBoundingClientRect();
    const frame = frameOf(panel);
    const isThere = isInView(box, frame);
    if (!isThere) scrollerOf(panel).scrollTop += distance(box, frame);
    return isThere;
  });
}

function isInView({ top, bottom, height }: DOMRect, frame: Frame): boolean {
  const lowest = isHigh(height, frame) ? top : bottom;
  return top >= frame.top + TOOLS && lowest <= frame.bottom - FREE;
}

function distance({ top, height }: DOMRect, frame: Frame): number {
  return top - frame.top - (isHigh(height, frame) ? TOOLS : frame.height / 3);
}

function isHigh(height: number, frame: Frame): boolean {
  return height > frame.height / 2;
}
