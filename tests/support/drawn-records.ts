import { readFileSync } from "node:fs";
import type { Landmark, Position } from "@/lib/records/place";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { type EdgeRecords, readEdgeRecords, unique } from "./edge-records";

type Event = EdgeRecords["events"][number];
type Asked = (event: Event) => boolean;

/** From this radius on, in metres, a place is so wide that a disc at its middle would pretend to know a point. */
const WIDE_FROM = 60_000;
const PLACED_ROLES = ["at", "from", "to"] as const;
/** Degrees that tell two positions of a record apart, far finer than a pixel. */
const DECIMALS = 6;

/** An event is tied to a place by what its attestations say: that it happened there, perhaps there, or concerns it. */
export type TiedPlace = {
  id: string;
  title: string;
  point: Position;
  /** Ids of events, each under the surest of its ties. */
  happened: string[];
  ambiguous: string[];
  concerns: string[];
};

/** What a mark that stands for some places has to show. */
export type ExpectedMark = {
  kind: "said" | "ambiguous" | "concerns";
  events: number;
  concerns: number;
  /** The counted events by the family of their type. */
  families: Record<string, number>;
};

/** Which records a reader asks for: events, and of these the attestations that tell of their places. */
export type AskedRecords = { event?: Asked; attestation?: (told: Attestation) => boolean };
type Attestation = Event["attestations"][number];

export type ExpectedMove = {
  from: string;
  to: string;
  ends: [from: Position, to: Position];
  events: number;
  planned: boolean;
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

  const vocabulary: Vocabulary = JSON.parse(readFileSync(`${folder}/vocabulary.json`, "utf8"));
  const familyOf = (event: string) =>
    vocabulary.eventTypes.find(({ id }) => id === records.eventOf(event).type)?.family ?? "";

  /** A place and, where it has no position of its own, the nearest around it that has one. */
  const holdersOf = (id: string): string[] => {
    const around = nearestMapped(id);
    return around === undefined ? [id] : unique([id, around]);
  };
  const nearestMapped = (id: string | null): string | undefined => {
    if (id === null) return undefined;
    const { geometry, properties } = placeOf(id);
    return geometry ? id : nearestMapped(properties.within);
  };

  function tiedTo(holder: string, { event: asked = everything, attestation }: AskedRecords) {
    const tied: Pick<TiedPlace, "happened" | "ambiguous" | "concerns"> = {
      happened: [],
      ambiguous: [],
      concerns: [],
    };
    for (const event of events.filter(asked)) {
      const told = event.attestations.filter((one) => attestation?.(one) ?? true);
      const ties = event.places.filter(
        ({ place, attestations }) =>
          holdersOf(place).includes(holder) && told.some(({ id }) => attestations.includes(id)),
      );
      const placed = ties.filter(({ role }) => PLACED_ROLES.some((known) => known === role));
      if (placed.some(({ basis }) => basis !== "ambiguous")) tied.happened.push(event.id);
      else if (placed.length > 0) tied.ambiguous.push(event.id);
      else if (ties.length > 0) tied.concerns.push(event.id);
    }
    return tied;
  }

  const mapped = (asked: AskedRecords = {}): TiedPlace[] =>
    byId(
      places.flatMap(({ id, geometry, properties: { title } }) =>
        geometry ? [{ id, title, point: geometry.coordinates, ...tiedTo(id, asked) }] : [],
      ),
    );
  const isTied = ({ happened, ambiguous, concerns }: TiedPlace) =>
    happened.length + ambiguous.length + concerns.length > 0;

  return {
    ...records,
    placesOf,
    /** Events that concern a place, those included that happened there too. */
    concerning: (place: string) =>
      events.filter((event) =>
        event.places.some(
          (tie) =>
            holdersOf(tie.place).includes(place) && !PLACED_ROLES.some((role) => role === tie.role),
        ),
      ),
    tiedTo: (place: string, asked: AskedRecords = {}) => tiedTo(place, asked),
    /** Places on the map that events are tied to, countries and regions apart: each is in one mark. */
    marked: (asked: AskedRecords = {}) =>
      mapped(asked).filter((place) => !isWide(place.id) && isTied(place)),
    /** Places on the map that no event of the atlas is tied to. */
    named: () => mapped().filter((place) => !isWide(place.id) && !isTied(place)),
    /** What a mark shows that stands for some places: each event once, under the surest of its ties. */
    markOf(ids: readonly string[], asked: AskedRecords = {}): ExpectedMark {
      const own = mapped(asked).filter(({ id }) => ids.includes(id));
      const isStandIn = (id: string) => placeOf(id).properties.standsFor !== undefined;
      const sure = own.filter(({ id, happened }) => happened.length > 0 && !isStandIn(id));
      const happened = unique(own.flatMap((place) => [...place.happened, ...place.ambiguous]));
      const concerned = unique(own.flatMap(({ concerns }) => concerns)).filter(
        (event) => !happened.includes(event),
      );
      const counted = happened.length > 0 ? happened : concerned;
      const families: Record<string, number> = {};
      for (const family of counted.map(familyOf)) families[family] = (families[family] ?? 0) + 1;
      return {
        kind: happened.length === 0 ? "concerns" : sure.length > 0 ? "said" : "ambiguous",
        events: counted.length,
        concerns: happened.length > 0 ? concerned.length : 0,
        families,
      };
    },
    /** Countries and regions that events are tied to, as a list says them: those where something happened first. */
    chips(asked: AskedRecords = {}): { href: string; text: string }[] {
      const rows = mapped(asked)
        .filter((place) => isWide(place.id) && isTied(place))
        .map(({ id, title, happened, ambiguous, concerns }) => {
          const said = happened.length + ambiguous.length;
          const words = said > 0 ? `Somewhere in ${title}` : `About ${title}`;
          const count = said > 0 ? said : concerns.length;
          return {
            href: `/places/${id}`,
            text: `${words} · ${count}`,
            rank: [said > 0 ? 1 : 0, count],
          };
        });
      return rows
        .toSorted(
          (one, other) =>
            (other.rank[0] ?? 0) - (one.rank[0] ?? 0) || (other.rank[1] ?? 0) - (one.rank[1] ?? 0),
        )
        .map(({ href, text }) => ({ href, text }));
    },
    /** Places that lie within a ring, in metres; the outline of a country stands for its own. */
    rings: () =>
      byId(
        places.flatMap(({ id, geometry, properties: { precision } }) =>
          geometry && precision && !outlined.includes(id)
            ? [{ id, point: geometry.coordinates, radius: precision.radius, wide: isWide(id) }]
            : [],
        ),
      ),
    /** One for each pair of places that are no countries and for what is only planned, by their ids. */
    moves(asked: Asked = everything): ExpectedMove[] {
      const drawn = events.filter(asked).flatMap((event) => {
        const [from, at, to] = ["from", "at", "to"].map((role) =>
          event.places
            .filter((placed) => placed.role === role)
            .map(({ place }) => nearestMapped(place))
            .find((holder) => holder !== undefined),
        );
        const ends = [from, to].flatMap((end) => (end === undefined ? [] : [end]));
        const points = ends.flatMap((id) => placeOf(id).geometry?.coordinates ?? []);
        const [west, south, east, north] = points;
        if (ends.some(isWide)) return [];
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

/** What a mark counts, as a reader is told it. */
export function markWords({ kind, events, concerns }: ExpectedMark): string {
  const count = `${events} ${events === 1 ? "event" : "events"}`;
  if (kind === "concerns") {
    return `${count} ${events === 1 ? "concerns" : "concern"} it, none said to have happened here`;
  }
  const words = kind === "said" ? `${count} said to have happened here` : `${count}, perhaps here`;
  return concerns === 0
    ? words
    : `${words}, ${concerns} more ${concerns === 1 ? "concerns" : "concern"} it`;
}
