import { DEFAULT_SORTS } from "@/lib/query/api-query";
import { filtersOf } from "@/lib/query/filters";
import type { PageRequest, Query } from "@/lib/query/query";
import { formatLink } from "@/lib/query/view";
import type { Collection } from "@/lib/records/redirect";

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
  own: readonly (readonly [key: string, value: string])[] = [],
): string {
  const search = own.length === 0 ? "" : `?${new URLSearchParams(own.map(([...pair]) => pair))}`;
  return formatLink(path + search, filtersOf(query));
}
