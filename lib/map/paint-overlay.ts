import type { Position } from "@/lib/records/place";
import type { MapScene, Move, PlaceMark } from "@/lib/store/answers";
import { FORMATTERS } from "@/lib/words/formatters";
import { type Language, WRITING } from "@/lib/words/languages";
import { metresPerPixel, type Size } from "./camera-fit";
import { type FeatureState, PLAIN_STATE } from "./feature-states";
import { curveOfMove, drawnMoves, moveId, pointsOfCurve } from "./features";
import { type Mark, markRadius, markReach, namedPlaces } from "./marks";
import { OVERLAY_SOURCE } from "./overlay-layers";
import { paintRing } from "./paint-ring";
import { PALETTE, type Theme } from "./palette";
import { ringOf } from "./ring-image";
import { ARROWS, COUNT_SIZE, LIT, MOVE_WIDTH, NAMED_RADIUS, OPACITY, SIGNS } from "./signs";
import { isWide } from "./wide-place";

/** What is painted, and how it is shown. */
export type PaintedOverlay = {
  scene: Pick<MapScene, "places" | "moves">;
  marks: readonly Mark[];
  /** Ids of the places that have an outline in place of their circle. */
  outlined: ReadonlySet<string>;
  /** By source and id. */
  states: ReadonlyMap<string, ReadonlyMap<string, FeatureState>>;
  theme: Theme;
  language: Language;
};

/** Where the map looks. */
export type PaintedView = {
  /** From `[lng, lat]` to CSS pixels from the upper left corner of the map. */
  project: (position: Position) => Pixel;
  zoom: number;
  size: Size;
  /** How often the world lies beside itself in view: whole turns to the east of where it is recorded. */
  turns: readonly number[];
};

type Pixel = { readonly x: number; readonly y: number };
type Pen = CanvasRenderingContext2D;

/**
 * Paints areas, moves, places and marks as the layers of the overlay do (`overlay-layers.ts`), names left aside: in a
 * few milliseconds for hundreds of marks, where the map itself has to cut its sources anew and draw the ground with them.
 * Of a map that is tilted, circles are painted as seen from above.
 */
export function paintOverlay(pen: Pen, overlay: PaintedOverlay, { turns, ...view }: PaintedView) {
  for (const turn of turns) {
    const project = ([lng, lat]: Position) => view.project([lng + turn * 360, lat]);
    paintWorld(pen, overlay, { ...view, project });
  }
  pen.globalAlpha = 1;
}

type WorldView = Omit<PaintedView, "turns">;

function paintWorld(pen: Pen, overlay: PaintedOverlay, view: WorldView) {
  const { scene, marks, outlined } = overlay;
  for (const place of scene.places)
    if (!outlined.has(place.id)) paintArea(pen, place, overlay, view);
  for (const move of drawnMoves(scene.moves, scene.places)) paintMove(pen, move, overlay, view);
  for (const place of namedPlaces(scene)) paintNamed(pen, place, overlay, view);
  // As the layers do: of two marks that touch, the one with more events lies on top.
  const upwards = marks.toSorted((one, other) => one.events - other.events);
  for (const mark of upwards) paintMark(pen, mark, overlay, view);
}

function stateOf({ states }: PaintedOverlay, source: keyof typeof OVERLAY_SOURCE, id: string) {
  const state = states.get(OVERLAY_SOURCE[source])?.get(id) ?? PLAIN_STATE;
  return { ...state, isLit: state.hover || state.selected };
}

/** Whether something that reaches so far around a pixel can be seen. */
function isSeen({ x, y }: Pixel, reach: number, { width, height }: Size): boolean {
  return x + reach >= 0 && y + reach >= 0 && x - reach <= width && y - reach <= height;
}

function paintArea(pen: Pen, place: PlaceMark, overlay: PaintedOverlay, view: WorldView) {
  if (!place.point || !place.radius) return;
  const { isLit } = stateOf(overlay, "areas", place.id);
  const wide = isWide(place);
  if (wide && !isLit) return;
  const at = view.project(place.point);
  const radius = place.radius / metresPerPixel(place.point[1], view.zoom);
  if (!isSeen(at, radius, view.size)) return;
  const colours = PALETTE[overlay.theme].interface;
  const { areaFill, areaLine, wideArea } = OPACITY;
  const width = isLit ? LIT.area : SIGNS.area.width;
  pen.beginPath();
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  pen.globalAlpha = wide ? wideArea.fill : isLit ? areaFill.lit : areaFill[overlay.theme];
  pen.fillStyle = colours[SIGNS.area.fill];
  pen.fill();
  pen.globalAlpha = wide ? wideArea.line : isLit ? areaLine.lit : areaLine.plain;
  strokeLine(pen, { colour: colours[SIGNS.area.line], width, dash: SIGNS.area.dash });
}

function paintMove(pen: Pen, move: Move, overlay: PaintedOverlay, view: WorldView) {
  const [from, control, to] = curveOfMove(move).map(view.project);
  if (!from || !control || !to) return;
  const { isLit, faded } = stateOf(overlay, "moves", moveId(move));
  const colours = PALETTE[overlay.theme].interface;
  const sign = move.planned ? SIGNS.movePlanned : SIGNS.move;
  const share = (Math.min(10, Math.max(1, move.events.length)) - 1) / 9;
  pen.globalAlpha = isLit ? OPACITY.move.lit : faded ? OPACITY.faded : OPACITY.move.plain;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(control.x, control.y, to.x, to.y);
  pen.lineCap = move.planned ? "butt" : "round";
  strokeLine(pen, {
    colour: colours[sign.line],
    width: MOVE_WIDTH.one + share * (MOVE_WIDTH.ten - MOVE_WIDTH.one),
    dash: move.planned ? SIGNS.movePlanned.dash : [],
  });
  pen.lineCap = "butt";
  const { plain, planned } = OPACITY.arrow;
  pen.globalAlpha = faded ? OPACITY.faded : move.planned ? planned : plain;
  pen.fillStyle = colours[SIGNS.move.line];
  pen.beginPath();
  for (const arrow of arrowsAlong(from, control, to)) {
    if (isSeen(arrow, ARROWS.size * ARROW.tip, view.size)) addArrow(pen, arrow);
  }
  pen.fill();
}

type Arrow = Pixel & { angle: number };

/** Arrows at even distances along a curve; one in its middle where it is too short for that. */
function arrowsAlong(from: Pixel, control: Pixel, to: Pixel): Arrow[] {
  const points = pointsOfCurve([from.x, from.y], [control.x, control.y], [to.x, to.y]).map(
    ([x, y]) => ({ x, y }),
  );
  const pieces = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    return { start, end, length: Math.hypot(end.x - start.x, end.y - start.y) };
  });
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const arrows: Arrow[] = [];
  let gone = 0;
  let next = Math.min(ARROWS.spacing, length) / 2;
  for (const { start, end, length: own } of pieces) {
    for (; own > 0 && next <= gone + own; next += ARROWS.spacing) {
      const share = (next - gone) / own;
      arrows.push({
        x: start.x + share * (end.x - start.x),
        y: start.y + share * (end.y - start.y),
        angle: Math.atan2(end.y - start.y, end.x - start.x),
      });
    }
    gone += own;
  }
  return arrows;
}

/** Pixels of the triangle of `overlay-images.ts`, whose image is twice as dense as the screen. */
const ARROW = { back: 6, tip: 9, side: 6.5 } as const;

function addArrow(pen: Pen, { x, y, angle }: Arrow) {
  const along = (forward: number, aside: number) =>
    [
      x + ARROWS.size * (forward * Math.cos(angle) - aside * Math.sin(angle)),
      y + ARROWS.size * (forward * Math.sin(angle) + aside * Math.cos(angle)),
    ] as const;
  pen.moveTo(...along(ARROW.tip, 0));
  pen.lineTo(...along(-ARROW.back, ARROW.side));
  pen.lineTo(...along(-ARROW.back, -ARROW.side));
}

function paintNamed(pen: Pen, place: PlaceMark, overlay: PaintedOverlay, view: WorldView) {
  if (!place.point) return;
  const at = view.project(place.point);
  if (!isSeen(at, NAMED_RADIUS.lit + LIT.named, view.size)) return;
  const { isLit, selected, faded } = stateOf(overlay, "named", place.id);
  const colours = PALETTE[overlay.theme].interface;
  pen.globalAlpha = faded ? OPACITY.faded : 1;
  paintDisc(pen, at, {
    radius: isLit ? NAMED_RADIUS.lit : NAMED_RADIUS.plain,
    fill: colours[SIGNS.named.fill],
    line: selected ? colours.ink : colours[SIGNS.named.line],
    width: isLit ? LIT.named : SIGNS.named.width,
  });
}

function paintMark(pen: Pen, mark: Mark, overlay: PaintedOverlay, view: WorldView) {
  const at = view.project(mark.position);
  if (!isSeen(at, markReach(mark), view.size)) return;
  const { isLit, selected, faded } = stateOf(overlay, "marks", mark.id);
  const colours = PALETTE[overlay.theme].interface;
  const radius = markRadius(mark.events);
  const isHollow = mark.kind !== "said";
  // The line of an ambiguous mark is broken: its ring has it.
  const line =
    mark.kind === "ambiguous"
      ? SIGNS.ambiguous.fill
      : isHollow
        ? SIGNS.concerns.line
        : SIGNS.mark.line;
  pen.globalAlpha = faded ? OPACITY.faded : 1;
  paintDisc(pen, at, {
    radius,
    fill: colours[isHollow ? SIGNS.concerns.fill : SIGNS.mark.fill],
    line: selected ? colours.ink : colours[line],
    width: isLit ? LIT.mark : isHollow ? SIGNS.concerns.width : SIGNS.mark.width,
  });
  pen.translate(at.x, at.y);
  paintRing(pen, ringOf(mark, overlay.theme));
  pen.translate(-at.x, -at.y);
  const { from, to } = COUNT_SIZE;
  const size =
    from.size + ((radius - from.radius) / (to.radius - from.radius)) * (to.size - from.size);
  pen.font = `500 ${size}px "Noto Sans", "Vazirmatn", sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colours[isHollow ? SIGNS.concerns.count : SIGNS.mark.count];
  pen.fillText(countIn(mark.events, overlay.language), at.x, at.y);
}

/** As the layers write it: of English without a comma, which would widen the mark. */
function countIn(events: number, language: Language): string {
  if (language === "en") return String(events);
  return FORMATTERS.getNumberFormat(WRITING[language].locale).format(events);
}

type Disc = { radius: number; fill: string; line: string; width: number };

/** A disc with a line around it, as MapLibre draws a circle and its stroke. */
function paintDisc(pen: Pen, { x, y }: Pixel, { radius, fill, line, width }: Disc) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
  pen.beginPath();
  pen.arc(x, y, radius + width / 2, 0, 2 * Math.PI);
  strokeLine(pen, { colour: line, width, dash: [] });
}

/** @param dash in widths of the line */
function strokeLine(
  pen: Pen,
  { colour, width, dash }: { colour: string; width: number; dash: readonly number[] },
) {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash.map((length) => length * width));
  pen.stroke();
  pen.setLineDash([]);
}
