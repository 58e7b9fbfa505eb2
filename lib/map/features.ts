import { circle } from "@turf/turf";
import type { Feature, FeatureCollection, LineString, Point, Polygon } from "geojson";
import type { Landmark, Position } from "@/lib/records/place";
import type { Move, PlaceItem } from "@/lib/store/answers";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "@/lib/words/languages";
import { formatDigits } from "@/lib/words/number-label";
import { toMercator } from "./camera-fit";
import { type Mark, markRadius, markReach } from "./marks";
import type { Theme } from "./palette";
import { ringImage } from "./ring-image";
import { isWide } from "./wide-place";

type OtherLanguage = Exclude<Language, typeof DEFAULT_LANGUAGE>;
/** The title in the languages of a map that is not in English, where the record has it. */
type Titles = { [Key in `title:${OtherLanguage}`]: string | undefined };

export type MarkProperties = Titles & {
  id: string;
  /** The ids of its places. */
  places: string[];
  title: string;
  events: number;
  kind: Mark["kind"];
  radius: number;
  /** Pixels to the edge of its outermost ring. */
  reach: number;
  /** The image of what surrounds its disc. */
  ring: string;
};
export type NamedProperties = Titles & Pick<MarkProperties, "id" | "title">;
export type AreaProperties = { id: string; wide: boolean };
export type MoveProperties = { id: string; events: number; planned: boolean };

/** Each mark at its place with most events, by whose name it is called; how many others it stands for is said. */
export function markFeatures(
  marks: readonly Mark[],
  theme: Theme,
): FeatureCollection<Point, MarkProperties> {
  return collect(
    marks.map((mark) => {
      const { id, position, events, kind } = mark;
      return feature(
        { type: "Point", coordinates: position },
        {
          id,
          places: mark.places.map((place) => place.id),
          ...titlesOf(mark.places),
          events,
          kind,
          radius: markRadius(events),
          reach: markReach(mark),
          ring: ringImage(mark, theme),
        },
      );
    }),
  );
}

export function namedFeatures(
  places: readonly PlaceItem[],
): FeatureCollection<Point, NamedProperties> {
  return collect(
    places.flatMap((place) =>
      place.point
        ? [
            feature(
              { type: "Point", coordinates: place.point },
              { id: place.id, ...titlesOf([place]) },
            ),
          ]
        : [],
    ),
  );
}

function titlesOf([place, ...others]: readonly PlaceItem[]): Titles & { title: string } {
  const withMore = (title: string, language: Language) =>
    others.length === 0 ? title : `${title} +${formatDigits(others.length, language)}`;
  return {
    title: withMore(place?.title ?? "", DEFAULT_LANGUAGE),
    ...titlesIn((language) => {
      const title = place?.titles[language];
      return title && withMore(title, language);
    }),
  };
}

function titlesIn(titleIn: (language: Language) => string | undefined): Titles {
  return Object.fromEntries(
    LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE).map((language) => [
      `title:${language}`,
      titleIn(language),
    ]),
  ) as Titles;
}

/** The circle in which each place lies, by its stated radius; not for those that have an outline instead. */
export function areaFeatures(
  places: readonly PlaceItem[],
  outlined: ReadonlySet<string>,
): FeatureCollection<Polygon, AreaProperties> {
  return collect(
    places.flatMap((place) => {
      if (!place.point || !place.radius || outlined.has(place.id)) return [];
      return [
        feature(ringAround(place.point, place.radius), { id: place.id, wide: isWide(place) }),
      ];
    }),
  );
}

/** By position and radius: the same places come in every scene. */
const rings = new Map<string, Polygon>();

function ringAround(point: Position, metres: number): Polygon {
  const key = `${point} ${metres}`;
  const known = rings.get(key);
  if (known) return known;
  const { geometry } = circle(point, metres, { steps: 96, units: "meters" });
  rings.set(key, geometry);
  return geometry;
}

/**
 * One curved line per pair of places; it bends to the left of its direction, so that there and back differ.
 * No line begins or ends in the middle of a country.
 */
export function moveFeatures(
  moves: readonly Move[],
  places: readonly PlaceItem[],
): FeatureCollection<LineString, MoveProperties> {
  return collect(
    drawnMoves(moves, places).map((move) =>
      feature(
        { type: "LineString", coordinates: bendMove(move) },
        { id: moveId(move), events: move.events.length, planned: move.planned },
      ),
    ),
  );
}

/** Moves between places that are no countries or regions. */
export function drawnMoves(moves: readonly Move[], places: readonly PlaceItem[]): Move[] {
  const wide = new Set(places.filter(isWide).map(({ id }) => id));
  return moves.filter(({ from, to }) => !wide.has(from) && !wide.has(to));
}

export function moveId({ from, to, planned }: Move): string {
  return `${from} ${to}${planned ? " planned" : ""}`;
}

const CURVE_STEPS = 48;
const BEND = 0.16;
/** Planned moves bow out further, so that they do not lie on reported ones. */
const PLANNED_BEND = 0.3;

/** The curve along which a move is drawn. */
export function bendMove({ line: [from, to], planned }: Move): Position[] {
  return bend(from, to, planned ? PLANNED_BEND : BEND);
}

/** The same curve by the three points of a quadratic Bézier: where it begins, what pulls it, where it ends. */
export function curveOfMove({ line: [from, to], planned }: Move) {
  return mercatorCurve(from, to, planned ? PLANNED_BEND : BEND).map(fromMercatorPoint);
}

/**
 * Points of a quadratic curve from one position to another, the short way around the antimeridian;
 * longitudes run on past ±180 so that the line stays in one piece.
 */
export function bend(from: Position, to: Position, by = BEND): Position[] {
  return pointsOfCurve(...mercatorCurve(from, to, by)).map(fromMercatorPoint);
}

/** Points of a quadratic Bézier curve from one point to another, both among them, pulled by a third. */
export function pointsOfCurve(
  [x0, y0]: PlanePoint,
  [controlX, controlY]: PlanePoint,
  [x1, y1]: PlanePoint,
): PlanePoint[] {
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const t = step / CURVE_STEPS;
    const mix = (start: number, control: number, end: number) =>
      (1 - t) ** 2 * start + 2 * (1 - t) * t * control + t ** 2 * end;
    return [mix(x0, controlX, x1), mix(y0, controlY, y1)];
  });
}

type PlanePoint = readonly [x: number, y: number];

function mercatorCurve(from: Position, to: Position, by: number) {
  const [x0, y0] = toMercator(from);
  const [xTo, y1] = toMercator(to);
  const x1 = xTo - Math.round(xTo - x0);
  const control: PlanePoint = [(x0 + x1) / 2 + (y1 - y0) * by, (y0 + y1) / 2 - (x1 - x0) * by];
  return [[x0, y0], control, [x1, y1]] as const satisfies readonly PlanePoint[];
}

function fromMercatorPoint([x, y]: PlanePoint): Position {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Landmarks as they are recorded, with what the layers ask of them. */
export function landmarkFeatures(landmarks: readonly Landmark[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: landmarks.map(({ geometry, properties: { kind, place, title } }) => ({
      type: "Feature",
      geometry,
      properties: { kind, place, title: title.en, ...titlesIn((language) => title[language]) },
    })),
  };
}

function feature<Geometry extends Point | LineString | Polygon, Properties>(
  geometry: Geometry,
  properties: Properties,
): Feature<Geometry, Properties> {
  return { type: "Feature", geometry, properties };
}

function collect<Geometry extends Point | LineString | Polygon, Properties>(
  features: Feature<Geometry, Properties>[],
): FeatureCollection<Geometry, Properties> {
  return { type: "FeatureCollection", features };
}
