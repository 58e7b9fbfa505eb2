import { FAMILIES, type Family } from "@/lib/records/family";
import type { Position } from "@/lib/records/place";
import type { MapScene, PlaceMark } from "@/lib/store/answers";
import type { Words } from "@/lib/words/words";
import { RING, SIGNS } from "./signs";
import { isWide } from "./wide-place";

/**
 * A sign that counts events: of one place or of several that lie too close together to be told apart.
 * It counts events that are said to have happened there, each once; where there are none, those that concern it.
 */
export type Mark = {
  /** Ids of its places, joined; the id of its place where it is one. */
  id: string;
  /** The place with most events first. */
  places: readonly PlaceMark[];
  position: Position;
  /** `ambiguous` where nothing counted is surely said to have happened at the place itself. */
  kind: "said" | "ambiguous" | "concerns";
  events: number;
  /** The counted events by family. */
  families: Readonly<Record<Family, number>>;
  /** Events that concern a place of the mark and are not counted. */
  concerns: number;
};

/** A scene whose marks are gathered already, and whose places have counts but no lists of events. */
export type GatheredScene = MapScene & { marks: readonly Mark[] };
export type DrawnScene = MapScene | GatheredScene;

type Counted = Pick<MapScene, "families">;

/** One mark for each place of a scene that events are tied to; countries and regions have none. */
export function marksOf(scene: Pick<MapScene, "families" | "places">): Mark[] {
  return scene.places
    .filter(hasMark)
    .map((place) => markOf([place], scene))
    .toSorted(byCount);
}

/** Places that are on the map, no country or region, and that no event is tied to. */
export function namedPlaces({ places }: Pick<MapScene, "places">): PlaceMark[] {
  return places.filter((place) => place.point !== null && !isWide(place) && countTied(place) === 0);
}

/** One mark for several places, each event counted once, at the place with most events. */
export function markOf(places: readonly PlaceMark[], { families }: Counted): Mark {
  const isSure = places.some((place) => isTold(place, place.placedEvents.length));
  return countedMark(places, { ...countOnce(places, families), isSure });
}

/** The mark of one place by its counts, its families left aside: as large as it is drawn. */
export function plainMark(place: PlaceMark): Mark {
  const tallyOf = (count: number) => ({ ...emptyTally(), count });
  return countedMark([place], {
    placed: tallyOf(place.events),
    concerned: tallyOf(place.concerning),
    isSure: place.events > 0,
  });
}

/** Events, each counted once, by family. */
export type Tally = { count: number; families: Record<Family, number> };

/**
 * The mark of some places, counted already.
 *
 * @param isSure whether something is surely said to have happened at one of them
 */
export function countedMark(
  places: readonly PlaceMark[],
  { placed, concerned, isSure }: { placed: Tally; concerned: Tally; isSure: boolean },
): Mark {
  const ordered = places.toSorted(
    (one, other) => weightOf(other) - weightOf(one) || (one.id < other.id ? -1 : 1),
  );
  const isSaid = placed.count > 0;
  const counted = isSaid ? placed : concerned;
  return {
    id: ordered.map(({ id }) => id).join(" "),
    places: ordered,
    position: ordered[0]?.point ?? [0, 0],
    kind: !isSaid ? "concerns" : isSure ? "said" : "ambiguous",
    events: counted.count,
    families: counted.families,
    concerns: isSaid ? concerned.count : 0,
  };
}

/** Where a name stands for something else, what is said to have happened there may have happened elsewhere. */
export function isTold({ standsFor }: Pick<PlaceMark, "standsFor">, placed: number): boolean {
  return standsFor === null && placed > 0;
}

/** Whether a place has a mark: countries and regions have none, nor has what no event is tied to. */
export function hasMark(place: PlaceMark): boolean {
  return place.point !== null && !isWide(place) && countTied(place) > 0;
}

/** The events that are placed at one of some places, and those that only concern one of them, each once. */
function countOnce(places: readonly PlaceMark[], families: readonly Family[]) {
  const [placed, concerned] = [emptyTally(), emptyTally()];
  const { stamps, turn } = stampsFor(families);
  const add = (events: readonly number[], tally: Tally) => {
    for (const event of events) {
      if (stamps[event] === turn) continue;
      stamps[event] = turn;
      tally.count++;
      const family = families[event];
      if (family) tally.families[family]++;
    }
  };
  for (const { placedEvents, ambiguousEvents } of places) {
    add(placedEvents, placed);
    add(ambiguousEvents, placed);
  }
  for (const { aboutEvents } of places) add(aboutEvents, concerned);
  return { placed, concerned };
}

/** For each event of a scene the last count that it was part of: one array for all marks, and no sets. */
const stampsOf = new WeakMap<readonly Family[], { stamps: Uint32Array; turn: number }>();

function stampsFor(families: readonly Family[]) {
  const known = stampsOf.get(families) ?? { stamps: new Uint32Array(families.length), turn: 0 };
  known.turn++;
  stampsOf.set(families, known);
  return known;
}

const NO_FAMILIES = Object.fromEntries(FAMILIES.map((family) => [family, 0]));

export function emptyTally(): Tally {
  return { count: 0, families: { ...NO_FAMILIES } as Record<Family, number> };
}

/** Pixels from the middle of a mark to its edge: its area grows with the count, up to a hundred. */
export function markRadius(events: number): number {
  const root = Math.min(10, Math.max(1, Math.sqrt(events)));
  return Math.round(8 + ((root - 1) / 9) * 14);
}

/** Pixels from the middle of a mark to the edge of its outermost ring. */
export function markReach({ kind, events, concerns }: Pick<Mark, "kind" | "events" | "concerns">) {
  return ringReach({ radius: markRadius(events), kind, concerns: concerns > 0 });
}

/** The same of a mark of which is known how large its disc is, and whether a ring of what concerns it is around it. */
export function ringReach(drawn: { radius: number; kind: Mark["kind"]; concerns: boolean }) {
  const edge = drawn.kind === "said" ? SIGNS.mark.width + RING.kinds : SIGNS.concerns.width;
  return drawn.radius + edge + (drawn.concerns ? RING.gap + RING.concerns / 2 : 0);
}

/** Parts of a ring are whole steps of a turn: there are not more different rings than can be told apart. */
export const RING_STEPS = 24;

/**
 * The kinds of a mark as parts of its ring, from and to in steps clockwise from the top, in the order of families.
 * Shares by largest remainder; a kind that is there has one step at least, however few its events are.
 */
export function ringParts({ families, events }: Pick<Mark, "families" | "events">) {
  const shares = FAMILIES.filter((family) => families[family] > 0).map((family) => {
    const exact = (families[family] / events) * RING_STEPS;
    return { family, exact, steps: Math.max(1, Math.floor(exact)) };
  });
  const missing = () => RING_STEPS - shares.reduce((sum, { steps }) => sum + steps, 0);
  const furthest = (direction: 1 | -1) =>
    shares
      .filter(({ steps }) => direction > 0 || steps > 1)
      .toSorted((one, other) => direction * (other.exact - other.steps - one.exact + one.steps))[0];
  for (let left = missing(); left !== 0; left = missing()) {
    const share = furthest(left > 0 ? 1 : -1);
    if (!share) break;
    share.steps += Math.sign(left);
  }
  let from = 0;
  return shares.map(({ family, steps }) => {
    const part = { family, from, to: from + steps };
    from = part.to;
    return part;
  });
}

/** What a mark counts, in words. */
export function describeMark({ kind, events: count, concerns }: Mark, say: Words): string {
  if (kind === "concerns") return say("map.concerns", { count });
  return concerns > 0
    ? say(`map.${kind}AndConcerns`, { count, concerns })
    : say(`map.${kind}`, { count });
}

function countTied({ events, concerning }: PlaceMark): number {
  return events + concerning;
}

/** What happened at a place weighs more than anything that concerns it. */
function weightOf({ events, concerning }: PlaceMark): number {
  return events * 1e6 + concerning;
}

export function byCount(one: Mark, other: Mark): number {
  const weight = (mark: Mark) => (mark.kind === "concerns" ? 1 : 1e6) * mark.events;
  return weight(other) - weight(one) || (one.id < other.id ? -1 : 1);
}
