import { PALETTE } from "@/lib/map/palette";
import { scaleBar } from "@/lib/map/scale-bar";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { escapeXml } from "@/lib/text/well-formed";
import { formatDate } from "@/lib/words/date-label";
import { WRITING } from "@/lib/words/languages";
import { formatDistance } from "@/lib/words/number-label";
import type { Words } from "@/lib/words/words";
import { legendHeight, legendSvg, setLegend } from "./legend-svg";
import { type MapBox, mapSvg } from "./map-svg";
import { plainText } from "./plain-text";
import { lineSvg, type Picture } from "./preview-svg";
import { type Block, setBlocks, setColumn } from "./text-column";
import { describeUndrawn } from "./undrawn-words";

/** What a sheet says of where it comes from. */
export type SheetMatter = {
  /** Of the page with the view that is drawn. */
  address: string;
  /** On which it was made, ISO. */
  day: string;
  license: string;
  /** Of the data. */
  version: string;
  families: Vocabulary["families"];
};

/** Pixels: the shape of a sheet of A4 on its side. */
const SHEET = { width: 1600, height: 1131, margin: 40 } as const;
/** At the edge that reading begins at: the words, and the legend beneath them. */
const COLUMN = { width: 360, gap: 36 } as const;
const MAP = {
  width: SHEET.width - 2 * SHEET.margin - COLUMN.width - COLUMN.gap,
  height: 930,
} as const;
/** Signs and names, beside those of a page: a sheet is seen from further off, or printed smaller. */
const ENLARGED = 1.3;
/** At which the map is drawn at least (`mapSvg`). */
const LEAST_ZOOM = Math.log2(ENLARGED);
const SCALE = { widest: 220, inset: 24 } as const;

const COLOURS = PALETTE.light.interface;

/**
 * The map of a page as a sheet of its own (SVG): what it is of in words, the map with a scale, its legend, what it could
 * not draw, and where it comes from.
 */
export function sheetSvg(picture: Picture, matter: SheetMatter, say: Words): string {
  const { width, height, margin } = SHEET;
  const { direction } = WRITING[say.language];
  const isTurned = direction === "rtl";
  const start = isTurned ? width - margin : margin;
  const box: MapBox = {
    x: isTurned ? margin : margin + COLUMN.width + COLUMN.gap,
    y: margin,
    ...MAP,
    enlarged: ENLARGED,
  };
  const legend = setLegend(matter.families, say);
  const legendTop = height - margin - legendHeight(legend);
  const column = { width: COLUMN.width, height: legendTop - COLUMN.gap - margin };
  const words = setColumn(picture, column);
  const foot = setBlocks(footBlocks(picture, matter, say), MAP.width).lines;
  const footAt = { x: isTurned ? box.x + MAP.width : box.x, y: margin + MAP.height + 10, isTurned };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeXml(picture.facts.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    mapSvg(picture, box, say),
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${COLOURS.line}" stroke-width="1.5"/>`,
    scaleSvg(picture, { box, isTurned }, say),
    ...words.map((line) => lineSvg(line, { x: start, y: margin, isTurned })),
    legendSvg(legend, { x: start, y: legendTop, isTurned }),
    ...foot.map((line) => lineSvg({ ...line, direction }, footAt)),
    "</svg>",
  ].join("\n");
}

/** In the corner of the map that reading begins at. */
function scaleSvg(
  { camera }: Picture,
  { box, isTurned }: { box: MapBox; isTurned: boolean },
  say: Words,
): string {
  const { metres, pixels } = scaleBar(
    { zoom: Math.max(camera.zoom, LEAST_ZOOM), lat: camera.lat },
    SCALE.widest,
  );
  const y = box.y + box.height - SCALE.inset;
  const x = isTurned ? box.x + box.width - SCALE.inset - pixels : box.x + SCALE.inset;
  const [label] = setBlocks(
    [{ text: formatDistance(metres, say), style: "plain", size: 16, colour: "ink", most: 1 }],
    SCALE.widest,
  ).lines;
  const ground = `<rect x="${x - 10}" y="${y - 36}" width="${pixels + 20}" height="46" rx="4" fill="${COLOURS.paper}" fill-opacity="0.85"/>`;
  const bar = `<path d="M${x} ${y - 8}V${y}H${x + pixels}V${y - 8}" fill="none" stroke="${COLOURS.ink}" stroke-width="2"/>`;
  const edge = isTurned ? x + pixels - 6 : x + 6;
  const text = label ? lineSvg({ ...label, baseline: 0 }, { x: edge, y: y - 14, isTurned }) : "";
  return `<g data-part="scale" data-metres="${metres}">${ground}${bar}${text}</g>`;
}

/** What no point of the map stands for, then the sources, then the address with the day. */
function footBlocks(
  { scene, atlasTitle }: Picture,
  { address, day, license, version }: SheetMatter,
  say: Words,
): Block[] {
  const beside = describeUndrawn(scene, say);
  const source = say("preview.source", {
    atlas: plainText(atlasTitle),
    version,
    license: plainText(license),
  });
  return [
    ...(beside === undefined ? [] : [small(beside, 2)]),
    small(source, 2),
    small(say("preview.made", { address, day: formatDate(day, say) }), 2),
  ];
}

function small(text: string, most: number): Block {
  return { text, style: "plain", size: 16, colour: "ink2", most };
}
