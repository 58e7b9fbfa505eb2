import type { Landmark, Position } from "@/lib/model/place";
import { type EdgeRecords, readEdgeRecords, unique } from "./edge-records";

type Event = EdgeRecords["events"][number];
type Asked = (event: Event) => boolean;

/** From this radius on, in metres, a place is so wide that a disc at its middle would pretend to know a point. */
const WIDE_FROM = 60_000;
const PLACED_ROLES = ["at", "from", "to"] as const;
/** Degrees that tell two positions of a record apart, far finer than a pixel. */
const DECIMALS = 6;

/** A mark, or a place that is only named. */
export type ExpectedMark = {
  id: string;
  title: string;
  events: number;
  wide: boolean;
  point: Position;
};

export type ExpectedMove = {
  from: string;
  to: string;
  ends: [from: Position, to: Position];
  events: number;
  planned: boolean;
  wide: boolean;
};

/**
 * What a map of an atlas has to draw, worked out from the files of its records alone.
 *
 * @param folder the atlas
 */
export function readDrawnRecords(folder: string) {
  const records = readEdgeRecords(folder);
  const { events, places, placeOf } = records;
  const landmarks: Landmark[] = records.landmarks;
  const outlined = landmarks
    .filter(({ properties }) => properties.kind === "country-outline")
    .map(({ properties }) => properties.place);
  const isWide = (id: string) => (placeOf(id).properties.precision?.radius ?? 0) >= WIDE_FROM;

  const mapped = (asked: Asked): ExpectedMark[] =>
    byId(
      places.flatMap(({ id, geometry, properties: { title } }) => {
        if (!geometry) return [];
        const placed = events.filter((event) => asked(event) && placesOf(event).includes(id));
        const point = geometry.coordinates;
        return [{ id, title, events: placed.length, wide: isWide(id), point }];
      }),
    );

  return {
    ...records,
    placesOf,
    /** Places on the map where events that are asked for are placed. */
    marks: (asked: Asked = everything) => mapped(asked).filter((place) => place.events > 0),
    /** Places on the map that no event of the atlas is placed at. */
    named: () => mapped(everything).filter((place) => place.events === 0),
    /** Places that lie within a ring, in metres; the outline of a country stands for its own. */
    rings: () =>
      byId(
        places.flatMap(({ id, geometry, properties: { precision } }) =>
          geometry && precision && !outlined.includes(id)
            ? [{ id, point: geometry.coordinates, radius: precision.radius, wide: isWide(id) }]
            : [],
        ),
      ),
    /** One for each pair of places and for what is only planned, by their ids. */
    moves(asked: Asked = everything): ExpectedMove[] {
      const drawn = events.filter(asked).flatMap((event) => {
        const [from, at, to] = ["from", "at", "to"].map((role) =>
          event.places.find((placed) => placed.role === role && placeOf(placed.place).geometry),
        );
        const ends = [from, to].flatMap((end) => (end ? [end.place] : []));
        const points = ends.flatMap((id) => placeOf(id).geometry?.coordinates ?? []);
        const [west, south, east, north] = points;
        if (at || points.length < 4 || (west === east && south === north)) return [];
        const planned = event.status === "planned" || event.status === "absence";
        return [{ key: [...ends, planned].join(" "), ends, points, planned }];
      });
      return unique(drawn.map(({ key }) => key))
        .toSorted()
        .flatMap((key) => {
          const same = drawn.filter((move) => move.key === key);
          const [
            {
              ends: [from = "", to = ""],
              points,
              planned,
            } = { ends: [], points: [] },
          ] = same;
          const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points;
          return {
            from,
            to,
            ends: [
              [x0, y0],
              [x1, y1],
            ],
            events: same.length,
            planned: planned === true,
            wide: isWide(from) || isWide(to),
          };
        });
    },
  };
}

/** Kilometres and miles aside: the way along the ground between two positions, in metres. */
export function metresBetween(one: readonly number[], other: readonly number[]): number {
  const EARTH_RADIUS = 6_371_009;
  const [lng0 = 0, lat0 = 0, lng1 = 0, lat1 = 0] = [...one, ...other].map(
    (degrees) => (degrees * Math.PI) / 180,
  );
  const haversine = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord = haversine(lat1 - lat0) + Math.cos(lat0) * Math.cos(lat1) * haversine(lng1 - lng0);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord));
}

/** A position of a drawing as records write it: longitudes that run on past 180 turned back, to the sixth decimal. */
export function positionOf([lng = 0, lat = 0]: readonly number[]): Position {
  const turned = Math.abs(lng) > 180 ? lng - 360 * Math.sign(lng) : lng;
  return [Number(turned.toFixed(DECIMALS)) || 0, Number(lat.toFixed(DECIMALS)) || 0];
}

export function byId<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function placesOf(event: Event): string[] {
  return unique(
    event.places
      .filter(({ role }) => PLACED_ROLES.some((placed) => placed === role))
      .map(({ place }) => place),
  );
}

function everything(): boolean {
  return true;
}
