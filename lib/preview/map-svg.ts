import {
  type DrawnMap,
  drawMap,
  labelledSpots,
  labelOffset,
  type Sign,
  signLabel,
  signRadius,
} from "@/lib/map/drawn-map";
import { chooseLabelSides, type LabelSide } from "@/lib/map/label-sides";
import { RING_STEPS, ringParts } from "@/lib/map/marks";
import { PALETTE } from "@/lib/map/palette";
import { ringCircles } from "@/lib/map/ring-circles";
import { escapeXml } from "@/lib/text/well-formed";
import { formatDecimal } from "@/lib/words/number-label";
import type { Words } from "@/lib/words/words";
import type { Picture } from "./preview-svg";
import { fontOf } from "./set-text";

const { interface: COLOURS, basemap: GROUND } = PALETTE.light;

/** A preview image is mostly seen at half its size: signs and names are drawn larger than on a page, and gathered so. */
const ENLARGED = 1.4;

/** A map as a page without MapLibre draws it, for a preview image or a file; sizes in pixels of the image. */
export function mapSvg(
  {
    scene,
    landmarks,
    camera,
    outlinesAt,
  }: Pick<Picture, "scene" | "landmarks" | "camera" | "outlinesAt">,
  { x, width, height }: { x: number; width: number; height: number },
  say: Words,
): string {
  const seen = { ...camera, zoom: Math.max(0, camera.zoom - Math.log2(ENLARGED)) };
  const [across, down] = [width / ENLARGED, height / ENLARGED];
  const drawn = drawMap(scene, landmarks, seen);
  const labels = chooseLabelSides(labelledSpots(drawn, say));
  const outlines = outlinesAt(seen);
  return [
    `<svg x="${x}" y="0" width="${width}" height="${height}" viewBox="${-across / 2} ${-down / 2} ${across} ${down}">`,
    `<rect x="${-across / 2}" y="${-down / 2}" width="${across}" height="${down}" fill="${GROUND.ocean}"/>`,
    `<path d="${outlines.land}" fill="${GROUND.land}" stroke="${GROUND.coast}" stroke-width="0.8"/>`,
    `<path d="${outlines.borders}" fill="none" stroke="${GROUND.countryBorder}" stroke-width="1.2"/>`,
    ...drawn.landmarks.map(landmarkSvg),
    ...drawn.areas.map(
      ({ x, y, radius }) =>
        `<circle cx="${x}" cy="${y}" r="${radius}" ${AREA} stroke-dasharray="4 3"/>`,
    ),
    ...drawn.moves.map(moveSvg),
    ...drawn.signs.toReversed().map((placed) => signSvg(placed, labels.get(placed.sign.id), say)),
    "</svg>",
  ].join("\n");
}

const AREA = `fill="${COLOURS.accent}" fill-opacity="0.07" stroke="${COLOURS.accent}" stroke-width="1.1"`;

const SHAPES: Record<DrawnMap["landmarks"][number]["shape"], string> = {
  river: `fill="none" stroke="${GROUND.river}" stroke-width="2"`,
  runway: `fill="none" stroke="${GROUND.airportLabel}" stroke-width="2"`,
  camp: AREA,
};

function landmarkSvg({ shape, path }: DrawnMap["landmarks"][number]): string {
  return `<path d="${path}" ${SHAPES[shape]}/>`;
}

function moveSvg({ isPlanned, path, arrow }: DrawnMap["moves"][number]): string {
  const dash = isPlanned ? ' stroke-dasharray="2 5"' : "";
  return `<path d="${path}" fill="none" stroke="${COLOURS.movement}" stroke-width="2"${dash}/><path d="M-7 -5L7 0L-7 5z" fill="${COLOURS.movement}" transform="translate(${arrow.x} ${arrow.y}) rotate(${arrow.turn})"/>`;
}

function signSvg(
  { sign, x, y }: DrawnMap["signs"][number],
  side: LabelSide | undefined,
  say: Words,
): string {
  const disc = `<circle r="${signRadius(sign)}" ${discOf(sign)}/>`;
  const parts = [disc, ...(sign.kind === "named" ? [] : [ringSvg(sign), countSvg(sign, say)])];
  if (side) parts.push(labelSvg(sign, side, say));
  return `<g transform="translate(${x} ${y})">${parts.join("")}</g>`;
}

function discOf({ kind }: Sign): string {
  if (kind === "said") return `fill="${COLOURS.accent}" stroke="${COLOURS.paper}"`;
  const dash = kind === "ambiguous" ? ' stroke-dasharray="3.5 2.8"' : "";
  return `fill="${COLOURS.paper}" stroke="${COLOURS.accent}" stroke-width="1.75"${dash}`;
}

type Counting = Exclude<Sign, { kind: "named" }>;

/** Parts of a circle as dashes at their place; the renderer knows no `pathLength`, so that they are in pixels. */
function ringSvg(sign: Counting): string {
  const parts = sign.kind === "said" ? ringParts(sign) : [];
  const { kinds, concerns } = ringCircles(signRadius(sign), parts, sign.concerns > 0);
  const circles = kinds.map(({ family, radius, width, from, to }) => {
    const step = (2 * Math.PI * radius) / RING_STEPS;
    const dash =
      to - from < RING_STEPS
        ? ` stroke-dasharray="${(to - from) * step} ${(RING_STEPS - to + from) * step}"`
        : "";
    return `<circle r="${radius}" fill="none" stroke="${COLOURS[family]}" stroke-width="${width}"${dash} stroke-dashoffset="${-from * step}" transform="rotate(-90)"/>`;
  });
  if (concerns) {
    circles.push(
      `<circle r="${concerns.radius}" fill="none" stroke="${COLOURS.accent}" stroke-width="${concerns.width}"/>`,
    );
  }
  return circles.join("");
}

function countSvg(sign: Counting, say: Words): string {
  const colour = sign.kind === "said" ? COLOURS.paper : COLOURS.accent;
  const count = formatDecimal(sign.events, say);
  return `<text y="4.5" text-anchor="middle" ${fontSvg(count, 12.8)} fill="${colour}">${escapeXml(count)}</text>`;
}

/** In every language a name beside a sign begins, or ends, at the sign. */
function labelSvg(sign: Sign, side: LabelSide, say: Words): string {
  const text = signLabel(sign, say);
  return `<text x="${labelOffset(sign, side)}" y="5" direction="ltr" text-anchor="${
    side === "left" ? "end" : "start"
  }" ${fontSvg(text, 13.6)} fill="${COLOURS.ink}" stroke="${GROUND.landHalo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escapeXml(text)}</text>`;
}

function fontSvg(text: string, size: number): string {
  const { family, weight } = fontOf(text, "strong");
  return `font-family="'${family}', 'Noto Sans', 'Vazirmatn'" font-weight="${weight}" font-size="${size}"`;
}
