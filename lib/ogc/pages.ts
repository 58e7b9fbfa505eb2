import type { PageRequest, Query } from "@/lib/model/query";
import type { Collection } from "@/lib/model/redirect";
import { DEFAULT_SORTS, formatHttpQuery } from "@/lib/url/http-query";

/** The page that lists what a request to a collection asks for, in the same order. */
export function listPage(collection: Collection, query: Query, { sort }: PageRequest): string {
  const order = sort === DEFAULT_SORTS[collection] ? [] : [["sortby", sort] as const];
  return pageWithQuery(`/${collection}`, query, order);
}

/** The page that shows a passage in its document. */
export function passagePage({ document, passage }: { document: string; passage: string }): string {
  return `/documents/${encodeURIComponent(document)}#${encodeURIComponent(passage)}`;
}

/** A page of the site and the view of it that shows what a query asks for. */
export function pageWithQuery(
  path: string,
  query: Query,
  others: readonly (readonly [key: string, value: string])[] = [],
): string {
  const view = new URLSearchParams();
  for (const [parameter, value] of formatHttpQuery(query)) {
    const [key, text] = VIEW_KEYS[parameter]?.(value) ?? [parameter, value];
    view.set(key, text);
  }
  for (const [key, value] of others) view.set(key, value);
  view.sort();
  // As in the links of the pages themselves: slashes and commas read better as they are.
  const search = view.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  return search === "" ? path : `${path}?${search}`;
}

/** What the link calls differently from the API; all other names are the same. */
const VIEW_KEYS: Record<string, (value: string) => [key: string, value: string]> = {
  datetime: (value) => ["t", value],
  certainty: () => ["certain", "1"],
  document: (value) => ["doc", value],
  located: (value) => ["located", value === "true" ? "1" : "0"],
  dated: (value) => ["dated", value === "true" ? "1" : "0"],
};
