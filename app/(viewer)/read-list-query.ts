import type { PageRequest, Query, Sort } from "@/lib/model/query";
import type { Store } from "@/lib/store/store";
import { parseHttpQuery } from "@/lib/url/http-query";
import { loadView } from "@/lib/url/view";
import { readQuery } from "./read-query";

type Search = Record<string, string | string[] | undefined>;

const PAGE_LENGTH = 200;
/** What a list page takes beside the view: the API's own parameters, so that its links lead to the same list. */
const LIST_KEYS = ["bbox", "place", "about", "cursor", "sortby", "limit"];

/** The query and page of a list; what cannot be read is left at its default, as everywhere in links. */
export async function readListQuery(
  store: Store,
  search: Search,
  sort: Sort,
): Promise<{ query: Query; request: PageRequest }> {
  const parameters = new URLSearchParams({ sortby: sort, limit: String(PAGE_LENGTH) });
  for (const key of LIST_KEYS) {
    const value = search[key];
    if (typeof value === "string" && isReadable(key, value)) parameters.set(key, value);
  }
  const { query, request } = parseHttpQuery(parameters, "events");
  const { bbox, places, about } = query;
  return { query: { ...(await readQuery(store, loadView(search))), bbox, places, about }, request };
}

function isReadable(key: string, value: string): boolean {
  return parseHttpQuery(new URLSearchParams({ [key]: value }), "events").type === "parsed";
}
