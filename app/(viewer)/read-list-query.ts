import type { PageRequest, Query } from "@/lib/model/query";
import { resolveIds } from "@/lib/ogc/known-ids";
import type { Store } from "@/lib/store/store";
import { parseHttpQuery } from "@/lib/url/http-query";
import type { LinkProblem } from "@/lib/url/link-problems";
import { isShared, type ListKey, readListValues } from "@/lib/url/list-page";
import { loadView } from "@/lib/url/view";
import { readQuery } from "./read-query";

type Search = Record<string, string | string[] | undefined>;

const PAGE_LENGTH = 200;

export type ListQuery = {
  query: Query;
  request: PageRequest;
  /** The terms of single lists that the link names and the atlas has, each once. */
  terms: Record<"kind" | "form" | "context" | "place-precision", readonly string[]>;
  /** The list's path with everything but its cursor: what the links to its other pages start from. */
  path: string;
};

/** What a list page is asked for; what cannot be read is left at its default, as everywhere in links. */
export async function readListQuery(
  store: Store,
  path: string,
  search: Search,
): Promise<ListQuery> {
  const values = readListValues(path, searchParamsOf(search));
  const { query, request, terms } = await readKnownValues(store, values);
  const { bbox, places, about, sections, datePrecisions, dateBases } = query;
  const listed = { bbox, places, about, sections, datePrecisions, dateBases };
  values.delete("cursor");
  return {
    query: { ...(await readQuery(store, loadView(search))), ...listed },
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
  const { unknown } = await readKnownValues(store, readListValues(path, search));
  return [...unknown].flatMap(([key, ids]) =>
    [...new Set(ids)].map((id): LinkProblem => ({ type: "unknown-id", key, value: id })),
  );
}

/** The values of a list's keys without ids that nothing has; ids of places that moved stand for the new ones. */
async function readKnownValues(store: Store, values: ReadonlyMap<ListKey, string>) {
  const parameters = new URLSearchParams({ sortby: "date", limit: String(PAGE_LENGTH) });
  for (const [key, value] of values) if (isShared(key)) parameters.set(key, value);
  const { query: asked, request } = parseHttpQuery(parameters, "events");
  const { query } = await resolveIds(asked, store);

  const unknown = new Map<ListKey, string[]>();
  const keepKnown = (key: ListKey, ids: readonly string[], strangers: readonly string[]) => {
    if (strangers.length > 0) unknown.set(key, [...strangers]);
    return ids.filter((id) => !strangers.includes(id));
  };
  const { vocabulary } = await store.readSummary();
  const term = (key: keyof ListQuery["terms"], allowed?: readonly { id: string }[]) => {
    const ids = [...new Set(values.get(key)?.split(",") ?? [])];
    const strangers = allowed ? ids.filter((id) => !allowed.some((known) => known.id === id)) : [];
    return keepKnown(key, ids, strangers);
  };
  const keepPlaces = async (key: "place" | "about", ids: readonly string[]) =>
    ids.length === 0 ? [] : keepKnown(key, ids, await store.findUnknownIds("places", ids));
  return {
    query: {
      ...query,
      places: await keepPlaces("place", query.places),
      about: await keepPlaces("about", query.about),
      sections: keepKnown(
        "section",
        query.sections,
        await store.findUnknownIds("sections", query.sections),
      ),
    },
    request,
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
