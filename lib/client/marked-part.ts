/**
 * Marks the part of a page that its link names, and no other: `:target` does not follow the history API.
 *
 * @param id of the element; nothing is marked without one
 * @returns the element, if the page has it
 */
export function markPart(id: string | undefined): Element | null {
  for (const marked of document.querySelectorAll("[data-target]"))
    marked.removeAttribute("data-target");
  if (id === undefined) return null;
  const part = document.getElementById(id);
  part?.setAttribute("data-target", "");
  // A passage that others cross lies in several pieces.
  for (const piece of document.querySelectorAll(`mark[data-passages~="${CSS.escape(id)}"]`))
    piece.setAttribute("data-target", "");
  return part;
}

/** Whether the page's link names a part, or the passage that it is a piece of. */
export function isMarked(part: Element): boolean {
  return part.hasAttribute("data-target");
}
