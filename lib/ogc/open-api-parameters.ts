import { DATE_BASES } from "@/lib/model/basis";
import { DATE_PRECISIONS } from "@/lib/model/date-precision";
import { SORTS } from "@/lib/model/query";
import { LONGEST_SEARCH } from "@/lib/model/search-words";
import type { Vocabulary } from "@/lib/model/vocabulary";
import {
  CERTAINTIES,
  CRS84,
  DEFAULT_LIMIT,
  DEFAULT_SORTS,
  type Format,
  formatNames,
  type HttpParameter,
  type HttpResource,
  parameterNames,
} from "@/lib/url/http-query";
import { LARGEST_LIMIT, MOST_IDS } from "@/lib/url/http-values";

type Parameter = { description: string; schema: object; style?: string; explode?: boolean };

/** Parameters that are the same wherever they are taken. */
export function componentParameters(vocabulary: Vocabulary): Record<string, object> {
  return Object.fromEntries(
    Object.entries(sharedParameters(vocabulary)).map(([name, parameter]) => [
      name,
      { name, in: "query", required: false, ...parameter },
    ]),
  );
}

/** The parameters of a listing or the map; two of them differ from one to the next. */
export function parametersOf(resource: HttpResource): object[] {
  return parameterNames(resource).map((name) => {
    if (name === "f") return formatParameter(formatNames(resource));
    if (name === "sortby") return sortParameter(resource);
    return { $ref: `#/components/parameters/${name}` };
  });
}

export function formatParameter(formats: readonly Format[]) {
  return {
    name: "f",
    in: "query",
    required: false,
    description: "Format of the answer; without it, the Accept header decides",
    schema: { type: "string", enum: [...formats] },
  };
}

function sortParameter(resource: HttpResource) {
  const meaning =
    resource === "places"
      ? "Places have no date: `date` puts those with the most events first."
      : "Undated features come last in both directions.";
  return {
    name: "sortby",
    in: "query",
    required: false,
    description: `Order of the listing, descending with a minus. ${meaning}`,
    schema: { type: "string", enum: [...SORTS], default: DEFAULT_SORTS[resource] },
  };
}

function sharedParameters(
  vocabulary: Vocabulary,
): Record<Exclude<HttpParameter, "f" | "sortby">, Parameter> {
  return {
    bbox: {
      description:
        "West, south, east, north in degrees (six numbers hold heights, which are ignored). West greater than east crosses the antimeridian. Features without geometry always match.",
      schema: { type: "array", items: { type: "number" }, minItems: 4, maxItems: 6 },
      ...COMMAS,
    },
    "bbox-crs": {
      description: "Coordinate system of bbox; there is one",
      schema: { type: "string", enum: [CRS84], default: CRS84 },
    },
    datetime: {
      description:
        "RFC 3339 instant or full date, or an interval of two, `..` or nothing for an open side. Features are compared by day; undated ones always match.",
      schema: { type: "string", example: "2011-01-01/2013-12-31" },
    },
    certainty: {
      description:
        "`possible`: features whose date may lie in datetime; `certain`: only those whose date must, by what the documents say: events dated from outside them (`date-basis=external`) never do",
      schema: { type: "string", enum: [...CERTAINTIES], default: "possible" },
    },
    type: {
      description: "Event types, any of",
      schema: {
        type: "array",
        items: { type: "string", enum: vocabulary.eventTypes.map(({ id }) => id) },
        maxItems: MOST_IDS,
      },
      ...COMMAS,
    },
    place: ids("Places where events happened, started or ended, any of"),
    about: ids("Places that events concern without having happened there, any of"),
    document: ids("Documents that attest events, any of"),
    section: ids("Sections of documents that attest events, any of; ids are each document's own"),
    actor: ids("Persons and bodies with a role in events, any of"),
    "date-precision": terms("Events dated as finely as one of these", DATE_PRECISIONS),
    "date-basis": terms(
      "Events whose date is known in one of these ways; `external` dates rest on a publication outside the documents and are never certain",
      DATE_BASES,
    ),
    q: {
      description: `Words, at most ${LONGEST_SEARCH.words}, all of which must begin some word of the record`,
      schema: { type: "string", minLength: 1, maxLength: LONGEST_SEARCH.characters },
    },
    located: {
      description: "Only events that are, or are not, on the map",
      schema: { type: "boolean" },
    },
    dated: {
      description: "Only events that have, or have no, date",
      schema: { type: "boolean" },
    },
    limit: {
      description: "Features a page; more than the maximum is cut to it",
      schema: { type: "integer", minimum: 1, maximum: LARGEST_LIMIT, default: DEFAULT_LIMIT },
    },
    cursor: {
      description: "Place in the listing, from a link to the next or previous page",
      schema: { type: "string" },
    },
  };
}

const COMMAS = { style: "form", explode: false } as const;

function terms(description: string, allowed: readonly string[]): Parameter {
  return {
    description,
    schema: { type: "array", items: { type: "string", enum: [...allowed] } },
    ...COMMAS,
  };
}

function ids(description: string): Parameter {
  const schema = { type: "array", items: { type: "string" }, maxItems: MOST_IDS };
  return { description, schema, ...COMMAS };
}
