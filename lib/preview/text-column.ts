import type { PALETTE } from "@/lib/map/palette";
import type { PageFacts } from "./page-facts";
import { fontOf, measureText, type TextStyle } from "./set-text";
import { wrapText } from "./wrap-text";

/** A line of text where it stands, `baseline` in pixels from the top of the column. */
export type SetLine = {
  text: string;
  style: TextStyle;
  size: number;
  colour: keyof (typeof PALETTE)["light"]["interface"];
  baseline: number;
};

/** A text that is set in lines. */
export type Block = Pick<SetLine, "style" | "size" | "colour"> & {
  text: string;
  /** How many lines it may take; what is longer is cut. */
  most: number;
};

const TITLE_SIZES = [50, 42, 36, 30];
const MOST_TITLE_LINES = 5;
/** Of a line, as a share of its size; Arabic script reaches further up and down. */
const LINE_HEIGHTS = { title: 1.22, plain: 1.36, strong: 1.36 };
const ARABIC_LINE_HEIGHT = 1.5;
/** The distance between two blocks, as a share of the size of the second. */
const BLOCK_GAP = 0.25;
const SUMMARY_SIZE = 21;
/** A summary of fewer lines says little. */
const LEAST_SUMMARY = 3;
/** Pixels between what stands at the top and what stands at the bottom. */
const LEAST_GAP = 20;
/** Letters are set a little wider than they are measured where their outlines are fitted to pixels. */
const SLACK = 1.02;

/**
 * The words of a preview image: which atlas, then what the page is called and says, at the top; at the bottom what
 * there is, and of which days. The title is as large as leaves room for the others, and cut where it is longer.
 *
 * @param box in pixels; no line lies outside it
 */
export function setColumn(
  {
    facts,
    atlasTitle,
    summary,
  }: { facts: PageFacts; atlasTitle: string; summary?: string | undefined },
  { width, height }: { width: number; height: number },
): SetLine[] {
  const set = (blocks: readonly Block[]) => setBlocks(blocks, width);
  const head = set([
    ...(facts.title === atlasTitle ? [] : [plain(atlasTitle, { size: 22, style: "title" })]),
    ...(facts.kind ? [plain(facts.kind, { size: 22, colour: "accent", most: 1 })] : []),
  ]);
  const foot = set(footBlocks(facts));
  const lines = set(facts.lines.map((line) => plain(line, { size: 24, most: 3 })));
  const room = height - head.height - foot.height - lines.height - LEAST_GAP;
  const title = setTitle(facts.title, width, room);
  const most = linesIn(room - title.height, SUMMARY_SIZE, LINE_HEIGHTS.plain);
  const isRoom = summary !== undefined && most >= LEAST_SUMMARY;
  const told = set(isRoom ? [plain(summary, { size: SUMMARY_SIZE, most })] : []);
  const top = [head, title, lines, told].reduce<{ lines: SetLine[]; height: number }>(
    (above, block) => ({
      lines: [...above.lines, ...moved(block.lines, above.height)],
      height: above.height + block.height,
    }),
    { lines: [], height: 0 },
  );
  return [...top.lines, ...moved(foot.lines, height - foot.height)];
}

function footBlocks({ counts, documents, days, filters }: PageFacts): Block[] {
  return [
    plain(counts, { size: 24, style: "strong", colour: "ink" }),
    ...(documents.length > 0 ? [plain(documents.join(" · "), { size: 20 })] : []),
    ...(days ? [plain(days, { size: 24, style: "strong", colour: "accent" })] : []),
    ...(filters ? [plain(filters, { size: 20 })] : []),
  ];
}

function plain(text: string, given: Partial<Block>): Block {
  return { text, style: "plain", size: 22, colour: "ink2", most: 2, ...given };
}

function setTitle(title: string, width: number, room: number) {
  const sets = TITLE_SIZES.map((size) => {
    const most = Math.min(MOST_TITLE_LINES, linesIn(room, size, lineHeight(title, "title")));
    return setBlocks([{ text: title, style: "title", size, colour: "ink", most }], width);
  });
  return sets.find(({ isCut }) => !isCut) ?? sets.at(-1) ?? setBlocks([], width);
}

/** Blocks one below the other, no wider than a width in pixels. */
export function setBlocks(blocks: readonly Block[], width: number) {
  const lines: SetLine[] = [];
  let height = 0;
  let isAnyCut = false;
  for (const { text, most, style, size, colour } of blocks) {
    const measure = (line: string) => measureText(line, style) * size * SLACK;
    const wrapped = wrapText(text, { width, most, measure });
    const share = lineHeight(text, style);
    height += BLOCK_GAP * size;
    for (const line of wrapped.lines) {
      height += size * share;
      // A line's letters stand on a base somewhat above its lower edge.
      lines.push({ text: line, style, size, colour, baseline: height - 0.28 * share * size });
    }
    isAnyCut ||= wrapped.isCut;
  }
  return { lines, height, isCut: isAnyCut };
}

function lineHeight(text: string, style: TextStyle): number {
  return fontOf(text, style).family === "Vazirmatn" ? ARABIC_LINE_HEIGHT : LINE_HEIGHTS[style];
}

/** How many lines of a block there is room for. */
function linesIn(room: number, size: number, share: number): number {
  return Math.floor((room - BLOCK_GAP * size) / (size * share));
}

function moved(lines: readonly SetLine[], down: number): SetLine[] {
  return lines.map((line) => ({ ...line, baseline: Math.round(line.baseline + down) }));
}
