import type { PageRequest, Query, Sort } from "@/lib/model/query";
import type { Store } from "@/lib/store/store";
import { parseHttpQuery } from "@/lib/url/http-query";
import { loadView } from "@/lib/url/view";
import { readQuery } from "./read-query";

type Search = Record<string, string | string[] | undefined>;

const PAGE_LENGTH = 200;
/** What a list page takes beside the view: the API's own parameters, so that its links lead to the same list. */
const LIST_KEYS = [
  "bbox",
  "place",
  "about",
  "section",
  "date-precision",
  "date-basis",
  "cursor",
  "sortby",
  "limit",
];
/** Keys of single lists, which those pages read themselves. */
const OWN_KEYS = ["kind", "form", "context", "place-precision"];

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
  const { bbox, places, about, sections, datePrecisions, dateBases } = query;
  const listed = { bbox, places, about, sections, datePrecisions, dateBases };
  return { query: { ...(await readQuery(store, loadView(search))), ...listed }, request };
}

/** A list's path with everything but its cursor: what the links to its other pages start from. */
export function listPath(path: string, search: Search): string {
  const kept = new URLSearchParams();
  for (const key of [...LIST_KEYS, ...OWN_KEYS]) {
    const value = search[key];
    if (key !== "cursor" && typeof value === "string") kept.set(key, value);
  }
  return kept.size === 0 ? path : `${path}?${kept}`;
}

function isReadable(key: string, value: string): boolean {
  return parseHttpQuery(new URLSearchParams({ [key]: value }), "events").type === "parsed";
}
