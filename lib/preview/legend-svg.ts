import { PALETTE } from "@/lib/map/palette";
import { SIGN_EXAMPLES } from "@/lib/map/sign-examples";
import { RING, SIGNS, type Sign, type SignName } from "@/lib/map/signs";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { escapeXml } from "@/lib/text/well-formed";
import { formatDecimal } from "@/lib/words/number-label";
import { readLabel } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import { ringSvg } from "./map-svg";
import { lineSvg } from "./preview-svg";
import { type SetLine, setBlocks } from "./text-column";

const COLOURS = PALETTE.light.interface;

/** Pixels: of one entry, of its sign, and of the words beside it. */
const ENTRY = { height: 26, gap: 3, sign: 40, words: 320 } as const;
const SIZE = 15;

/** A legend whose words are set. */
type Legend = { entries: { key: string; sign: string; lines: SetLine[]; height: number }[] };

/** What the signs of a map mean, one below the other. */
export function setLegend(families: Vocabulary["families"], say: Words): Legend {
  const signs = (Object.entries(SIGNS) as [SignName, Sign][]).map(([name, sign]) => ({
    key: `data-sign="${name}"`,
    sign: signSvg(sign, say),
    words: say(`map.signs.${name}`),
  }));
  const kinds = families.map(({ id, label }) => ({
    key: `data-family="${escapeXml(id)}"`,
    sign: `<path d="M-15 0H15" stroke="${colourOf(id)}" stroke-width="${RING.kinds}"/>`,
    words: readLabel(label, say),
  }));
  return {
    entries: [...signs, ...kinds].map(({ words, ...entry }) => {
      const block = { text: words, style: "plain", size: SIZE, colour: "ink", most: 4 } as const;
      const { lines, height } = setBlocks([block], ENTRY.words);
      return { ...entry, lines, height: Math.max(ENTRY.height, height + ENTRY.gap) };
    }),
  };
}

/** How high a legend is, in pixels. */
export function legendHeight({ entries }: Legend): number {
  return entries.reduce((height, entry) => height + entry.height, 0);
}

/** @param at where a legend begins: the edge that reading begins at, and the top */
export function legendSvg(
  { entries }: Legend,
  { x, y, isTurned }: { x: number; y: number; isTurned: boolean },
): string {
  const turn = isTurned ? -1 : 1;
  let top = y;
  const drawn = entries.map(({ key, sign, lines, height }) => {
    const at = { x: x + turn * ENTRY.sign, y: top, isTurned };
    const words = lines.map((line) => lineSvg(line, at)).join("");
    const svg = `<g ${key}><g transform="translate(${x + turn * 16} ${top + 15})">${sign}</g>${words}</g>`;
    top += height;
    return svg;
  });
  return `<g data-part="legend">${drawn.join("\n")}</g>`;
}

/** A sign as the map draws it, around the origin. */
function signSvg(sign: Sign, say: Words): string {
  const { shape, fill, line, width = 0, dash, around, count } = sign;
  const paint = [
    `fill="${fill === undefined ? "none" : colourOf(fill)}"`,
    line === undefined ? "" : `stroke="${colourOf(line)}" stroke-width="${width}"`,
    dash ? `stroke-dasharray="${dash.map((length) => length * width).join(" ")}"` : "",
  ].join(" ");
  const number = count
    ? `<text y="4" text-anchor="middle" font-family="'Noto Sans', 'Vazirmatn', sans-serif" font-weight="600" font-size="11" fill="${colourOf(count)}">${escapeXml(formatDecimal(9, say))}</text>`
    : "";
  switch (shape) {
    case "disc": {
      const ring = around ? ringSvg(8, SIGN_EXAMPLES[around]) : "";
      return `<circle r="8" ${paint}/>${ring}${number}`;
    }
    case "dot":
      return `<circle r="4" ${paint}/>`;
    case "ring":
      return `<circle r="10" fill-opacity="0.08" ${paint}/>`;
    case "outline":
      return `<rect x="-9.5" y="-9.5" width="19" height="19" fill-opacity="0.08" ${paint}/>`;
    case "arrow":
      return `<path d="M-15 8Q-3 -9 14 -4" ${paint}/><path d="M14 -4l-9 -2.5 3 6.5z" fill="${line ? colourOf(line) : "none"}"/>`;
  }
}

function colourOf(name: keyof typeof COLOURS): string {
  return COLOURS[name];
}
