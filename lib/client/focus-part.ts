const TAKES_FOCUS = "a[href], button, [tabindex]";
/** What stands for a part to a screen reader: the link with its number, or its heading. */
const NAMES_PART = "a[data-passages], h1, h2, h3, h4";

/**
 * Gives focus to a part of a page, so that the keyboard goes on from there and its name is read out: to the part
 * itself or to what names it. The page does not scroll.
 */
export function focusPart(part: Element) {
  const target = part.matches(TAKES_FOCUS) ? part : (part.querySelector(NAMES_PART) ?? part);
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
  if (!target.matches(TAKES_FOCUS)) {
    target.tabIndex = -1;
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus({ preventScroll: true });
}
