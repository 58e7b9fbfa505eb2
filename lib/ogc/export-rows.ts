import type { Row } from "@/lib/formats/export";
import type { Page, PageRequest, Query } from "@/lib/query/query";
import type { Collection } from "@/lib/records/redirect";
import type { AttestationItem } from "@/lib/store/answers";
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
        rowPage(await store.listAttestations(query, request), (item) => attestationRow(item, site));
  }
}

/** A claim leads to where it stands on the page of its event. */
export function attestationRow(item: AttestationItem, site: string): Row {
  const page = `${site}/events/${encodeURIComponent(item.event)}`;
  return { ...attestationFeature(item), address: `${page}#${encodeURIComponent(item.id)}` };
}

function rowPage<Item>(page: Page<Item>, shape: (item: Item) => Row): Page<Row> {
  return { ...page, items: page.items.map(shape) };
}

/** All pages of a listing from one on: the next is asked for when the one before is taken. */
export async function* pagesFrom<Item>(
  first: Page<Item>,
  list: (request: PageRequest) => Promise<Page<Item>>,
  request: PageRequest,
): AsyncGenerator<readonly Item[]> {
  let page = first;
  yield page.items;
  while (page.next !== undefined) {
    page = await list({ ...request, cursor: page.next });
    yield page.items;
  }
}

/** The same from the first on. */
export async function* allPages<Item>(
  list: (request: PageRequest) => Promise<Page<Item>>,
  request: PageRequest,
) {
  yield* pagesFrom(await list(request), list, request);
}
