import { countCodePoints } from "@/lib/text/code-points";

/**
 * Between a document's text, counted in code points, and the page that shows it. A paragraph is an element with
 * `data-start`, the position of its first code point; its text nodes, without those inside `data-anchor`, are the
 * text from there on.
 */
type Span = { start: number; end: number };

/** Every paragraph below an element, in reading order. */
function paragraphsIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")];
}

/** The text nodes of a paragraph, without the numbers of its passages. */
export function textNodesIn(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-anchor]")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

/** The text of a paragraph as the document has it. */
export function readParagraph(paragraph: Element): string {
  return textNodesIn(paragraph)
    .map(({ data }) => data)
    .join("");
}

/** The document's text with every code point at its position; what the page does not show is blank. */
export function readText(root: Element): string {
  return joinParagraphs(paragraphsIn(root), 0);
}

function joinParagraphs(paragraphs: readonly HTMLElement[], from: number): string {
  let text = "";
  let at = from;
  for (const paragraph of paragraphs) {
    const words = readParagraph(paragraph);
    const start = startOf(paragraph);
    text += "\n".repeat(Math.max(0, start - at)) + words;
    at = start + countCodePoints(words);
  }
  return text;
}

/** A stretch of the text on the page: one range for each paragraph that it touches. */
export function rangesOf(root: Element, { start, end }: Span): Range[] {
  const paragraphs = paragraphsIn(root);
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const from = startOf(paragraph);
    if (from >= end || (next && startOf(next) <= start)) return [];
    const codePoints = Array.from(readParagraph(paragraph));
    const to = from + codePoints.length;
    if (to <= start) return [];
    const unitAt = (at: number) => codePoints.slice(0, Math.max(0, at - from)).join("").length;
    return [rangeIn(paragraph, { start: unitAt(start), end: unitAt(Math.min(end, to)) })];
  });
}

/** A stretch of one paragraph, in UTF-16 units of its text. */
export function rangeIn(paragraph: Element, span: Span): Range {
  const { startContainer, startOffset, endContainer, endOffset } = boundsIn(
    textNodesIn(paragraph),
    span,
  );
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/**
 * Where a stretch begins and ends in text nodes that follow each other, in UTF-16 units.
 *
 * @throws where the nodes do not reach so far
 */
export function boundsIn(nodes: readonly Text[], { start, end }: Span): StaticRangeInit {
  const first = nodeAt(nodes, (after) => start < after);
  const last = nodeAt(nodes, (after) => end <= after);
  return {
    startContainer: first.node,
    startOffset: start - first.at,
    endContainer: last.node,
    endOffset: end - last.at,
  };
}

function nodeAt(nodes: readonly Text[], isReached: (after: number) => boolean) {
  let at = 0;
  for (const node of nodes) {
    const after = at + node.length;
    if (isReached(after)) return { node, at };
    at = after;
  }
  throw new Error("The text ends before the stretch does.");
}

/** What of the text a range of the page covers, without blanks at its ends; nothing where it covers no text. */
export function spanOf(root: Element, range: Range): Span | undefined {
  const touched = paragraphsIn(root).filter((paragraph) => range.intersectsNode(paragraph));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const start = startOf(first) + countCodePoints(textBefore(first, range, "start"));
  const end = startOf(last) + countCodePoints(textBefore(last, range, "end"));
  return trimSpan(joinParagraphs(touched, startOf(first)), startOf(first), { start, end });
}

function textBefore(paragraph: Element, range: Range, side: "start" | "end"): string {
  const point = range.cloneRange();
  point.collapse(side === "start");
  return textNodesIn(paragraph)
    .map((node) => {
      if (node === point.startContainer) return node.data.slice(0, point.startOffset);
      return point.comparePoint(node, 0) < 0 ? node.data : "";
    })
    .join("");
}

/** @param from position of the text's first code point */
function trimSpan(text: string, from: number, { start, end }: Span): Span | undefined {
  const stretch = Array.from(text).slice(start - from, end - from);
  const isWord = (character: string) => !/\s/u.test(character);
  const first = stretch.findIndex(isWord);
  if (first === -1) return undefined;
  return { start: start + first, end: start + stretch.findLastIndex(isWord) + 1 };
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset.start);
}
