/**
 * Ranges of the page painted by the CSS Custom Highlight API under a name that the style sheet knows; the page's
 * elements stay as they are.
 *
 * @returns whether the browser can paint them
 */
export function paintRanges(name: string, ranges: readonly AbstractRange[]): boolean {
  if (!("highlights" in CSS)) return false;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
  return true;
}
