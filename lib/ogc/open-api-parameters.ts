import {
  CRS84,
  DEFAULT_LIMIT,
  DEFAULT_SORTS,
  type Format,
  type HttpResource,
  parameterNames,
} from "@/lib/query/api-query";
import { ALL_FIELDS } from "@/lib/query/fields";
import { FOUND_AT_ONCE, LONGEST_ASKED, MOST_FOUND } from "@/lib/query/found-kinds";
import { SORTS } from "@/lib/query/query";
import { MOST_ASKED_PASSAGES } from "@/lib/query/step-facts";
import { LARGEST_LIMIT, MOST_IDS } from "@/lib/query/values";
import { RELEASE_ID } from "@/lib/records/release-id";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { LONGEST_SEARCH } from "@/lib/text/search-words";
import { DEFAULT_LANGUAGE, LANGUAGES } from "@/lib/words/languages";
import { formatNames } from "./formats";

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

/** What is looked for at once, in whatever kind of record. */
export function findParameters(): object[] {
  const { words, characters } = LONGEST_SEARCH;
  return [
    {
      name: "q",
      in: "query",
      required: true,
      description: `Words, of which the first ${words} within ${characters} characters are looked for, a number, or coordinates in degrees, as an address of a map or as a grid reference (MGRS)`,
      schema: { type: "string", minLength: 1, maxLength: LONGEST_ASKED },
    },
    {
      name: "limit",
      in: "query",
      required: false,
      description:
        "Records of each kind, or stretches of texts; more than the maximum is cut to it",
      schema: { type: "integer", minimum: 1, maximum: MOST_FOUND, default: FOUND_AT_ONCE },
    },
    formatParameter(["json", "html"]),
  ];
}

/** The link of a step of a tour, and the passages that its sentences name. */
export function tourStepParameters(): object[] {
  return [
    {
      name: "link",
      in: "query",
      required: false,
      description: "Path and query of a page of this atlas, without a language",
      schema: { type: "string", maxLength: LONGEST_ASKED },
    },
    {
      name: "passages",
      in: "query",
      required: false,
      description: "Ids of documents and of passages in them, as `document/passage`",
      schema: { type: "array", items: { type: "string" }, maxItems: MOST_ASKED_PASSAGES },
      ...COMMAS,
    },
    formatParameter(["json", "html"]),
  ];
}

/** The page that a TimeMap is of. */
export function timeMapParameters(): object[] {
  return [pageParameter()];
}

function pageParameter(): object {
  return {
    name: "url",
    in: "query",
    required: true,
    description: "Address of a page of this site, with its view",
    schema: { type: "string", format: "uri" },
  };
}

/** What consumers of oEmbed send (oembed.com, 2.2); whatever else they send is left alone. */
export function embedParameters(): object[] {
  const pixels = (name: string, description: string) => ({
    name,
    in: "query",
    required: false,
    description,
    schema: { type: "integer", minimum: 1 },
  });
  return [
    pageParameter(),
    pixels("maxwidth", "The most width that the embed may take, in CSS pixels"),
    pixels("maxheight", "The most height that the embed may take, in CSS pixels"),
    {
      name: "format",
      in: "query",
      required: false,
      description: "Format of the answer; there is one",
      schema: { type: "string", enum: ["json"], default: "json" },
    },
  ];
}

function sortParameter(resource: HttpResource) {
  const meaning =
    resource === "places" || resource === "places/export"
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

function sharedParameters(vocabulary: Vocabulary): Record<string, Parameter> {
  const fields = ALL_FIELDS.map(([, field]): [string, Parameter] => {
    const schema = field.schema(vocabulary);
    const commas = schema.type === "array" ? COMMAS : {};
    return [field.parameter, { description: field.meaning, schema, ...commas }];
  });
  return {
    ...Object.fromEntries(fields),
    "bbox-crs": {
      description: "Coordinate system of bbox; there is one",
      schema: { type: "string", enum: [CRS84], default: CRS84 },
    },
    also: {
      description:
        "Places that the map draws, where they match, though it leaves out others for want of events",
      schema: { type: "array", items: { type: "string" }, maxItems: MOST_IDS },
      ...COMMAS,
    },
    lang: {
      description: "Language of the answer's own words; those of the record stay as they are",
      schema: { type: "string", enum: [...LANGUAGES], default: DEFAULT_LANGUAGE },
    },
    release: {
      description: "The release that is asked for: leads to the same below `/releases/{release}`",
      schema: { type: "string", pattern: RELEASE_ID.source },
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
