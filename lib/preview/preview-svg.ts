import type { OutlinePaths } from "@/lib/map/outline-paths";
import { PALETTE } from "@/lib/map/palette";
import type { Camera } from "@/lib/query/camera";
import type { Landmark } from "@/lib/records/place";
import type { MapScene } from "@/lib/store/answers";
import { escapeXml } from "@/lib/text/well-formed";
import { WRITING } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";
import { mapSvg } from "./map-svg";
import type { PageFacts } from "./page-facts";
import { PREVIEW_SIZE } from "./picture-address";
import { fontOf } from "./set-text";
import { type SetLine, setColumn } from "./text-column";

/** All that a preview image shows. */
export type Picture = {
  facts: PageFacts;
  atlasTitle: string;
  scene: MapScene;
  landmarks: readonly Landmark[];
  /** As a page that is 720 pixels wide would show it. */
  camera: Camera;
  outlinesAt: (camera: Camera) => OutlinePaths;
};

/** Pixels from the edge that reading begins at; the map has the others. */
const COLUMN = 520;
const MARGIN = 44;
/** A preview image is mostly seen at half its size. */
const ENLARGED = 1.4;

/** The preview image of a page as SVG: its words at the edge where reading begins, the map beside them. */
export function previewSvg(picture: Picture, say: Words): string {
  const { width, height } = PREVIEW_SIZE;
  const { paper, line } = PALETTE.light.interface;
  const isTurned = WRITING[say.language].direction === "rtl";
  const mapWidth = width - COLUMN;
  // Our words of the record are not translated: they stand beside words of their own language only.
  const summary = say.language === say.recordLanguage ? picture.facts.summary : undefined;
  const box = { width: COLUMN - 2 * MARGIN, height: height - 2 * MARGIN };
  const lines = setColumn({ ...picture, summary }, box);
  const edge = isTurned ? mapWidth : COLUMN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    mapSvg(
      picture,
      { x: isTurned ? 0 : COLUMN, y: 0, width: mapWidth, height, enlarged: ENLARGED },
      say,
    ),
    `<path d="M${edge} 0V${height}" stroke="${line}" stroke-width="2"/>`,
    ...lines.map((one) =>
      lineSvg(one, { x: isTurned ? width - MARGIN : MARGIN, y: MARGIN, isTurned }),
    ),
    "</svg>",
  ].join("\n");
}

/** Each line in its own direction, unless it says another; all of them from the edge that reading begins at. */
export function lineSvg(
  { text, style, size, colour, baseline, direction }: SetLine & { direction?: "ltr" | "rtl" },
  { x, y, isTurned }: { x: number; y: number; isTurned: boolean },
): string {
  const { family, weight } = fontOf(text, style);
  const isRightToLeft = direction ? direction === "rtl" : isWrittenFromRight(text, isTurned);
  return `<text x="${x}" y="${y + baseline}" direction="${isRightToLeft ? "rtl" : "ltr"}" text-anchor="${
    isRightToLeft === isTurned ? "start" : "end"
  }" font-family="'${family}', 'Noto Sans', 'Vazirmatn', sans-serif" font-weight="${weight}" font-size="${size}" fill="${
    PALETTE.light.interface[colour]
  }">${escapeXml(text)}</text>`;
}

/** By the first letter that has a direction (Unicode Bidirectional Algorithm, P2); else as the page is. */
function isWrittenFromRight(text: string, isTurned: boolean): boolean {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined ? isTurned : /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter);
}
