import type { Row, Rows } from "@/lib/formats/export";
import type { Page, PageRequest, Query } from "@/lib/query/query";
import type { Collection } from "@/lib/records/redirect";
import type { Store } from "@/lib/store/store";
import { attestationFeature, documentFeature, eventFeature, placeFeature } from "./features";

/** Lists the rows of a collection, a page at a time. */
export type RowListing = (request: PageRequest) => Promise<Page<Row>>;

/**
 * The rows of an export, which is of what the reader sees: documents are those that tell of the events, whenever they
 * were published, as the list of documents has them.
 */
export function exportedRows(
  collection: Collection,
  store: Store,
  query: Query,
  site: string,
): RowListing {
  if (collection !== "documents") return listedRows(collection, store, query, site);
  return async (request) => {
    const page = await store.listTellingDocuments(query, request);
    return rowPage(page, (item) => ({
      ...documentFeature(item),
      address: `${site}/documents/${encodeURIComponent(item.id)}`,
    }));
  };
}

/** The rows of a listing of the API. */
export function listedRows(
  collection: Collection,
  store: Store,
  query: Query,
  site: string,
): RowListing {
  const at = (path: string, id: string) => `${site}/${path}/${encodeURIComponent(id)}`;
  switch (collection) {
    case "places":
      return async (request) =>
        rowPage(await store.listPlaces(query, request), (item) => ({
          ...placeFeature(item),
          titles: item.titles,
          address: at("places", item.id),
        }));
    case "events":
      return async (request) =>
        rowPage(await store.listEvents(query, request), (item) => ({
          ...eventFeature(item),
          address: at("events", item.id),
        }));
    case "documents":
      return async (request) =>
        rowPage(await store.listDocuments(query, request), (item) => ({
          ...documentFeature(item),
          address: at("documents", item.id),
        }));
    case "attestations":
      return async (request) =>
        rowPage(await store.listAttestations(query, request), (item) => ({
          ...attestationFeature(item),
          address: `${at("events", item.event)}#${encodeURIComponent(item.id)}`,
        }));
  }
}

function rowPage<Item>(page: Page<Item>, shape: (item: Item) => Row): Page<Row> {
  return { ...page, items: page.items.map(shape) };
}

/** All rows from a page on: the next page is asked for when the rows of the one before are taken. */
export async function* rowsFrom(first: Page<Row>, list: RowListing, request: PageRequest): Rows {
  let page = first;
  yield page.items;
  while (page.next !== undefined) {
    page = await list({ ...request, cursor: page.next });
    yield page.items;
  }
}
