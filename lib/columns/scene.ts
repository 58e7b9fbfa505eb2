import { asksForAll, asksOnlyForDays, narrowsEvents, type Query } from "@/lib/query/query";
import type { Family } from "@/lib/records/family";
import type { MapScene, Move, PlaceItem, PlaceMark } from "@/lib/store/answers";
import { isInBox } from "./box";
import { type Columns, eachTie, type FoundWords } from "./columns";
import { type Mask, selectAttestations, selectEvents, selectInBox } from "./select-events";
import { countTotals } from "./totals";

/** A map with more marks says less; what is not drawn is counted, and is in the list. */
const MOST_MARKS = 500;

/**
 * The mapped places that a query is about, with the events they stand for, and what the map cannot draw: at most 500
 * places, those with most events first.
 *
 * @param found what the query's words found; needed where it has any
 * @param always ids of places that are drawn as well, if they match, however few events they have
 */
export function sceneOf(columns: Columns, query: Query, options: SceneOptions = {}): MapScene {
  const { mask, ordinals, places, undrawn, families } = drawnPlacesOf(columns, query, options);
  const inBox = query.bbox ? selectInBox(columns, query, options.found) : mask;
  return {
    places,
    undrawn,
    families,
    moves: movesOf(columns, inBox, undrawn > 0 ? new Set(ordinals) : undefined),
    totals: countTotals(columns, inBox, query),
  };
}

type SceneOptions = { found?: FoundWords | undefined; always?: readonly string[] };

/** What a scene says of places: those it draws, as it does and as the columns number them, and how many it does not; and the events that are asked for. */
export function drawnPlacesOf(
  columns: Columns,
  query: Query,
  { found, always = [] }: SceneOptions = {},
): Pick<MapScene, "places" | "undrawn" | "families"> & { ordinals: number[]; mask: Mask } {
  const mask = selectEvents(columns, query, found);
  const attested = selectAttestations(columns, query);
  const relevant = relevantPlaces(columns, query, { mask, attested, found });
  const all =
    relevant.length > MOST_MARKS
      ? busiestOf(relevant, always, columns)
      : byTitle(relevant, columns);
  return {
    ...markPlaces(columns, all, mask, attested),
    undrawn: relevant.length - all.length,
    ordinals: all.map(({ place }) => place),
    mask,
  };
}

/** The places on the map, counted for all events, as most pages ask for them. */
const ofEverything = new WeakMap<Columns, CountedPlace[]>();

function relevantPlaces(
  columns: Columns,
  query: Query,
  {
    mask,
    attested,
    found,
  }: { mask: Mask; attested: Uint8Array | undefined; found: FoundWords | undefined },
): CountedPlace[] {
  const known = asksForAll(query) ? ofEverything.get(columns) : undefined;
  if (known) return known;
  const relevant = placesInView(columns, query)
    .map((place) => countTied(columns, place, mask, attested))
    .filter(relevance(columns, query, found));
  if (asksForAll(query)) ofEverything.set(columns, relevant);
  return relevant;
}

/** Of more places than are drawn those with most events, the first of equal ones, and after them those that always are. */
function busiestOf(
  places: readonly CountedPlace[],
  always: readonly string[],
  columns: Columns,
): CountedPlace[] {
  // Of a hundred thousand, only those with as many events as any that is drawn are compared one by one.
  const least = Uint32Array.from(places, ({ events }) => events).sort()[places.length - MOST_MARKS];
  const busiest = places
    .filter(({ events }) => events >= (least ?? 0))
    .toSorted((one, other) => other.events - one.events)
    .slice(0, MOST_MARKS);
  const isDrawn = new Set(busiest);
  const isAlways = new Set(always);
  const added = places.filter((place) => isAlways.has(place.item.id) && !isDrawn.has(place));
  return [...busiest, ...byTitle(added, columns)];
}

/** A place and its position in the columns. */
export type ViewedPlace = { place: number; item: PlaceItem };

/** A place with how many events that are asked for are tied to it, and how many of them are placed there. */
type CountedPlace = ViewedPlace & { tied: number; events: number };

function countTied(
  columns: Columns,
  { place, item }: ViewedPlace,
  mask: Mask,
  attested: Uint8Array | undefined,
): CountedPlace {
  const counted = { place, item, tied: 0, events: 0 };
  eachTiedEvent(columns, place, { mask, attested }, (_event, sureness) => {
    counted.tied++;
    if (sureness > 0) counted.events++;
  });
  return counted;
}

/** Walks through the events that are asked for and tied to a place, each once, with the surest way in which it is. */
export function eachTiedEvent(
  columns: Columns,
  place: number,
  { mask, attested }: { mask: Mask; attested: Uint8Array | undefined },
  visit: (event: number, sureness: number) => void,
) {
  let [last, surest] = [-1, 0];
  eachTie(columns, place, attested, (event, sureness) => {
    if (mask[event] === 0) return;
    if (event === last) surest = Math.max(surest, sureness);
    else {
      if (last >= 0) visit(last, surest);
      [last, surest] = [event, sureness];
    }
  });
  if (last >= 0) visit(last, surest);
}

/** The places on the map that a query names and looks at, in the order of their ordinals. */
export function placesInView({ places }: Columns, query: Query): ViewedPlace[] {
  const asked = query.places.length > 0 ? new Set(query.places) : undefined;
  const seen: ViewedPlace[] = [];
  for (const [place, item] of places.entries()) {
    if (item.point === null || (asked && !asked.has(item.id))) continue;
    const isSeen = !query.bbox || isInBox([item.point[0], item.point[1]], query.bbox);
    if (isSeen) seen.push({ place, item });
  }
  return seen;
}

/**
 * A place's time is that of the events tied to it: one without any matches every range, as OGC asks.
 * Words look in the place's own names too; whatever else is asked still has to hold.
 */
function relevance(columns: Columns, query: Query, found: FoundWords | undefined) {
  if (!narrowsEvents(query)) return () => true;
  const { starts, event } = columns.ties;
  const isUntied = (place: number) => starts[place] === starts[place + 1];
  const rest = { ...query, words: undefined };
  const named = new Set(query.words === undefined ? [] : found?.places);
  const mask = named.size > 0 && narrowsEvents(rest) ? selectEvents(columns, rest) : undefined;
  const isTold = (place: number) =>
    !mask || event.subarray(starts[place], starts[place + 1]).some((tied) => mask[tied] === 1);
  return ({ place, item, tied }: CountedPlace) =>
    tied > 0 ||
    (asksOnlyForDays(query) && isUntied(place)) ||
    (named.has(item.id) && (isTold(place) || (asksOnlyForDays(rest) && isUntied(place))));
}

function byTitle(places: readonly CountedPlace[], { titleRank }: Columns): CountedPlace[] {
  const rankOf = ({ place }: CountedPlace) => titleRank[place] ?? 0;
  return places.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Marks of places; the events of marks get numbers of their own, which are fewer than the ordinals. */
function markPlaces(
  columns: Columns,
  counted: readonly CountedPlace[],
  mask: Mask,
  attested: Uint8Array | undefined,
): Pick<MapScene, "places" | "families"> {
  const isTied = new Uint8Array(columns.count);
  for (const { place } of counted) {
    eachTiedEvent(columns, place, { mask, attested }, (event) => {
      isTied[event] = 1;
    });
  }
  const positions = new Uint32Array(columns.count);
  const families: Family[] = [];
  for (let event = 0; event < columns.count; event++) {
    if (isTied[event] === 0) continue;
    const family = columns.families[columns.type.codes[event] ?? 0] ?? "word";
    positions[event] = families.push(family) - 1;
  }
  const places = counted.map(({ place, item, tied, events }): PlaceMark => {
    const bySureness: number[][] = [[], [], []];
    eachTiedEvent(columns, place, { mask, attested }, (event, sureness) => {
      bySureness[sureness]?.push(positions[event] ?? 0);
    });
    const [aboutEvents = [], ambiguousEvents = [], placedEvents = []] = bySureness;
    const documents = countDocuments(columns, place, mask, attested);
    const concerning = tied - events;
    return { ...item, events, documents, concerning, placedEvents, ambiguousEvents, aboutEvents };
  });
  return { places, families };
}

/** How many documents place one of these events there. */
function countDocuments(
  columns: Columns,
  place: number,
  mask: Mask,
  attested: Uint8Array | undefined,
): number {
  const { codes } = columns.attestations.document;
  const documents = new Set<number>();
  eachTie(columns, place, attested, (event, sureness, attestation) => {
    if (mask[event] === 1 && sureness > 0) documents.add(codes[attestation] ?? 0);
  });
  return documents.size;
}

/** Moves grouped by their two ends, so that each pair of places has one arrow; only between places that are drawn. */
export function movesOf(
  columns: Columns,
  mask: Mask,
  drawn: ReadonlySet<number> | undefined,
): Move[] {
  const moves = new Map<string, Move>();
  for (const event of columns.moves) {
    if (mask[event] === 0) continue;
    const [origin = -1, target = -1] = [columns.from[event], columns.to[event]];
    if (drawn && !(drawn.has(origin) && drawn.has(target))) continue;
    const [from, to] = [columns.places[origin], columns.places[target]];
    if (!from?.point || !to?.point) continue;
    const planned = columns.planned[event] === 1;
    const key = `${origin} ${target} ${planned}`;
    const move = moves.get(key);
    if (move) move.events.push(event);
    else {
      moves.set(key, {
        from: from.id,
        to: to.id,
        planned,
        line: [from.point, to.point],
        events: [event],
      });
    }
  }
  return [...moves.values()];
}
