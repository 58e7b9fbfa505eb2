import type { ChoiceCounts } from "@/lib/columns/choices";
import type { Sureness } from "@/lib/columns/columns";
import type { RowGroup } from "@/lib/columns/event-rows";
import type { Facet } from "@/lib/columns/facets";
import type { Actor } from "@/lib/records/actor";
import type { Atlas } from "@/lib/records/atlas";
import type { DateBasis } from "@/lib/records/basis";
import type { DatePrecision } from "@/lib/records/date-precision";
import type { DayRange } from "@/lib/records/day-range";
import type { Disagreement } from "@/lib/records/disagreement";
import type { Document, Passage } from "@/lib/records/document";
import type { Attestation, Event, PlaceRole } from "@/lib/records/event";
import { FAMILIES } from "@/lib/records/family";
import type { Label } from "@/lib/records/identifier";
import type { Place, Position } from "@/lib/records/place";
import type { Reference } from "@/lib/records/reference";
import type { RecordChange, Release } from "@/lib/records/release";
import type { Family, Vocabulary } from "@/lib/records/vocabulary";
import type { MentionItem } from "./record-answers";

/** Where an event is drawn: at a place, as a move from one place to another, or nowhere. */
export type EventGeometry =
  | { type: "Point"; coordinates: Position }
  | { type: "LineString"; coordinates: [from: Position, to: Position] }
  | null;

/**
 * A place in a listing. `events` counts what matches the query and is placed here or, where a place within it has
 * no position of its own, in that place; `documents` those that say so.
 */
export type PlaceItem = {
  id: string;
  title: string;
  names: string[];
  /** Its preferred name by language tag, where it has one. */
  titles: Record<string, string>;
  placeType: string;
  point: Position | null;
  /** Metres; the place lies somewhere within this distance of `point`. */
  radius: number | null;
  coordinateSource: string | null;
  within: string | null;
  mapped: boolean;
  unmappedReason: string | null;
  /** How the radius is known: a term of the vocabulary. */
  precision: string | null;
  /** What the name stands for in the documents where that is not the place itself. */
  standsFor: string | null;
  /** How often documents name it, and how many of them do, whatever is asked. */
  mentions: number;
  namedIn: number;
  events: number;
  documents: number;
  /** Events that match the query and concern it, near it or on the way, but are not placed there. */
  concerning: number;
};

/** An event in a listing. `start` and `end` are the earliest and latest ISO day, null where open or unknown. */
export type EventItem = {
  id: string;
  title: string;
  type: string;
  status: Event["status"];
  date: string | null;
  dateBasis: DateBasis;
  start: string | null;
  end: string | null;
  datePrecision: DatePrecision;
  places: string[];
  placeNames: string[];
  aboutPlaces: string[];
  documents: string[];
  actors: string[];
  attestations: number;
  located: boolean;
  /** Metres; the largest radius of the places the geometry rests on. */
  radius: number | null;
  geometry: EventGeometry;
};

export type DocumentItem = {
  id: string;
  title: string;
  shortTitle: string;
  /** Whose document it is, in our words. */
  voice: string;
  author: string | null;
  publisher: string | null;
  published: string | null;
  start: string | null;
  end: string | null;
  sourceFile: string;
  sha256: string;
  characters: number;
  language: string;
  places: string[];
  events: number;
  points: Position[];
};

export type AttestationItem = {
  id: string;
  event: string;
  eventTitle: string;
  document: string;
  /** Short name of the document, or of the layer of it that this lies in. */
  source: string;
  passage: string;
  sourceFile: string;
  /** Code points of the source text; `charEnd` is exclusive. */
  charStart: number;
  charEnd: number;
  gloss: string;
  statement: string;
  voice: Attestation["voice"];
  speaker: string | null;
  mode: Attestation["mode"];
  figures: Attestation["figures"];
  date: string | null;
  /** Earliest and latest ISO day of the event, null where open or unknown. */
  eventStart: string | null;
  eventEnd: string | null;
  /** Where the event happened, started or ended. */
  places: string[];
  placeNames: string[];
  dateBasis: DateBasis;
  geometry: EventGeometry;
};

/** An attestation with all that a reader needs to follow it into its document. */
export type AttestedPassage = {
  attestation: Attestation;
  passage: Passage;
  document: DocumentItem;
  /** Short name of the document, or of the layer of it that the passage lies in. */
  source: string;
  speaker: Actor | undefined;
};

/** In what role an event has a place, and how that is known. */
export type PlaceTie = {
  /** The place itself, or one within it that has no position of its own. */
  place: string;
  title: string;
  role: PlaceRole;
  basis: string;
  note: string | undefined;
};

/** The two parts that the events of a place fall into: placed there, and only tied to it. */
type EventPart = "happened" | "concerns";

type ToldEvent = Pick<EventItem, "type" | "start" | "end" | "dateBasis">;

export type PlaceDetail = {
  item: PlaceItem;
  record: Place;
  within: PlaceItem[];
  /** The first 50 of the places directly within it: those that most is reported of. */
  contains: PlaceItem[];
  /** The first 200 by day of the events that happened there; undated ones last. */
  events: EventItem[];
  /** The same of the events that concern the place, happened near it or on the way from or to it. */
  aboutEvents: EventItem[];
  /** Every event of either part in the same order, as far as counting by kind and year asks for it. */
  told: Record<EventPart, ToldEvent[]>;
  /** The five events of either part that most documents, then most passages tie to the place; of equals the earlier. */
  foremost: Record<EventPart, EventItem[]>;
  /** How each of these events is tied to the place, by the event's id, in the order of its record. */
  ties: Record<string, PlaceTie[]>;
  /** The first 50 documents by date that name the place, each with its first 50 mentions in the order of the text. */
  naming: { document: DocumentItem; mentions: MentionItem[]; times: number }[];
  /** The first 50 documents by date that tie an event to the place and leave its name out. */
  silent: DocumentItem[];
  /** How many there are in all of what is only begun above. */
  counts: Record<"contains" | "naming" | "silent", number>;
  /** The passages that tie each of these events to the place, by the event's id. */
  attestations: Record<string, { document: string; passage: string }[]>;
  /** Figures that others published about this place where no document tells of such an event. */
  references: Reference[];
};

export type EventDetail = {
  item: EventItem;
  record: Event;
  places: {
    place: PlaceItem;
    role: PlaceRole;
    basis: string;
    note: string | undefined;
    /** Id of the place itself where it has a position, else of the nearest that it lies in and that has one. */
    mapped: string | null;
  }[];
  actors: {
    actor: Actor;
    role: string;
    basis: string;
    note: string | undefined;
    /** Ids of the documents that give the actor this role. */
    documents: string[];
  }[];
  attestations: AttestedPassage[];
  related: { event: EventItem; relation: string }[];
  disagreements: Disagreement[];
  /** Figures that others published about this event. */
  references: Reference[];
};

/** An event as one passage attests it. */
type AttestedEvent = {
  event: string;
  voice: Attestation["voice"];
  mode: Attestation["mode"];
};

export type DocumentDetail = {
  item: DocumentItem;
  record: Document;
  places: PlaceItem[];
  events: EventItem[];
  /** What each passage attests, by passage id: an event once for each voice and mode it is told of in. */
  attestedByPassage: Record<string, AttestedEvent[]>;
  disagreements: Disagreement[];
};

/** A place that a document places events at. */
export type DocumentPlace = Pick<PlaceItem, "id" | "events">;

/**
 * A document without its text, page by page: the record, places and events are those of the page's passages, the
 * contents and the number of passages those of the whole.
 */
export type DocumentPage = DocumentDetail & {
  contents: Document["sections"];
  passages: number;
  page: {
    /** From 1. */
    number: number;
    count: number;
    /** Ids of passages on the pages before and after, where there are any. */
    previous: string | undefined;
    next: string | undefined;
  };
};

/** One passage: the events it attests in the order it tells of them, each with what all documents say of it. */
export type PassageDetail = {
  document: DocumentItem;
  /** Short name of the document, or of the layer of it that the passage lies in. */
  source: string;
  passage: Passage;
  events: { event: EventItem; attestations: AttestedPassage[] }[];
};

/**
 * An event with its places, how each is known, and what is said of it: each claim with the title of whoever is quoted
 * or paraphrased, null where the narrator speaks or nobody is named.
 */
export type EventEvidence = {
  event: EventItem;
  ties: PlaceTie[];
  claims: { item: AttestationItem; speaker: string | null }[];
};

/** The exact words of a passage, null where nobody attached the text of its document. */
type Quoted = { words: string | null };

/** An attestation with the words that it rests on. */
export type QuotedAttestation = AttestedPassage & Quoted;

/** A passage with all it attests, and every passage of it in the documents' own words. */
export type QuotedPassageDetail = Omit<PassageDetail, "events"> &
  Quoted & { events: { event: EventItem; attestations: QuotedAttestation[] }[] };

/** A disagreement that an event is part of, with every passage it rests on, in our words. */
export type DisagreementBasis = {
  disagreement: Disagreement;
  passages: Pick<PassageDetail, "document" | "source" | "passage">[];
};

/** A straight line between two places along which at least one event moves. */
export type Move = {
  from: string;
  to: string;
  line: [Position, Position];
  /** Planned, feared or said not to have happened: drawn apart from moves that a document reports. */
  planned: boolean;
  /** Ordinals of events, by day. */
  events: number[];
};

/** An event with the number that the columns know it by. */
export type NumberedEvent = EventItem & { ordinal: number };

/** A row of a list; in a list by place with how surely the event is tied to the place that it stands under. */
export type ListedEvent = NumberedEvent & { sureness?: Sureness };

/** Part of a list, whose rows are counted from 0, with the groups that it shows something of. */
export type ListPart = { rows: ListedEvent[]; groups: RowGroup[]; from: number; total: number };

/**
 * A place on the map with the events that it stands for, as positions in the scene's `families`, each once a list:
 * said to have happened there, ambiguously so, and concerning it without having happened there.
 */
export type PlaceMark = PlaceItem & {
  placedEvents: number[];
  ambiguousEvents: number[];
  aboutEvents: number[];
};

/** So many terms of a facet are named at most: those with most events. */
export const MOST_OPTIONS = 200;

/** A term that a view can be narrowed to. */
export type FacetOption = {
  id: string;
  /** How many events it alone would leave, everything but its facet asked as before. */
  events: number;
  name: string;
  /** Its preferred names in other languages, by tag. */
  names: Readonly<Record<string, string>>;
  /** Whether it is on the map; of places only. */
  mapped?: boolean;
};

/**
 * What a view can be narrowed to. `count` is how many terms of a facet would leave any event; the first 200 of them
 * are `options`, those with most events first, and after them those that the query names.
 */
export type Facets = Record<Facet, { options: FacetOption[]; count: number }> & {
  choices: ChoiceCounts;
};

/** Everything the map draws for one query, and what it cannot draw. */
export type MapScene = {
  places: PlaceMark[];
  moves: Move[];
  /** The family of each event that a mark stands for. */
  families: Family[];
  /** How many further places with a position match: the map draws no more than 500, those with most events. */
  undrawn: number;
  totals: Totals;
};

/**
 * Where counts by family begin among those of a place, by how surely an event is tied to it, and among those of places
 * that share a mark: what is placed at any of them, and what only concerns one, each event once.
 */
export const BRUSH_ROWS = {
  place: {
    concerns: 0,
    ambiguous: FAMILIES.length,
    said: 2 * FAMILIES.length,
    length: 3 * FAMILIES.length,
  },
  group: { placed: 0, concerns: FAMILIES.length, length: 2 * FAMILIES.length },
} as const;

/** What a map draws of any days that are being chosen. */
export type BrushedMap = {
  places: PlaceItem[];
  /** Those that share a mark, as positions in `places`. */
  groups: number[][];
  moves: Move[];
};

/** What a range of days leaves of it, in numbers. */
export type BrushCounts = {
  /** One byte a place, 1 where it stays on the map. */
  kept: Uint8Array;
  /** Events by family, in the order of `FAMILIES`, as `BRUSH_ROWS` says: of each place, and after them of each group. */
  counts: Uint32Array;
  /** One byte for each event of each move, 1 where it stays. */
  moved: Uint8Array;
  /** As in a scene. */
  undrawn: number;
  totals: Totals;
};

/** Those of some places that a map leaves out, where it leaves any out for want of events. */
export function findUndrawn(
  { places, undrawn }: Pick<MapScene, "places" | "undrawn">,
  ids: readonly string[],
): string[] {
  if (undrawn === 0) return [];
  return ids.filter((id) => !places.some((place) => place.id === id));
}

/**
 * How many events match, how many of those have a place on the map, how many have none but concern one
 * (`concerning`), and how many have no place on the map at all or no date. Where days are asked for, `possible` of them
 * may lie there and need not.
 */
export type Totals = {
  events: number;
  mapped: number;
  concerning: number;
  unlocated: number;
  undated: number;
  possible: number;
};

/** A stretch of time with a name. */
export type PeriodName = { id: string; title: Label; days: DayRange };

/** The same with the events whose dates give its bounds. */
export type NamedPeriod = PeriodName & { events: { id: string; title: string }[] };

/** A release that can be asked for; of one that is not kept only its changes are known. */
export type KeptRelease = Release & { isKept: boolean };

/** Counts of records, each once. */
export type ChangeCounts = Record<RecordChange["change"], number>;

/** What changed since a release, each record once, and how many in all. */
export type Changes = { items: RecordChange[]; counts: ChangeCounts };

/** A tour as it is offered: what it is about, and how many steps it has. */
export type TourName = { id: string; title: string; summary: string; steps: number };

export type AtlasSummary = {
  atlas: Atlas;
  /** In the order of the file. */
  periods: NamedPeriod[];
  /** In the order of their file; none where the atlas has no tours. */
  tours: TourName[];
  vocabulary: Vocabulary;
  totals: Totals;
  counts: {
    places: number;
    placesMapped: number;
    events: number;
    documents: number;
    attestations: number;
    actors: number;
    passages: number;
  };
  /** ISO days of the earliest and latest dated event, and the box of all mapped places. */
  extent: {
    start: string | null;
    end: string | null;
    /** The same for documents: the days of their publication. */
    published: { start: string | null; end: string | null };
    bbox: [number, number, number, number] | null;
  };
  /** Another for every content that an index can have: 12 hexadecimal digits. */
  version: string;
  /** Names the data, whatever a program makes of them (`ReleaseId`); empty where they have no name. */
  content: string;
  /** The oldest first; none where the atlas was never released. */
  releases: KeptRelease[];
  /** When the newest input file was written, as an HTTP date understands it (ISO instant). */
  modified: string;
};
