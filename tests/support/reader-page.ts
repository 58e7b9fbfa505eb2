import type { JSHandle, Locator, Page } from "playwright-core";

/** A stretch of a document's text in code points, `end` exclusive. */
export type Span = { start: number; end: number };

/** Where words stand in a text; words that are not there once are a mistake in the test. */
export function spanOf(text: string, words: string): Span {
  const [before = "", ...others] = text.split(words);
  if (others.length !== 1) throw new Error(`“${words}” is ${others.length} times in the text.`);
  const start = Array.from(before).length;
  return { start, end: start + Array.from(words).length };
}

/** Each paragraph of the text on the page: the position it claims, and its letters without passage numbers. */
export function readParagraphs(page: Page): Promise<{ start: number; text: string }[]> {
  return page.locator("main [data-start]").evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const anchor of copy.querySelectorAll("[data-anchor]")) anchor.remove();
      return { start: Number(copy.dataset.start), text: copy.textContent ?? "" };
    }),
  );
}

/** Selects a stretch of the text as a pointer leaves it: from within one text node to within another. */
export async function selectText(page: Page, span: Span) {
  const range = await rangeOf(page, span);
  await range.evaluate(({ startContainer, startOffset, endContainer, endOffset }) =>
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset),
  );
}

/**
 * Where a character of the text is on screen, its middle and its left edge, in whole pixels: a pointer that
 * goes down at a fraction of one selects nothing.
 */
export async function findCharacter(page: Page, at: number) {
  const range = await rangeOf(page, { start: at, end: at + 1 });
  return range.evaluate((character) => {
    const { left, right, top, bottom } = character.getBoundingClientRect();
    const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
    return { x, y, left: Math.round(left) };
  });
}

/** Scrolls the panel so far that a position of the text is in its middle. */
export async function scrollToText(page: Page, at: number) {
  const range = await rangeOf(page, { start: at, end: at + 1 });
  await range.evaluate(({ startContainer }) =>
    startContainer.parentElement?.scrollIntoView({ block: "center" }),
  );
}

function rangeOf(page: Page, span: Span): Promise<JSHandle<Range>> {
  return page.evaluateHandle(({ start, end }) => {
    const range = document.createRange();
    for (const paragraph of document.querySelectorAll<HTMLElement>("main [data-start]")) {
      const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest("[data-anchor]") ? 2 : 1,
      );
      let at = Number(paragraph.dataset.start);
      while (nodes.nextNode()) {
        const node = nodes.currentNode as Text;
        const codePoints = Array.from(node.data);
        const unitAt = (position: number) => codePoints.slice(0, position - at).join("").length;
        const after = at + codePoints.length;
        if (start >= at && start < after) range.setStart(node, unitAt(start));
        if (end > at && end <= after) range.setEnd(node, unitAt(end));
        at = after;
      }
    }
    return range;
  }, span);
}

/** The number of a passage where the passage stands: its permanent link. */
export function numberOf(page: Page, passage: number): Locator {
  return page.locator(`main a#p${passage}, main div#p${passage} a`);
}

/** The stretches painted under a name, in the document's letters. */
export function readPainted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const part = range.cloneContents();
        for (const anchor of part.querySelectorAll("[data-anchor]")) anchor.remove();
        return part.textContent ?? "";
      }),
    name,
  );
}

/** Whether what is painted under a name begins in view, with nothing lying over it. */
export function isPaintedInView(page: Page, name: string): Promise<boolean> {
  return page.evaluate((key) => {
    const [range] = [...(CSS.highlights.get(key) ?? [])] as Range[];
    const box = range?.getClientRects()[0];
    if (!range || !box) return false;
    const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return range.startContainer.parentElement?.closest("p")?.contains(seen) ?? false;
  }, name);
}

/** Whether the middle of an element is in view, with nothing lying over it. */
export function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((shown) => {
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    return shown.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
}
