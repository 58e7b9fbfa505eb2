import { parseHttpQuery } from "@/lib/query/api-query";
import { type EventListView, readEventList } from "@/lib/query/event-list";
import { type IdKind, NO_IDS, NO_NAMES, namedBy } from "@/lib/query/id-names";
import type { LinkProblem } from "@/lib/query/link-problems";
import { isPaging, type ListKey, readListValues } from "@/lib/query/list-page";
import type { PageRequest, Query } from "@/lib/query/query";
import { loadView } from "@/lib/query/view";
import { readQuery } from "@/lib/store/read-query";
import type { Store } from "@/lib/store/store";

type Search = Record<string, string | string[] | undefined>;

const PAGE_LENGTH = 200;

type Named = { id: string; name: string };

export type ListQuery = {
  query: Query;
  request: PageRequest;
  /** The terms of single lists that the link names and the atlas has, each once. */
  terms: Record<"kind" | "form" | "context" | "place-precision", readonly string[]>;
  /** What the ids in the list's own keys stand for. */
  named: Record<"within" | "target", Named | undefined>;
  /** The list's path with its own keys but the cursor: what the links to its other pages start from. */
  path: string;
  /** How the list of events is shown. */
  events: EventListView;
  /** Whether the link asks for a page as the API does: by a cursor, a length or an order. */
  isPaged: boolean;
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
  const [query, { terms, named }] = await Promise.all([
    readQuery(store, view),
    readTerms(store, values),
  ]);
  const paging = new URLSearchParams({ sortby: "date", limit: String(PAGE_LENGTH) });
  for (const [key, value] of values) if (isPaging(key)) paging.set(key, value);
  const { request } = parseHttpQuery(paging, "events");
  const isPaged = [...values.keys()].some(isPaging);
  values.delete("cursor");
  return {
    query,
    request,
    events: readEventList(values),
    isPaged,
    terms,
    named,
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

/** What stands in a list's own keys: what the atlas has, and what it does not. */
async function readTerms(store: Store, values: ReadonlyMap<ListKey, string>) {
  const [within, target] = [values.get("within"), values.get("target")];
  const ids = [within, target].filter((id) => id !== undefined);
  const [{ vocabulary }, names] = await Promise.all([
    store.readSummary(),
    ids.length === 0 ? NO_NAMES : store.nameIds({ ...NO_IDS, places: ids, actors: ids }),
  ]);
  const unknown = new Map<ListKey, string[]>();
  const term = (key: keyof ListQuery["terms"], allowed?: readonly { id: string }[]) => {
    const asked = [...new Set(values.get(key)?.split(",") ?? [])];
    const isKnown = (id: string) => allowed?.some((known) => known.id === id) ?? true;
    const strangers = asked.filter((id) => !isKnown(id));
    if (strangers.length > 0) unknown.set(key, strangers);
    return asked.filter(isKnown);
  };
  const nameOf = (key: ListKey, id: string | undefined, kinds: readonly IdKind[]) => {
    if (id === undefined) return undefined;
    const named = kinds.map((kind) => namedBy(names, kind, id)).find(Boolean);
    if (!named) unknown.set(key, [id]);
    return named;
  };
  return {
    terms: {
      kind: term("kind"),
      form: term("form", vocabulary.mentionForms),
      context: term("context"),
      "place-precision": term("place-precision", vocabulary.precisionBases),
    },
    named: {
      within: nameOf("within", within, ["places"]),
      target: nameOf("target", target, ["places", "actors"]),
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
