import type { Camera } from "@/lib/query/camera";
import type { Landmark, Position } from "@/lib/records/place";
import type { MapScene, PlaceItem } from "@/lib/store/answers";
import { titleIn } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";
import { EARTH_METRES, toMercator, worldSize } from "./camera-fit";
import { clusterMarks } from "./cluster-marks";
import { bendMove, drawnMoves, moveId } from "./features";
import { LABEL_GAP, type LabelledSpot, type LabelSide } from "./label-sides";
import { type Mark, markRadius, markReach, marksOf, namedPlaces } from "./marks";
import { OUTLINE_REACH } from "./outline-paths";
import { isWide } from "./wide-place";

/** Pixels from the camera's centre. */
type Pixel = readonly [x: number, y: number];

/** A mark, or a place that is only named. */
export type Sign =
  | Mark
  | {
      kind: "named";
      id: string;
      position: Position;
      places: { id: string; title: string; titles: Record<string, string> }[];
    };

/**
 * What a map without MapLibre draws at a camera, in the order in which it lies; one unit is one pixel, and the camera's
 * centre is the origin.
 */
export type DrawnMap = {
  landmarks: { id: string; shape: "river" | "runway" | "camp"; path: string }[];
  areas: { id: string; x: number; y: number; radius: number }[];
  moves: {
    id: string;
    isPlanned: boolean;
    path: string;
    /** The middle of the line, and its direction there in degrees. */
    arrow: { x: number; y: number; turn: number };
  }[];
  /** Those that matter most first: they lie on top, and get their names before the others. */
  signs: { sign: Sign; x: number; y: number }[];
};

/** The record as the drawn map shows it; land and borders are drawn apart (`drawOutlines`). */
export function drawMap(scene: MapScene, landmarks: readonly Landmark[], camera: Camera): DrawnMap {
  const world = worldSize(camera.zoom);
  const project = projector(camera, world);
  const isNearby = (position: Position) => isNear(project(position));
  // What lies further off joins no mark that is drawn.
  const around = {
    ...scene,
    places: scene.places.filter(({ point }) => point && isNear(project(point), 2 * OUTLINE_REACH)),
  };
  const signs: Sign[] = [
    ...clusterMarks(marksOf(around), around, camera.zoom),
    ...namedPlaces(around).map(({ id, point, ...place }) => ({
      kind: "named" as const,
      id,
      position: point ?? ([0, 0] as Position),
      places: [{ id, ...place }],
    })),
  ].filter(({ position }) => isNearby(position));
  return {
    landmarks: (camera.zoom < LANDMARKS_FROM_ZOOM ? [] : landmarks).flatMap((landmark) =>
      drawLandmark(landmark, project),
    ),
    areas: scene.places
      .filter(({ point }) => point && isNearby(point))
      .flatMap((place) => drawArea(place, project(place.point ?? [0, 0]), world)),
    moves: drawnMoves(scene.moves, scene.places)
      .map((move) => ({ move, pixels: projectLine(bendMove(move), project, world) }))
      .filter(({ pixels }) => crossesDrawing(pixels))
      .map(({ move, pixels }) => ({
        id: moveId(move),
        isPlanned: move.planned,
        path: drawPixels(pixels),
        arrow: arrowOf(pixels),
      })),
    signs: signs.map((sign) => {
      const [x, y] = project(sign.position).map(round) as [number, number];
      return { sign, x, y };
    }),
  };
}

/**
 * The signs of a drawn map with their names, for `chooseLabelSides`.
 *
 * @param scale by which the map is drawn larger, while signs and names are not
 */
export function labelledSpots({ signs }: DrawnMap, say: Words, scale = 1): LabelledSpot[] {
  return signs.map(({ sign, x, y }) => ({
    id: sign.id,
    x: x * scale,
    y: y * scale,
    reach: reachOf(sign),
    text: signLabel(sign, say),
  }));
}

/** The place with most events, and how many more stand in its mark. */
export function signLabel({ places: [place, ...others] }: Sign, say: Words): string {
  const title = place ? titleIn(place, say) : "";
  return others.length > 0
    ? say("map.placeAndMore", { place: title, count: others.length })
    : title;
}

/** Where the name of a sign begins, or on its left ends, from its middle. */
export function labelOffset(sign: Sign, side: LabelSide): number {
  return round((reachOf(sign) + LABEL_GAP) * (side === "left" ? -1 : 1));
}

export function signRadius(sign: Sign): number {
  return sign.kind === "named" ? 4 : markRadius(sign.events);
}

/** From the middle to the outermost ring. */
function reachOf(sign: Sign): number {
  return sign.kind === "named" ? signRadius(sign) : markReach(sign);
}

/** Further out they would be specks. */
const LANDMARKS_FROM_ZOOM = 6;
const DRAWN_LANDMARKS = new Set(["river", "runway", "camp-outline", "base-outline"]);

function drawLandmark(
  { id, properties: { kind }, geometry }: Landmark,
  project: Project,
): DrawnMap["landmarks"] {
  if (!DRAWN_LANDMARKS.has(kind)) return [];
  const shape = kind === "river" || kind === "runway" ? kind : "camp";
  const path = linesOf(geometry)
    .map((line) => drawPixels(line.map(project)))
    .join("");
  return [{ id, shape, path }];
}

/** Lines of a geometry, rings included; drawn point by point, since winding means nothing on paper. */
function linesOf(geometry: Landmark["geometry"]): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [];
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

function drawPixels(pixels: readonly Pixel[]): string {
  return `M${pixels.map((pixel) => pixel.map(round).join(" ")).join("L")}`;
}

/** In one piece from where it begins, though it goes on beyond the edge of the world. */
function projectLine(line: readonly Position[], project: Project, world: number): Pixel[] {
  const pixels = line.map(project);
  const startX = pixels[0]?.[0] ?? 0;
  return pixels.map(([x, y]) => [x - Math.round((x - startX) / world) * world, y]);
}

/** A smaller ring would lie within the mark of its place, in pixels. */
const SMALLEST_AREA = 6;

function drawArea(place: PlaceItem, [x, y]: Pixel, world: number): DrawnMap["areas"] {
  const lat = place.point?.[1] ?? 0;
  const radius = ((place.radius ?? 0) / EARTH_METRES) * (world / Math.cos((lat * Math.PI) / 180));
  if (isWide(place) || radius < SMALLEST_AREA) return [];
  return [{ id: place.id, x: round(x), y: round(y), radius: round(radius) }];
}

function arrowOf(pixels: readonly Pixel[]): DrawnMap["moves"][number]["arrow"] {
  const middle = Math.floor(pixels.length / 2);
  const [x0, y0] = pixels[middle - 1] ?? [0, 0];
  const [x1, y1] = pixels[middle + 1] ?? [0, 0];
  const turn = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return { x: round((x0 + x1) / 2), y: round((y0 + y1) / 2), turn: round(turn) };
}

type Project = (position: Position) => Pixel;

function projector(camera: Camera, world: number): Project {
  const [centerX, centerY] = toMercator([camera.lng, camera.lat]);
  return (position) => {
    const [x, y] = toMercator(position);
    const nearest = x - Math.round(x - centerX);
    return [(nearest - centerX) * world, (y - centerY) * world];
  };
}

/** Whether a part of a line may lie in what is drawn: whether the box around one of its pieces does. */
function crossesDrawing(pixels: readonly Pixel[]): boolean {
  return pixels.some(([x, y], index) => {
    const [x0, y0] = pixels[index - 1] ?? [x, y];
    return (
      Math.min(x0, x) < OUTLINE_REACH &&
      Math.max(x0, x) > -OUTLINE_REACH &&
      Math.min(y0, y) < OUTLINE_REACH &&
      Math.max(y0, y) > -OUTLINE_REACH
    );
  });
}

function isNear([x, y]: Pixel, reach = OUTLINE_REACH): boolean {
  return Math.abs(x) < reach && Math.abs(y) < reach;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
