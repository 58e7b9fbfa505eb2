import { Collection } from "@/lib/records/redirect";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { AtlasSummary } from "@/lib/store/answers";
import { COLLECTIONS } from "./collections";
import {
  ATOM,
  fileTypes,
  GEOJSON,
  JSON_FEED,
  JSON_SCHEMA,
  JSON_TYPE,
  OPEN_API,
  PARQUET,
  PROBLEM,
  ZIP,
} from "./formats";
import { DATA_PAGE } from "./landing";
import { type Address, apiAddress, pageAddress } from "./links";
import { LINK_FORMAT } from "./memento";
import {
  componentParameters,
  embedParameters,
  findParameters,
  formatParameter,
  parametersOf,
  timeMapParameters,
  tourStepParameters,
} from "./open-api-parameters";
import { componentSchemas, refTo, type SchemaName } from "./open-api-schemas";

/** The definition of this API, OpenAPI 3.0.3, with the terms of this atlas as allowed values. */
export function openApi({ atlas, vocabulary }: AtlasSummary, address: Address): object {
  return {
    openapi: "3.0.3",
    info: {
      title: atlas.title,
      description: atlas.introduction.join("\n\n"),
      version: "1.0.0",
      license: { name: atlas.license.label, url: atlas.license.url },
    },
    externalDocs: {
      description: "How to use this API and its data",
      url: pageAddress(address, DATA_PAGE),
    },
    servers: [{ url: apiAddress(address, "") }],
    tags: [
      { name: "about", description: "What this API is and what it holds" },
      ...Collection.options.map((name) => ({ name, description: COLLECTIONS[name].description })),
      { name: "bundle", description: "What a view shows with all that it rests on, in one zip" },
      { name: "map", description: "What the map draws" },
      { name: "columns", description: "The events as columns, and what their ordinals stand for" },
      { name: "find", description: "Everything that has some words, a number or a position" },
      { name: "changes", description: "What releases of the data changed, as feeds" },
      { name: "pages", description: "The pages of the site, for sites that embed them" },
      { name: "passages", description: "What one passage of a document attests" },
      { name: "tours", description: "What who composes a tour asks" },
    ],
    paths: {
      ...aboutPaths(),
      ...Object.assign({}, ...Collection.options.map(collectionPaths)),
      "/collections/events/items/{id}/changes": {
        get: operation(
          "events",
          "listEventChanges",
          "What releases changed on the page of an event",
          {
            parameters: [pathParameter("id"), ...parametersOf("events/changes")],
            ok: feeds(),
            others: ["Moved", "NotFound", "Withdrawn"],
          },
        ),
      },
      "/bundle": { get: bundleOperation("getBundle", "without words of its documents") },
      "/bundle/words": {
        get: bundleOperation("getBundleWithWords", "with the words of the texts that are attached"),
      },
      "/map": {
        get: operation("map", "getMap", "Everything the map draws for a query", {
          parameters: parametersOf("map"),
          ok: json("Scene"),
        }),
      },
      "/landmarks": {
        get: operation("map", "getLandmarks", "What the map draws beneath, to orient its reader", {
          parameters: [formatParameter(["geojson", "json", "html"])],
          ok: { [GEOJSON]: { schema: refTo("Landmarks") } },
        }),
      },
      "/names": {
        get: operation("map", "getNames", "What the ids of a query stand for", {
          parameters: parametersOf("names"),
          ok: json("Names"),
        }),
      },
      ...columnsPaths(),
      "/find": {
        get: operation("find", "findAtOnce", "The best of each kind that has what is asked for", {
          parameters: findParameters(),
          ok: json("Findings"),
        }),
      },
      "/find/texts": {
        get: operation("find", "findInTexts", "The best stretches of the texts that are attached", {
          parameters: findParameters(),
          ok: json("TextFindings"),
        }),
      },
      "/changes": {
        get: operation(
          "changes",
          "listChanges",
          "What releases changed of a query, the newest first",
          {
            parameters: parametersOf("changes"),
            ok: feeds(),
          },
        ),
      },
      "/oembed": {
        get: operation("pages", "getEmbed", "How another site embeds a page (oEmbed 1.0)", {
          parameters: embedParameters(),
          ok: json("OEmbed"),
          always: ["NotModified", "BadRequest"],
          others: ["NotFound", "Withdrawn", "NotOffered"],
        }),
      },
      "/timemap": {
        get: operation("pages", "getTimeMap", "The releases of a page (Memento, RFC 7089)", {
          parameters: timeMapParameters(),
          ok: { [LINK_FORMAT]: { schema: { type: "string" } } },
          always: ["NotModified", "BadRequest"],
          others: ["NotFound"],
        }),
      },
      "/tour-step": {
        get: operation("tours", "getTourStep", "Whether a link can be a step, and what backs it", {
          parameters: tourStepParameters(),
          ok: json("TourStepFacts"),
        }),
      },
      "/passages/{document}/{passage}": { get: passageOperation() },
    },
    components: components(vocabulary),
  };
}

function aboutPaths() {
  const parameters = [formatParameter(["json", "html"])];
  const about = (id: string, summary: string, ok: Content) => ({
    get: operation("about", id, summary, { parameters, ok }),
  });
  return {
    "/": about("getLanding", "Where to start", json("Landing")),
    "/conformance": about("getConformance", "Standards this API conforms to", json("Conformance")),
    "/openapi": about("getDefinition", "This definition", {
      [OPEN_API]: { schema: { type: "object" } },
    }),
    "/collections": about("listCollections", "The collections", json("Collections")),
  };
}

function collectionPaths(collection: Collection) {
  const { title, featureName } = COLLECTIONS[collection];
  const root = `/collections/${collection}`;
  const onlyFormat = [formatParameter(["json", "html"])];
  return {
    [root]: {
      get: operation(collection, `describe${title}`, `What is in ${collection}`, {
        parameters: onlyFormat,
        ok: json("CollectionInfo"),
      }),
    },
    [`${root}/schema`]: {
      get: operation(collection, `getSchemaOf${title}`, `Schema of one feature of ${collection}`, {
        parameters: onlyFormat,
        ok: { [JSON_SCHEMA]: { schema: { type: "object" } } },
      }),
    },
    [`${root}/items`]: {
      get: operation(collection, `list${title}`, `A page of ${collection}`, {
        parameters: parametersOf(collection),
        ok: {
          [GEOJSON]: { schema: refTo(`${featureName}Collection`) },
          ...files(fileTypes(collection).filter((mediaType) => mediaType !== GEOJSON)),
        },
      }),
    },
    [`${root}/export`]: {
      get: operation(collection, `export${title}`, EXPORTS[collection], {
        parameters: parametersOf(`${collection}/export`),
        ok: files(fileTypes(collection)),
        // It is written anew each time.
        always: ALWAYS.filter((name) => name !== "NotModified"),
      }),
    },
    [`${root}/items/{id}`]: {
      get: operation(collection, `get${featureName}`, `One feature of ${collection}`, {
        parameters: [pathParameter("id"), formatParameter(["geojson", "json", "html"])],
        ok: { [GEOJSON]: { schema: refTo(featureName) } },
        others: ["Moved", "NotFound", "Withdrawn"],
      }),
    },
  };
}

const EXPORTS: Record<Collection, string> = {
  places: "All places of a query as a file, however many",
  events: "All events of a query as a file, however many",
  documents: "All documents that tell of the events of a query as a file, whenever published",
  attestations: "All attestations of a query as a file, however many",
};

/** Whether text or not, a file is saved rather than parsed as an answer. */
function files(mediaTypes: readonly string[]): Content {
  const schema = { type: "string", format: "binary" };
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}

/** Atom and JSON Feed are described by their own specifications. */
function feeds(): Content {
  return { [ATOM]: { schema: { type: "string" } }, [JSON_FEED]: { schema: { type: "object" } } };
}

function columnsPaths() {
  const root = "/columns/{version}";
  const version = pathParameter("version");
  const others: ResponseName[] = ["NotFound"];
  const ofVersion = (id: string, summary: string, name: SchemaName, parameter: string) => ({
    get: operation("columns", id, summary, {
      parameters: [version, pathParameter(parameter), formatParameter(["json", "html"])],
      ok: json(name),
      others,
    }),
  });
  return {
    [root]: {
      get: operation("columns", "getColumns", "The events of one version as a Parquet file", {
        parameters: [version, formatParameter(["parquet", "html"])],
        ok: { [PARQUET]: { schema: { type: "string", format: "binary" } } },
        others,
      }),
    },
    [`${root}/words/{words}`]: ofVersion(
      "getFoundWords",
      "Events and places in which words are found, as ordinals and ids",
      "Found",
      "words",
    ),
    [`${root}/events/{ordinals}`]: ofVersion(
      "getNumberedEvents",
      "What is said of events, by their ordinals with commas between",
      "NumberedEvents",
      "ordinals",
    ),
  };
}

function bundleOperation(id: string, words: string) {
  const summary = `An evidence bundle of a query (RO-Crate 1.3), ${words}`;
  return operation("bundle", id, summary, {
    parameters: parametersOf("bundle"),
    ok: files([ZIP]),
    // It is written anew each time.
    always: ALWAYS.filter((name) => name !== "NotModified"),
    others: ["Moved"],
  });
}

function passageOperation() {
  const summary = "A passage, the events it attests, and what all documents say of them";
  return operation("passages", "getPassage", summary, {
    parameters: [
      pathParameter("document"),
      pathParameter("passage"),
      formatParameter(["json", "html"]),
    ],
    ok: json("QuotedPassage"),
    others: ["Moved", "NotFound", "Withdrawn"],
  });
}

function pathParameter(name: string) {
  return { name, in: "path", required: true, schema: { type: "string" } };
}

type Content = Record<string, { schema: object }>;

function json(name: SchemaName): Content {
  return { [JSON_TYPE]: { schema: refTo(name) } };
}

const RESPONSES = {
  Page: { status: 303, description: "The page that shows the same thing, where HTML is preferred" },
  NotModified: { status: 304, description: "The client has this answer already" },
  Moved: { status: 308, description: "The record has a new id, or the release an address" },
  BadRequest: {
    status: 400,
    description: "Every parameter that cannot be understood, with reasons",
  },
  NotFound: { status: 404, description: "Nothing has this address" },
  NotAcceptable: { status: 406, description: "None of the accepted formats is available" },
  Withdrawn: { status: 410, description: "The record was withdrawn, with the reason" },
  NotOffered: { status: 501, description: "The format is not offered" },
} as const;
type ResponseName = keyof typeof RESPONSES;

const ALWAYS: readonly ResponseName[] = ["Page", "NotModified", "BadRequest", "NotAcceptable"];

function operation(
  tag: string,
  operationId: string,
  summary: string,
  {
    parameters,
    ok,
    always = ALWAYS,
    others = [],
  }: {
    parameters: object[];
    ok: Content;
    always?: readonly ResponseName[];
    others?: ResponseName[];
  },
) {
  const responses = [...always, ...others].map((name): [string, object] => [
    String(RESPONSES[name].status),
    { $ref: `#/components/responses/${name}` },
  ]);
  return {
    tags: [tag],
    operationId,
    summary,
    parameters,
    responses: { "200": { description: summary, content: ok }, ...Object.fromEntries(responses) },
  };
}

function components(vocabulary: Vocabulary) {
  const responses = Object.entries(RESPONSES).map(([name, { status, description }]) => {
    const content = status >= 400 ? { [PROBLEM]: { schema: refTo("Problem") } } : undefined;
    return [name, { description, ...(content && { content }) }];
  });
  return {
    parameters: componentParameters(vocabulary),
    responses: Object.fromEntries(responses),
    schemas: componentSchemas(),
  };
}
