import { parseHttpQuery } from "./api-query";
import { isListShape, isRowNumber, parseEventOrder, parseTableColumns } from "./event-list";
import { FOUND_GROUPS } from "./found-kinds";
import { parsePageCursor } from "./page-cursor";
import type { Sort } from "./query";
import { isId } from "./values";

/** Keys that say which page of a list is shown; the API has them too. */
const PAGING = ["sortby", "limit", "cursor"] as const;

export const MENTION_KINDS = ["place", "actor"] as const;

/** Keys of single lists, each with what can stand there; which ids there are, the atlas says. */
const OWN_KEYS = {
  kind: (value: string) =>
    value.split(",").every((text) => MENTION_KINDS.some((kind) => kind === text)),
  form: (value: string) => value.split(",").every(isId),
  context: (value: string) => value === "0" || value === "1",
  "place-precision": isId,
  at: isId,
  within: isId,
  target: isId,
  in: (value: string) => FOUND_GROUPS.some((group) => group === value),
  as: isListShape,
  columns: (value: string) => parseTableColumns(value) !== undefined,
  order: (value: string) => parseEventOrder(value) !== undefined,
  from: isRowNumber,
  follow: (value: string) => value === "1",
  since: (value: string) => value !== "",
} as const;

/** Keys that say which part of a list is shown: they belong to what it was narrowed to, and to no other list. */
export const PART_KEYS: readonly string[] = ["cursor", "from"];

type PagingKey = (typeof PAGING)[number];
export type ListKey = PagingKey | keyof typeof OWN_KEYS;

/** What each list page takes beside the view. */
const LIST_PAGES: Readonly<Record<string, readonly ListKey[]>> = {
  "/places": ["place-precision", "within", ...PAGING],
  "/documents": PAGING,
  "/events": ["as", "columns", "order", "from", "follow", ...PAGING],
  "/attestations": PAGING,
  "/passages": ["context", ...PAGING],
  "/mentions": ["kind", "form", "target", ...PAGING],
  "/figures": PAGING,
  "/find": ["in"],
  "/changes": ["since", "from"],
};

/** A long document is read in pages; `at` names a passage, a section or a position on the one that is meant. */
const DOCUMENT_PAGE = /^\/documents\/[^/]+$/;

/** The keys of a page's own list; none where the page has no list. */
export function listKeys(path: string): readonly ListKey[] {
  if (DOCUMENT_PAGE.test(path)) return ["at"];
  return Object.hasOwn(LIST_PAGES, path) ? (LIST_PAGES[path] ?? []) : [];
}

/** Lists are by date until the link says otherwise; what cannot be read says nothing. */
function listSort(search: URLSearchParams): Sort {
  const value = search.get("sortby");
  if (value === null || !isReadable("sortby", value)) return "date";
  return parseHttpQuery(new URLSearchParams({ sortby: value }), "events").request.sort;
}

/** Whether a list page can use the first value of a key; a cursor belongs to the order of its list. */
export function isUsable(key: ListKey, search: URLSearchParams): boolean {
  const value = search.get(key) ?? "";
  if (key === "cursor") return parsePageCursor(value)?.sort === listSort(search);
  return isReadable(key, value);
}

/** The first value of each key of a page's list that can be used. */
export function readListValues(path: string, search: URLSearchParams): Map<ListKey, string> {
  const usable = listKeys(path).filter((key) => search.has(key) && isUsable(key, search));
  return new Map(usable.map((key) => [key, search.get(key) ?? ""]));
}

export function isPaging(key: ListKey): key is PagingKey {
  return PAGING.some((paging) => paging === key);
}

function isReadable(key: ListKey, value: string): boolean {
  if (!isPaging(key)) return OWN_KEYS[key](value);
  return parseHttpQuery(new URLSearchParams({ [key]: value }), "events").type === "parsed";
}
