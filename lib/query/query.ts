import type { DateBasis } from "@/lib/records/basis";
import type { DatePrecision } from "@/lib/records/date-precision";
import type { DayRange } from "@/lib/records/day-range";

/**
 * West, south, east, north in degrees, WGS84 (CRS84 axis order).
 * West greater than east crosses the antimeridian.
 */
export type Bbox = [west: number, south: number, east: number, north: number];

/**
 * What is asked of the atlas: one value that the link, the API, the store and the browser's cache share.
 * Lists are alternatives (any of), different fields narrow together (all of); empty means everything.
 */
export type Query = {
  bbox?: Bbox;
  days?: DayRange;
  /**
   * Only events that lie wholly within `days` by what the documents say; otherwise those that possibly do,
   * undated ones and those dated by outside knowledge included.
   */
  certain: boolean;
  types: string[];
  /** Events placed here: that happened at, started from or ended at one of these places. */
  places: string[];
  /** Events about one of these places that are not said to have happened there. */
  about: string[];
  documents: string[];
  /** Events attested within sections of these ids; ids of sections are each document's own. */
  sections: string[];
  actors: string[];
  /** Events dated as finely as one of these. */
  datePrecisions: DatePrecision[];
  /** Events whose date is known in one of these ways. */
  dateBases: DateBasis[];
  words?: string;
  /** Only events that are (true) or are not (false) on the map. */
  located?: boolean;
  /** Only events that have (true) or have no (false) date. */
  dated?: boolean;
};

export const EVERYTHING: Query = {
  certain: false,
  types: [],
  places: [],
  about: [],
  documents: [],
  sections: [],
  actors: [],
  datePrecisions: [],
  dateBases: [],
};

/** Undated items come last in both directions of date. */
export const SORTS = ["date", "-date", "title", "-title"] as const;
export type Sort = (typeof SORTS)[number];

export type PageRequest = { limit: number; sort: Sort; cursor?: string };

/** One page of a listing; `matched` counts the whole listing, cursors are opaque. */
export type Page<Item> = { items: Item[]; matched: number; next?: string; previous?: string };

/** True when the query narrows which events count, apart from where the map looks. */
export function narrowsEvents(query: Query): boolean {
  return (
    query.days !== undefined ||
    query.types.length > 0 ||
    query.about.length > 0 ||
    query.documents.length > 0 ||
    query.sections.length > 0 ||
    query.actors.length > 0 ||
    query.datePrecisions.length > 0 ||
    query.dateBases.length > 0 ||
    query.words !== undefined ||
    query.located !== undefined ||
    query.dated !== undefined
  );
}

/** True when nothing but days that an event may lie in narrows a query. */
export function asksOnlyForDays(query: Query): boolean {
  return (
    query.days !== undefined && !query.certain && !narrowsEvents({ ...query, days: undefined })
  );
}

/** True when a query counts fewer events than there are, at a place or of a document, wherever the map looks. */
export function countsFewer(query: Query): boolean {
  return narrowsEvents(query) || query.certain || query.places.length > 0;
}

/** True when a query is about the whole atlas. */
export function asksForAll(query: Query): boolean {
  return !countsFewer(query) && query.bbox === undefined;
}

/** True when a query narrows by more than the documents and sections in which something is written. */
export function asksBesidesScope(query: Query): boolean {
  return countsFewer({ ...query, documents: [], sections: [] }) || query.bbox !== undefined;
}
