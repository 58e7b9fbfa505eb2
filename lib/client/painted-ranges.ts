/**
 * Ranges of the page painted by the CSS Custom Highlight API under a name that the style sheet knows; the page's
 * elements stay as they are.
 *
 * @returns whether the browser can paint them
 */
export function paintRanges(name: string, ranges: readonly Range[]): boolean {
  if (!("highlights" in CSS)) return false;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
  return true;
}

/** Scrolls to the beginning of a range unless it is in view. */
export function showRange(range: Range) {
  const element = range.startContainer.parentElement;
  const frame = element?.closest("main")?.getBoundingClientRect();
  if (!element || !frame) return;
  // An element that was not laid out yet has no place to scroll to before it is in view.
  if (!isWithin(range.getBoundingClientRect(), frame)) element.scrollIntoView({ block: "center" });
  const { top } = range.getBoundingClientRect();
  const scroller = element.closest("main");
  if (scroller && !isWithin(range.getBoundingClientRect(), frame)) {
    scroller.scrollTop += top - frame.top - frame.height / 3;
  }
}

function isWithin({ top, height }: DOMRect, frame: DOMRect): boolean {
  return height > 0 && top >= frame.top + frame.height * 0.1 && top <= frame.bottom * 0.85;
}
