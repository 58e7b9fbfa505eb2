import { parseHttpQuery } from "@/lib/query/api-query";
import type { LinkProblem } from "@/lib/query/link-problems";
import { isPaging, type ListKey, readListValues } from "@/lib/query/list-page";
import type { PageRequest, Query } from "@/lib/query/query";
import { loadView } from "@/lib/query/view";
import type { Store } from "@/lib/store/store";
import { readQuery } from "./read-query";

type Search = Record<string, string | string[] | undefined>;

const PAGE_LENGTH = 200;

export type ListQuery = {
  query: Query;
  request: PageRequest;
  /** The terms of single lists that the link names and the atlas has, each once. */
  terms: Record<"kind" | "form" | "context" | "place-precision", readonly string[]>;
  /** The list's path with its own keys but the cursor: what the links to its other pages start from. */
  path: string;
};

/** What a list page is asked for; what cannot be read is left at its default, as everywhere in links. */
export async function readListQuery(
  store: Store,
  path: string,
  search: Search,
): Promise<ListQuery> {
  const parameters = searchParamsOf(search);
  const view = loadView(parameters);
  const values = readListValues(path, parameters);
  const [query, { terms }] = await Promise.all([readQuery(store, view), readTerms(store, values)]);
  const paging = new URLSearchParams({ sortby: "date", limit: String(PAGE_LENGTH) });
  for (const [key, value] of values) if (isPaging(key)) paging.set(key, value);
  const { request } = parseHttpQuery(paging, "events");
  values.delete("cursor");
  return {
    query,
    request,
    terms,
    path: values.size === 0 ? path : `${path}?${new URLSearchParams([...values])}`,
  };
}

/** The ids in a list's own keys that name nothing in this atlas; the reader is told of them. */
export async function findUnknownListIds(
  store: Store,
  path: string,
  search: URLSearchParams,
): Promise<LinkProblem[]> {
  const { unknown } = await readTerms(store, readListValues(path, search));
  return [...unknown].flatMap(([key, ids]) =>
    ids.map((id): LinkProblem => ({ type: "unknown-id", key, value: id })),
  );
}

/** The terms in a list's own keys: those that the vocabulary has, and those that it does not. */
async function readTerms(store: Store, values: ReadonlyMap<ListKey, string>) {
  const { vocabulary } = await store.readSummary();
  const unknown = new Map<ListKey, string[]>();
  const term = (key: keyof ListQuery["terms"], allowed?: readonly { id: string }[]) => {
    const ids = [...new Set(values.get(key)?.split(",") ?? [])];
    const isKnown = (id: string) => allowed?.some((known) => known.id === id) ?? true;
    const strangers = ids.filter((id) => !isKnown(id));
    if (strangers.length > 0) unknown.set(key, strangers);
    return ids.filter(isKnown);
  };
  return {
    terms: {
      kind: term("kind"),
      form: term("form", vocabulary.mentionForms),
      context: term("context"),
      "place-precision": term("place-precision", vocabulary.precisionBases),
    },
    unknown,
  };
}

export function searchParamsOf(search: Search): URLSearchParams {
  const pairs = Object.entries(search).flatMap(([key, value = []]) =>
    [value].flat().map((text): [string, string] => [key, text]),
  );
  return new URLSearchParams(pairs);
}
