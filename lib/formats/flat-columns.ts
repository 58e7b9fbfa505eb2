import type { Collection } from "@/lib/records/redirect";
import type { Row } from "./export";

/** How a value is kept where there are columns: `texts` are lists, `json` is what has parts of its own. */
type Kind = "text" | "texts" | "day" | "integer" | "number" | "flag" | "json";

export type FlatColumn = { name: string; kind: Kind };

/** The properties of each collection as columns, in an order that does not change; new ones come last. */
export const FLAT_COLUMNS: Record<Collection, readonly FlatColumn[]> = {
  places: columns({
    name: "text",
    names: "texts",
    placeType: "text",
    radius: "number",
    coordinateSource: "text",
    within: "text",
    events: "integer",
    documents: "integer",
    concerning: "integer",
    mapped: "flag",
    unmappedReason: "text",
    precision: "text",
    standsFor: "text",
    mentions: "integer",
    namedIn: "integer",
  }),
  events: columns({
    title: "text",
    type: "text",
    status: "text",
    date: "text",
    dateBasis: "text",
    start: "day",
    end: "day",
    datePrecision: "text",
    places: "texts",
    placeNames: "texts",
    aboutPlaces: "texts",
    documents: "texts",
    actors: "texts",
    attestations: "integer",
    located: "flag",
    radius: "number",
  }),
  documents: columns({
    title: "text",
    shortTitle: "text",
    voice: "text",
    author: "text",
    publisher: "text",
    published: "text",
    start: "day",
    end: "day",
    sourceFile: "text",
    sha256: "text",
    characters: "integer",
    language: "text",
    places: "texts",
    events: "integer",
  }),
  attestations: columns({
    event: "text",
    eventTitle: "text",
    document: "text",
    source: "text",
    passage: "text",
    sourceFile: "text",
    charStart: "integer",
    charEnd: "integer",
    gloss: "text",
    statement: "text",
    voice: "text",
    speaker: "text",
    mode: "text",
    figures: "json",
    date: "text",
    dateBasis: "text",
    eventStart: "day",
    eventEnd: "day",
    places: "texts",
    placeNames: "texts",
  }),
};

function columns(kinds: Record<string, Kind>): FlatColumn[] {
  return Object.entries(kinds).map(([name, kind]) => ({ name, kind }));
}

const SEPARATOR = " | ";

/** A value in one cell; lists are written with ` | ` between their items, and none at all where there is nothing. */
export function flatValue(value: unknown, kind: Kind): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (kind === "texts") return (value as string[]).join(SEPARATOR);
  if (kind === "json") return isEmpty(value) ? null : JSON.stringify(value);
  return value as string | number | boolean;
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The earliest and the latest ISO day of a row, null where open or unknown; places have none. */
export function daysOf({ properties }: Row): [start: string | null, end: string | null] {
  const { start, end, eventStart, eventEnd } = properties;
  // `start` of an attestation is the old name of a position in its text.
  const day = (value: unknown, other: unknown) =>
    typeof other === "string" ? other : typeof value === "string" ? value : null;
  return [day(start, eventStart), day(end, eventEnd)];
}
