import { cache } from "react";
import type { DescribedBy } from "@/lib/preview/page-facts";
import type { Query } from "@/lib/query/query";
import { openStore } from "@/lib/store";
import type { Store } from "@/lib/store/store";

/** Asked of the store once for each request, however many parts of the page ask. */
export const findEvent = cache((id: string) => openStore().findEvent(id));
export const findTour = cache((id: string) => openStore().findTour(id));
export const listDocumentPlaces = cache((id: string) => openStore().listDocumentPlaces(id));

/** What the map draws; the page that tells of it asks as well. */
export const readScene = (query: Query, focus: readonly string[] = []) =>
  readWrittenScene(JSON.stringify([query, focus]));

const readWrittenScene = cache((asked: string) => {
  const [query, focus] = JSON.parse(asked) as [Query, string[]];
  return openStore().readScene(query, focus);
});

/** A place as a query sees it; its page and what stands for it elsewhere tell of it. */
export const findPlace: Store["findPlace"] = (id, query) =>
  findWrittenPlace(JSON.stringify([id, query]));

const findWrittenPlace = cache((asked: string) => {
  const [id, query] = JSON.parse(asked) as [string, Query];
  return openStore().findPlace(id, query);
});

/** The page of a document that a link asks for; without `at`, the first. */
export const findDocumentPage: Store["findDocumentPage"] = (id, at) => findPageAt(id, at);

const findPageAt = cache((id: string, at: string | undefined) =>
  openStore().findDocumentPage(id, at),
);

/** What describes a page, sharing its answers with the page itself. */
export const describingStore = cache((): DescribedBy => {
  const store = openStore();
  return {
    readSummary: () => store.readSummary(),
    nameIds: (ids) => store.nameIds(ids),
    // The map has counted them.
    countEvents: async (query) => (await readScene(query)).totals,
    listTellingDocuments: (query, request) => store.listTellingDocuments(query, request),
    findPlace,
    findEvent,
    findTour,
    findDocumentPage,
    listDocumentPlaces,
  };
});
