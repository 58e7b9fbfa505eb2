import { bundleFile } from "@/lib/bundle/bundle-file";
import { AtlasError } from "@/lib/errors";
import { type Feed, writeAtom, writeJsonFeed } from "@/lib/formats/feed";
import type { Format } from "@/lib/query/api-query";
import { idsOfQuery } from "@/lib/query/filters";
import { findPage, foundLimits } from "@/lib/query/found-kinds";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import { openTodaysStore } from "@/lib/store";
import { readDocumentTitles } from "@/lib/store/document-titles";
import { content, elsewhere, file, lines } from "./answer";
import { changeFeed } from "./change-feed";
import { collectionInfo, collections } from "./collection-info";
import { COLLECTIONS } from "./collections";
import { parseOrdinals, parseSearch, parseVersion } from "./columns";
import { pageFile, wholeFile } from "./export-file";
import { featurePage, loneFeature } from "./feature-page";
import { findings, textFindings } from "./find";
import {
  ATOM,
  GEOJSON,
  isFileFormat,
  JSON_FEED,
  JSON_SCHEMA,
  JSON_TYPE,
  OFFERS,
  OPEN_API,
  PARQUET,
} from "./formats";
import { conformance, DATA_PAGE, DOWNLOAD_PAGE, landing } from "./landing";
import { apiAddress, apiPath, ofRelease, pageAddress, selfLinks } from "./links";
import { LINK_FORMAT, parseOriginal, timeMap } from "./memento";
import { answerMissing, answerMissingPassage } from "./missing";
import { findEmbedded, oEmbed, parseEmbedRequest } from "./oembed";
import { openApi } from "./open-api";
import { featureSchema } from "./open-api-schemas";
import { listPage, pageWithQuery, passagePage } from "./pages";
import {
  parseCollection,
  parseFindRequest,
  parseFormatRequest,
  parseQueryRequest,
  parseUncheckedQuery,
} from "./parse-request";
import { quotedPassage } from "./passage";
import { type Asked, readOnlyRoute } from "./read-only-route";
import { scene } from "./scene";
import { parseStepRequest, readStepFacts, tourStepFacts } from "./tour-step";
import type { Landmarks } from "./wire-landmarks";

/** The addresses of the API below `/api`, as its definition writes them, and what answers each. */
export const ROUTES = {
  "/": readOnlyRoute(async (asked) => {
    if (parseFormatRequest(asked, OFFERS.json) === "html") return dataPage(asked);
    const summary = await asked.store.readSummary();
    return content(landing(summary, asked.address), JSON_TYPE, summary);
  }),

  "/conformance": readOnlyRoute(async (asked) => {
    if (parseFormatRequest(asked, OFFERS.json) === "html") return dataPage(asked);
    return content(conformance(asked.address), JSON_TYPE, await asked.store.readSummary());
  }),

  "/openapi": readOnlyRoute(async (asked) => {
    if (parseFormatRequest(asked, OFFERS.openApi) === "html") return dataPage(asked);
    const summary = await asked.store.readSummary();
    return content(openApi(summary, asked.address), OPEN_API, summary);
  }),

  "/collections": readOnlyRoute(async (asked) => {
    if (parseFormatRequest(asked, OFFERS.json) === "html") return dataPage(asked);
    const summary = await asked.store.readSummary();
    return content(collections(summary, asked.address), JSON_TYPE, summary);
  }),

  "/collections/{collection}": readOnlyRoute<{ collection: string }>(async (asked) => {
    const { address, params, store } = asked;
    const collection = parseCollection(params.collection);
    if (parseFormatRequest(asked, OFFERS.json) === "html") {
      return elsewhere(303, pageAddress(address, `/${collection}`));
    }
    const summary = await store.readSummary();
    return content(collectionInfo(collection, summary, address), JSON_TYPE, summary);
  }),

  "/collections/{collection}/schema": readOnlyRoute<{ collection: string }>(async (asked) => {
    const collection = parseCollection(asked.params.collection);
    if (parseFormatRequest(asked, OFFERS.schema) === "html") return dataPage(asked);
    return content(featureSchema(collection), JSON_SCHEMA, await asked.store.readSummary());
  }),

  "/collections/{collection}/items": readOnlyRoute<{ collection: string }>(async (asked) => {
    const { address, params, store } = asked;
    const collection = parseCollection(params.collection);
    const { query, request, format } = await parseQueryRequest(asked, collection);
    if (format === "html") {
      return elsewhere(303, pageAddress(address, listPage(collection, query, request)));
    }
    if (isFileFormat(format) && format !== "geojson") {
      return pageFile(asked, { collection, query, request, format });
    }
    const page = await COLLECTIONS[collection].list(store, query, request);
    const body = featurePage(collection, page, address);
    return content(body, GEOJSON, await store.readSummary(), { stamped: true });
  }),

  /** Everything that a query asks for, as a file: the page that offers it says how much that is. */
  "/collections/{collection}/export": readOnlyRoute<{ collection: string }>(async (asked) => {
    const collection = parseCollection(asked.params.collection);
    const parsed = await parseQueryRequest(asked, `${collection}/export`);
    const { query, request, format } = parsed;
    if (!isFileFormat(format)) {
      return elsewhere(303, pageAddress(asked.address, pageWithQuery(DOWNLOAD_PAGE, query)));
    }
    return wholeFile(asked, { collection, query, request, format });
  }),

  /** The same of all collections, with what each event rests on, as one zip. */
  "/bundle": readOnlyRoute((asked) => bundle(asked, { withWords: false })),

  /** The same with the words of attached texts, which are their owners': for this site alone, as below. */
  "/bundle/words": readOnlyRoute((asked) => bundle(asked, { withWords: true }), {
    readers: "this site",
  }),

  "/collections/{collection}/items/{id}": readOnlyRoute<{ collection: string; id: string }>(
    async (asked) => {
      const { address, params, store } = asked;
      const collection = parseCollection(params.collection);
      const format = parseFormatRequest(asked, OFFERS.features);
      const { find, pagePath } = COLLECTIONS[collection];
      if (format === "html") {
        const path = await pagePath(store, params.id);
        if (path !== undefined) return elsewhere(303, pageAddress(address, path));
      }
      const feature = await find(store, params.id);
      if (!feature) return answerMissing(collection, params.id, address, store);
      return content(loneFeature(collection, feature, address), GEOJSON, await store.readSummary());
    },
  ),

  "/map": readOnlyRoute(async (asked) => {
    const { address, store } = asked;
    const { query, format, also } = await parseQueryRequest(asked, "map");
    if (format === "html") return elsewhere(303, pageAddress(address, pageWithQuery("/", query)));
    const drawn = await store.readScene(query, also);
    return content(scene(drawn, address), JSON_TYPE, await store.readSummary());
  }),

  "/landmarks": readOnlyRoute(async (asked) => {
    const { address, store } = asked;
    if (parseFormatRequest(asked, OFFERS.features) === "html") {
      return elsewhere(303, pageAddress(address, "/"));
    }
    const features = await store.readLandmarks();
    const body: Landmarks = {
      type: "FeatureCollection",
      features,
      links: selfLinks(address, GEOJSON, "Landmarks"),
    };
    return content(body, GEOJSON, await store.readSummary());
  }),

  "/find": readOnlyRoute(async (asked) => {
    const { address, store } = asked;
    const { text, limit, format } = parseFindRequest(asked);
    if (format === "html") return elsewhere(303, pageAddress(address, findPage(text)));
    const found = await store.findAtOnce(text, foundLimits(limit));
    return content(findings(text, found, address), JSON_TYPE, await store.readSummary());
  }),

  /** The words of attached texts, and how many there are of them: for scripts of this site alone, as below. */
  "/find/texts": readOnlyRoute(
    async (asked) => {
      const { address, store } = asked;
      const { text, limit, format } = parseFindRequest(asked);
      if (format === "html") return elsewhere(303, pageAddress(address, findPage(text, "texts")));
      const found = await store.findInTexts(text, limit);
      return content(textFindings(found, address), JSON_TYPE, {});
    },
    { readers: "this site" },
  ),

  /** What releases changed of what a query asks for, to be followed by feed readers. */
  "/changes": readOnlyRoute(async (asked) => {
    const wanted = await parseQueryRequest(asked, "changes");
    if (wanted.format === "html") return elsewhere(303, pageAddress(asked.address, "/changes"));
    const followed = await changeFeed(asked.address, wanted);
    return writeFeed(followed, wanted.format, await asked.store.readSummary());
  }),

  /** What releases changed on the page of one event, also of one that was withdrawn. */
  "/collections/events/items/{id}/changes": readOnlyRoute<{ id: string }>(async (asked) => {
    const { address, params, store } = asked;
    const wanted = await parseQueryRequest(asked, "events/changes");
    if (wanted.format === "html")
      return elsewhere(303, pageAddress(address, `/events/${params.id}`));
    const followed = await changeFeed(address, { ...wanted, event: params.id });
    if (followed.entries.length === 0 && !(await store.findEventItem(params.id))) {
      const pathOf = (to: string) => apiPath(address, `/collections/events/items/${to}/changes`);
      return answerMissing("events", params.id, address, store, pathOf);
    }
    return writeFeed(followed, wanted.format, await store.readSummary());
  }),

  /** How another site embeds a page, by its address (oEmbed 1.0): always JSON, whatever is accepted. */
  "/oembed": readOnlyRoute(async ({ address, store }) => {
    const request = parseEmbedRequest(address);
    const summary = await store.readSummary();
    const about = { atlas: summary.atlas, store, site: address.site };
    const embedded = await findEmbedded(request.asked, about);
    return content(oEmbed(embedded, request, about), JSON_TYPE, summary);
  }),

  /** The releases of a page, by its address: a TimeMap (RFC 7089), whatever is accepted. */
  "/timemap": readOnlyRoute(async ({ address }) => {
    const original = parseOriginal(address);
    const summary = await openTodaysStore().readSummary();
    const kept = summary.releases.filter(({ isKept }) => isKept);
    return lines(timeMap(original, kept), LINK_FORMAT, summary);
  }),

  /** What the ids in a link stand for: the interface says it to the reader, and leaves out what names nothing. */
  "/names": readOnlyRoute(async (asked) => {
    const { address, store } = asked;
    const { query, format } = parseUncheckedQuery(asked, "names");
    if (format === "html")
      return elsewhere(303, pageAddress(address, pageWithQuery("/events", query)));
    const names = await store.nameIds(idsOfQuery(query));
    const links = selfLinks(address, JSON_TYPE, "Names");
    return content({ names, links }, JSON_TYPE, await store.readSummary());
  }),

  /** Whether a link can be that of a step of a tour, and what a step there could rest on: for who composes one. */
  "/tour-step": readOnlyRoute(async (asked) => {
    const { address, store } = asked;
    const request = parseStepRequest(asked);
    if (request.format === "html") return elsewhere(303, pageAddress(address, COMPOSER_PAGE));
    const facts = await readStepFacts(request, store);
    return content(tourStepFacts(facts, address), JSON_TYPE, await store.readSummary());
  }),

  /** What maps and timelines count: the events of one version of the atlas as columns. */
  "/columns/{version}": readOnlyRoute<{ version: string }>(async (asked) => {
    if (parseFormatRequest(asked, OFFERS.parquet) === "html") return dataPage(asked);
    const version = await parseVersion(asked);
    return file(await asked.store.readColumns(), PARQUET, {
      tag: version,
      name: `atlas-${version}.parquet`,
    });
  }),

  /** What a search finds, as ordinals in the columns of that version. */
  "/columns/{version}/words/{words}": readOnlyRoute<{ version: string; words: string }>(
    async (asked) => {
      const { address, params, store } = asked;
      if (parseFormatRequest(asked, OFFERS.json) === "html") return dataPage(asked);
      await parseVersion(asked);
      const found = await store.findWords(parseSearch(params.words));
      const links = selfLinks(address, JSON_TYPE, "Found");
      return content({ ...found, links }, JSON_TYPE, await store.readSummary());
    },
  ),

  /** What is said of events, by their ordinals in the columns of that version. */
  "/columns/{version}/events/{ordinals}": readOnlyRoute<{ version: string; ordinals: string }>(
    async (asked) => {
      const { address, params, store } = asked;
      if (parseFormatRequest(asked, OFFERS.json) === "html") return dataPage(asked);
      await parseVersion(asked);
      const events = await store.readEvents(parseOrdinals(params.ordinals));
      const documents = await readDocumentTitles(store, events);
      const links = selfLinks(address, JSON_TYPE, "Events");
      return content({ events, documents, links }, JSON_TYPE, await store.readSummary());
    },
  ),

  /**
   * Attached texts are their owner's, unlike the atlas: a page of another site that someone has open
   * may not read them, just as it cannot read the pages that show them.
   */
  "/passages/{document}/{passage}": readOnlyRoute<{ document: string; passage: string }>(
    async (asked) => {
      const { address, params, store } = asked;
      if (parseFormatRequest(asked, OFFERS.json) === "html")
        return elsewhere(303, pageAddress(address, passagePage(params)));
      const detail = await store.findPassage(params.document, params.passage);
      if (!detail) return answerMissingPassage(params, address, store);
      // Texts come and go without the data changing: only the content tells whether an answer is the same.
      return content(quotedPassage(detail, address), JSON_TYPE, {});
    },
    { readers: "this site" },
  ),
};

async function bundle(asked: Asked<unknown>, options: { withWords: boolean }) {
  const { query, format, language, release } = await parseQueryRequest(asked, "bundle");
  const { address } = asked;
  if (release !== undefined) return elsewhere(308, ofRelease(address, release));
  if (format === "html") {
    return elsewhere(303, pageAddress(address, pageWithQuery(DOWNLOAD_PAGE, query)));
  }
  return bundleFile(asked, { query, language, ...options });
}

/** Every other address below `/api`: clients of an API get an answer they can read, not a page. */
export const NO_ROUTE = readOnlyRoute<{ path: string }>(async ({ address, params }) => {
  throw new AtlasError(
    "not-found",
    `There is no "${params.path}" in this API; ${apiAddress(address, "")} links to what there is.`,
  );
});

function writeFeed(followed: Feed, format: Format, summary: { modified: string }) {
  return format === "jsonfeed"
    ? content(writeJsonFeed(followed), JSON_FEED, summary)
    : lines(writeAtom(followed), ATOM, summary);
}

function dataPage({ address }: Asked<unknown>) {
  return elsewhere(303, pageAddress(address, DATA_PAGE));
}
