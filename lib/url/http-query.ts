import type { ParameterProblem } from "@/lib/errors";
import { DATE_BASES } from "@/lib/model/basis";
import { DATE_PRECISIONS } from "@/lib/model/date-precision";
import { formatDayRange } from "@/lib/model/day-range";
import { EVERYTHING, type PageRequest, type Query, SORTS, type Sort } from "@/lib/model/query";
import type { Collection } from "@/lib/model/redirect";
import {
  isId,
  MOST_IDS,
  oneOf,
  parseBbox,
  parseBoolean,
  parseCursor,
  parseDays,
  parseLimit,
  parseWords,
  Refusal,
  readOne,
} from "./http-values";

/** What the API answers questions about: its collections, and the scene that the map draws. */
export type HttpResource = Collection | "map";

/** The names that `f` takes; each has its media type in `lib/ogc/formats.ts`. */
export type Format = "json" | "geojson" | "html";

/** Where an answer has no `f`, the request's `Accept` decides. */
type HttpQuery = { query: Query; request: PageRequest; format: Format | undefined };

/** A refused query still holds what could be understood, so that the rest of it can be checked as well. */
export type HttpQueryResult =
  | ({ type: "parsed" } & HttpQuery)
  | ({ type: "refused"; problems: ParameterProblem[] } & HttpQuery);

export const DEFAULT_LIMIT = 100;
export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

export const CERTAINTIES = ["possible", "certain"] as const;

export const DEFAULT_SORTS: Record<HttpResource, Sort> = {
  places: "title",
  events: "date",
  documents: "date",
  attestations: "date",
  map: "title",
};

/** Reads the parameters of a listing or of the map; everything that is wrong is named at once. */
export function parseHttpQuery(
  parameters: URLSearchParams,
  resource: HttpResource,
): HttpQueryResult {
  const draft: HttpQuery = {
    query: { ...EVERYTHING },
    request: { limit: DEFAULT_LIMIT, sort: DEFAULT_SORTS[resource] },
    format: undefined,
  };
  const allowed = parameterNames(resource);
  const problems = findStrangers(parameters, allowed);
  for (const parameter of allowed) {
    const values = parameters.getAll(parameter);
    if (values.length === 0) continue;
    const refusal = READERS[parameter](values, draft, resource);
    if (refusal) problems.push({ parameter, ...refusal });
  }
  return problems.length === 0
    ? { type: "parsed", ...draft }
    : { type: "refused", problems, ...draft };
}

/** Reads the parameters of an answer that takes none but its format. */
export function parseHttpFormat(
  parameters: URLSearchParams,
  formats: readonly Format[],
): { format: Format | undefined; problems: ParameterProblem[] } {
  const problems = findStrangers(parameters, ["f"]);
  const values = parameters.getAll("f");
  const format = values.length === 0 ? undefined : readOne(values, (text) => oneOf(text, formats));
  if (format instanceof Refusal) problems.push({ parameter: "f", ...format });
  return { format: format instanceof Refusal ? undefined : format, problems };
}

/** The inverse of `parseHttpQuery` for the query alone: keys sorted, defaults left out. */
export function formatHttpQuery(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [parameter, format] of Object.values(WRITERS)) {
    const text = format(query);
    if (text) parameters.set(parameter, text);
  }
  parameters.sort();
  return parameters;
}

const PARAMETERS = [
  "bbox",
  "bbox-crs",
  "datetime",
  "certainty",
  "type",
  "place",
  "about",
  "document",
  "section",
  "actor",
  "date-precision",
  "date-basis",
  "q",
  "located",
  "dated",
  "sortby",
  "limit",
  "cursor",
  "f",
] as const;
export type HttpParameter = (typeof PARAMETERS)[number];

const PAGING: readonly HttpParameter[] = ["sortby", "limit", "cursor"];

/** The parameters that a resource takes; the map is one answer and has no pages. */
export function parameterNames(resource: HttpResource): readonly HttpParameter[] {
  return resource === "map"
    ? PARAMETERS.filter((parameter) => !PAGING.includes(parameter))
    : PARAMETERS;
}

/** The formats that a resource comes in, the first of them where the client has no wish. */
export function formatNames(resource: HttpResource): readonly Format[] {
  return resource === "map" ? ["json", "html"] : ["geojson", "json", "html"];
}

type Reader = (values: string[], draft: HttpQuery, resource: HttpResource) => Refusal | undefined;

const READERS: Record<HttpParameter, Reader> = {
  bbox: one(parseBbox, (bbox, { query }) => {
    query.bbox = bbox;
  }),
  "bbox-crs": one(
    (text) => oneOf(text, [CRS84]),
    () => {},
  ),
  datetime(values, { query }) {
    const days = parseDays(values);
    if (days instanceof Refusal) return days;
    if (days !== "everything") query.days = days;
    return undefined;
  },
  certainty: one(
    (text) => oneOf(text, CERTAINTIES),
    (certainty, { query }) => {
      query.certain = certainty === "certain";
    },
  ),
  type: ids("types"),
  place: ids("places"),
  about: ids("about"),
  document: ids("documents"),
  section: ids("sections"),
  actor: ids("actors"),
  "date-precision": terms(DATE_PRECISIONS, (precisions, { query }) => {
    query.datePrecisions = precisions;
  }),
  "date-basis": terms(DATE_BASES, (bases, { query }) => {
    query.dateBases = bases;
  }),
  q: one(parseWords, (words, { query }) => {
    query.words = words;
  }),
  located: one(parseBoolean, (located, { query }) => {
    query.located = located;
  }),
  dated: one(parseBoolean, (dated, { query }) => {
    query.dated = dated;
  }),
  sortby: one(
    // The `+` of ascending order (OGC API – Records) may have been read as a space.
    (text) => oneOf(text.replace(/^[+ ]/, ""), SORTS),
    (sort, { request }) => {
      request.sort = sort;
    },
  ),
  limit: one(parseLimit, (limit, { request }) => {
    request.limit = limit;
  }),
  cursor: one(parseCursor, (cursor, { request }) => {
    request.cursor = cursor;
  }),
  f(values, draft, resource) {
    const format = readOne(values, (text) => oneOf(text, formatNames(resource)));
    if (format instanceof Refusal) return format;
    draft.format = format;
    return undefined;
  },
};

type Writer = readonly [HttpParameter, (query: Query) => string | undefined];

const WRITERS: Record<keyof Query, Writer> = {
  bbox: ["bbox", ({ bbox }) => bbox?.join(",")],
  days: ["datetime", ({ days }) => days && formatDayRange(days)],
  certain: ["certainty", ({ certain }) => (certain ? "certain" : undefined)],
  types: ["type", ({ types }) => settle(types).join(",")],
  places: ["place", ({ places }) => settle(places).join(",")],
  about: ["about", ({ about }) => settle(about).join(",")],
  documents: ["document", ({ documents }) => settle(documents).join(",")],
  sections: ["section", ({ sections }) => settle(sections).join(",")],
  actors: ["actor", ({ actors }) => settle(actors).join(",")],
  datePrecisions: ["date-precision", ({ datePrecisions }) => settle(datePrecisions).join(",")],
  dateBases: ["date-basis", ({ dateBases }) => settle(dateBases).join(",")],
  words: ["q", ({ words }) => words],
  located: ["located", ({ located }) => located?.toString()],
  dated: ["dated", ({ dated }) => dated?.toString()],
};

/** Each is answered with all that is allowed; past so many, more say nothing new. */
const MOST_STRANGERS = 20;

function findStrangers(
  parameters: URLSearchParams,
  allowed: readonly HttpParameter[],
): ParameterProblem[] {
  return [...new Set(parameters.keys())]
    .filter((name) => !allowed.some((parameter) => parameter === name))
    .slice(0, MOST_STRANGERS)
    .map((parameter) => ({
      parameter,
      reason: "is not a parameter of this address",
      allowed: [...allowed],
    }));
}

function one<Value>(
  parse: (text: string) => Value | Refusal,
  keep: (value: Value, draft: HttpQuery) => void,
): Reader {
  return (values, draft) => {
    const value = readOne(values, parse);
    if (value instanceof Refusal) return value;
    keep(value, draft);
    return undefined;
  };
}

type IdField = "types" | "places" | "about" | "documents" | "sections" | "actors";

/** Ids separated by commas, in one parameter or several, in a settled order so that equal queries are equal. */
function ids(field: IdField): Reader {
  return (values, { query }) => {
    const written = values.flatMap((value) => value.split(",")).map((id) => id.trim());
    if (written.length > MOST_IDS) {
      return new Refusal(`needs at most ${MOST_IDS} ids, not ${written.length}`);
    }
    query[field] = settle(written.filter(isId));
    const wrong = settle(written.filter((id) => !isId(id)));
    if (wrong.length === 0) return undefined;
    const list = wrong.map((id) => `"${id}"`).join(", ");
    return new Refusal(`needs ids of lower-case letters, digits and single hyphens, not ${list}`);
  };
}

/** Terms of a closed list separated by commas; a stranger is refused with the list. */
function terms<Term extends string>(
  allowed: readonly Term[],
  keep: (terms: Term[], draft: HttpQuery) => void,
): Reader {
  return (values, draft) => {
    const written = settle(values.flatMap((value) => value.split(",")).map((term) => term.trim()));
    keep(allowed.filter((term) => written.includes(term)).toSorted(), draft);
    const stranger = written.find((text) => !allowed.some((term) => term === text));
    return stranger === undefined
      ? undefined
      : new Refusal(`cannot be "${stranger}"`, [...allowed]);
  };
}

function settle(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
