import { type Columns, codeTerms, EARLIEST, LATEST, SURENESS } from "@/lib/columns/columns";
import { completeColumns } from "@/lib/columns/derived-columns";
import type { AtlasData } from "@/lib/records/atlas-data";
import { findMapped } from "@/lib/records/mapped-place";
import type { EventItem } from "./answers";
import { daysOf, type deriveItems } from "./derive";
import { endsOf } from "./event-ends";
import { type EventPlace, listEventPlaces } from "./event-places";
import { orderTitles } from "./sqlite/title-order";

type Items = ReturnType<typeof deriveItems>;

/** The columns of an atlas; events, places and attestations have the ordinals that the store gives them. */
export function deriveColumns(data: AtlasData, { places, events }: Items): Columns {
  const { types, families } = typesOf(data);
  const days = events.map(({ date }) => daysOf(date));
  const ends = events.map(endsOf);
  const degrees = (axis: 0 | 1 | 2 | 3) =>
    Float64Array.from(ends, (end) => end[axis] ?? Number.NaN);
  const moves = moveEnds(data, events);
  const { language } = data.atlas;
  const [orderOf, orderOfEvent] = [orderTitles(places, language), orderTitles(events, language)];
  const firstPlaces = events.flatMap(({ placeNames: [title] }) => (title ? [{ title }] : []));
  const orderOfPlace = orderTitles(firstPlaces, language);
  return completeColumns({
    count: events.length,
    first: Int32Array.from(days, ({ first }) => first ?? EARLIEST),
    last: Int32Array.from(days, ({ last }) => last ?? LATEST),
    type: codeTerms(
      events.map(({ type }) => type),
      types,
    ),
    datePrecision: codeTerms(events.map(({ datePrecision }) => datePrecision)),
    dateBasis: codeTerms(events.map(({ dateBasis }) => dateBasis)),
    families,
    planned: Uint8Array.from(events, ({ status }) =>
      status === "planned" || status === "absence" ? 1 : 0,
    ),
    x1: degrees(0),
    y1: degrees(1),
    x2: degrees(2),
    y2: degrees(3),
    ...moves,
    attestations: attestationColumns(data),
    ties: tieColumns(data),
    actors: {
      starts: startsOf(events.map(({ actors }) => actors.length)),
      actor: codeTerms(events.flatMap(({ actors }) => actors)),
    },
    places,
    titleRank: places.map(({ title }) => Number(orderOf(title))),
    eventTitleRank: Uint32Array.from(events, ({ title }) => Number(orderOfEvent(title))),
    eventPlaceRank: Int32Array.from(events, ({ placeNames: [first] }) =>
      first ? Number(orderOfPlace(first)) : -1,
    ),
  });
}

/** Where the list of each begins, from how long each is, and where the last ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries())
    starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

function typesOf({ vocabulary, events }: AtlasData) {
  const familyOf = new Map(vocabulary.eventTypes.map(({ id, family }) => [id, family]));
  const types = [...new Set([...familyOf.keys(), ...events.map(({ type }) => type)])];
  return { types, families: types.map((type) => familyOf.get(type) ?? "word") };
}

/** Of several origins or targets the first that is mapped is the one drawn, as in the event's geometry. */
function moveEnds({ events, places }: AtlasData, items: readonly EventItem[]) {
  const placeById = new Map(places.map((place) => [place.id, place]));
  const ordinals = new Map(places.map(({ id }, ordinal) => [id, ordinal]));
  const endOf = (role: string) =>
    Int32Array.from(events, (event, index) => {
      if (items[index]?.geometry?.type !== "LineString") return -1;
      const mapped = event.places
        .filter((place) => place.role === role)
        .map(({ place }) => findMapped(place, placeById)?.id)
        .find((id) => id !== undefined);
      return ordinals.get(mapped ?? "") ?? -1;
    });
  return { from: endOf("from"), to: endOf("to") };
}

function attestationColumns({ documents, events }: AtlasData): Columns["attestations"] {
  const sections = new Map(
    documents.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, passage.section]),
    ),
  );
  const all = events.flatMap(({ attestations }) => attestations);
  return {
    starts: startsOf(events.map(({ attestations }) => attestations.length)),
    document: codeTerms(all.map(({ document }) => document)),
    section: codeTerms(
      all.map(({ document, passage }) => sections.get(`${document}#${passage}`) ?? ""),
    ),
  };
}

function tieColumns(data: AtlasData): Columns["ties"] {
  const tiesByPlace = new Map<string, EventPlace[]>(data.places.map(({ id }) => [id, []]));
  for (const tie of listEventPlaces(data)) tiesByPlace.get(tie.place)?.push(tie);
  const groups = [...tiesByPlace.values()];
  const ties = groups.flat();
  return {
    starts: startsOf(groups.map(({ length }) => length)),
    event: Uint32Array.from(ties, ({ event }) => event),
    sureness: Uint8Array.from(ties, ({ placed, ambiguous }) =>
      SURENESS.indexOf(placed ? (ambiguous ? "ambiguous" : "said") : "concerns"),
    ),
    attestation: Uint32Array.from(ties, ({ attestation }) => attestation),
  };
}
