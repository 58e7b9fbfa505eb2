import type { ParameterProblem } from "@/lib/errors";
import type { Collection } from "@/lib/records/redirect";
import { RELEASE_ID } from "@/lib/records/release-id";
import { type Field, readIds } from "./field";
import { ALL_FIELDS } from "./fields";
import { EVERYTHING, type PageRequest, type Query, SORTS, type Sort } from "./query";
import { oneOf, parseCursor, parseLimit, Refusal, readOne } from "./values";

/**
 * What the API answers questions about: its collections, page by page or whole, all of them as an evidence bundle, the
 * scene that the map draws, what ids stand for, and what releases changed, of a query or of one event.
 */
export type HttpResource =
  | Collection
  | `${Collection}/export`
  | "bundle"
  | "map"
  | "names"
  | "changes"
  | "events/changes";

/** The formats that files of records come in (`lib/formats`). */
export type FileFormat = "csv" | "geojson" | "geojsonseq" | "kml" | "lpf" | "parquet";

/** The formats that changes come in, for programs that ask for them again and again. */
export type FeedFormat = "atom" | "jsonfeed";

/** The names that `f` takes; each has its media type in `lib/ogc/formats.ts`. */
export type Format = "json" | "html" | "zip" | FeedFormat | FileFormat;

/** Where an answer has no `f`, the request's `Accept` decides. */
type HttpQuery = {
  query: Query;
  request: PageRequest;
  format: Format | undefined;
  /** Ids of places that the map draws whatever else it draws. */
  also: string[];
  /** In which the answer's own words are asked for. */
  language: string | undefined;
  /** The release that is asked for. */
  release: string | undefined;
};

/** A refused query still holds what could be understood, so that the rest of it can be checked as well. */
export type HttpQueryResult =
  | ({ type: "parsed" } & HttpQuery)
  | ({ type: "refused"; problems: ParameterProblem[] } & HttpQuery);

export const DEFAULT_LIMIT = 100;
export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

export const DEFAULT_SORTS: Record<HttpResource, Sort> = {
  places: "title",
  events: "date",
  documents: "date",
  attestations: "date",
  "places/export": "title",
  "events/export": "date",
  "documents/export": "date",
  "attestations/export": "date",
  bundle: "date",
  map: "title",
  names: "title",
  changes: "-date",
  "events/changes": "-date",
};

/**
 * Reads the parameters of a listing, an export or the map; everything that is wrong is named at once.
 *
 * @param formats that `f` may name
 * @param languages that `lang` may name
 */
export function parseHttpQuery(
  parameters: URLSearchParams,
  resource: HttpResource,
  formats: readonly Format[] = [],
  languages: readonly string[] = [],
): HttpQueryResult {
  const draft: HttpQuery = {
    query: { ...EVERYTHING },
    request: { limit: DEFAULT_LIMIT, sort: DEFAULT_SORTS[resource] },
    format: undefined,
    also: [],
    language: undefined,
    release: undefined,
  };
  const allowed = parameterNames(resource);
  const problems = findUnknownParameters(parameters, allowed);
  for (const parameter of allowed) {
    const values = parameters.getAll(parameter);
    if (values.length === 0) continue;
    const found = ALL_FIELDS.find(([, field]) => field.parameter === parameter);
    const refusal = found
      ? readField(...found, values, draft.query)
      : READERS[parameter as BesideQuery](values, draft, { formats, languages });
    if (refusal) problems.push(problemOf(parameter, refusal));
  }
  return problems.length === 0
    ? { type: "parsed", ...draft }
    : { type: "refused", problems, ...draft };
}

/**
 * Reads the format that an answer is asked for in.
 *
 * @param others parameters that it takes besides
 */
export function parseHttpFormat(
  parameters: URLSearchParams,
  formats: readonly Format[],
  others: readonly string[] = [],
): { format: Format | undefined; problems: ParameterProblem[] } {
  const problems = findUnknownParameters(parameters, [...others, "f"]);
  const values = parameters.getAll("f");
  const format = values.length === 0 ? undefined : readOne(values, (text) => oneOf(text, formats));
  if (format instanceof Refusal) problems.push(problemOf("f", format));
  return { format: format instanceof Refusal ? undefined : format, problems };
}

/** The inverse of `parseHttpQuery` for the query alone: keys sorted, defaults left out. */
export function formatHttpQuery(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, { parameter, write }] of ALL_FIELDS) {
    const text = write(query[name]);
    if (text !== "") parameters.set(parameter, text);
  }
  parameters.sort();
  return parameters;
}

/** What a request says beside the Query: how boxes are meant, what or which page of it is answered, and its format. */
const BESIDE = ["bbox-crs", "sortby", "limit", "cursor", "also", "lang", "release", "f"] as const;
type BesideQuery = (typeof BESIDE)[number];

const OF_QUERY = ALL_FIELDS.map(([, { parameter }]) => parameter);
const OF_IDS = ALL_FIELDS.flatMap(([, { ids, parameter }]) => (ids ? [parameter] : []));

/**
 * The parameters that a resource takes; the map is one answer and has no pages, an export has an order and no pages,
 * names are asked for by ids alone, changes and bundles have one order and words of their own, a bundle a release where
 * its path names none.
 */
export function parameterNames(resource: HttpResource): readonly string[] {
  switch (resource) {
    case "map":
      return withQuery("also");
    case "changes":
      return withQuery("limit", "cursor", "lang");
    case "events/changes":
      return ["limit", "cursor", "lang", "f"];
    case "bundle":
      return withQuery("lang", "release");
    case "names":
      return [...OF_IDS, "f"];
    case "places":
    case "events":
    case "documents":
    case "attestations":
      return withQuery("sortby", "limit", "cursor");
    default:
      return withQuery("sortby");
  }
}

function withQuery(...beside: readonly BesideQuery[]): readonly string[] {
  return [...OF_QUERY, "bbox-crs", ...beside, "f"];
}

function problemOf(parameter: string, { reason, allowed }: Refusal): ParameterProblem {
  return { parameter, reason, ...(allowed && { allowed }) };
}

type Allowed = { formats: readonly Format[]; languages: readonly string[] };
type Reader = (values: string[], draft: HttpQuery, allowed: Allowed) => Refusal | undefined;

const READERS: Record<BesideQuery, Reader> = {
  "bbox-crs": one(
    (text) => oneOf(text, [CRS84]),
    () => {},
  ),
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
  also(values, draft) {
    const ids = readIds(values);
    if (ids instanceof Refusal) return ids;
    draft.also = ids;
    return undefined;
  },
  lang(values, draft, { languages }) {
    const language = readOne(values, (text) => oneOf(text, languages));
    if (language instanceof Refusal) return language;
    draft.language = language;
    return undefined;
  },
  release: one(
    (text) =>
      RELEASE_ID.test(text) ? text : new Refusal(`needs twelve hexadecimal digits, not "${text}"`),
    (release, draft) => {
      draft.release = release;
    },
  ),
  f(values, draft, { formats }) {
    const format = readOne(values, (text) => oneOf(text, formats));
    if (format instanceof Refusal) return format;
    draft.format = format;
    return undefined;
  },
};

/** Keeps what could be read of a field, also of one that is refused. */
function readField(name: keyof Query, { read }: Field, values: string[], query: Query) {
  const value = read(values);
  const understood = value instanceof Refusal ? value.understood : value;
  if (understood !== undefined) Object.assign(query, { [name]: understood });
  return value instanceof Refusal ? value : undefined;
}

/** Each is answered with all that is allowed; past so many, more say nothing new. */
const MOST_UNKNOWN = 20;

function findUnknownParameters(
  parameters: URLSearchParams,
  allowed: readonly string[],
): ParameterProblem[] {
  return [...new Set(parameters.keys())]
    .filter((name) => !allowed.some((parameter) => parameter === name))
    .slice(0, MOST_UNKNOWN)
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
