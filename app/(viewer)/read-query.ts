import type { Query } from "@/lib/model/query";
import type { Store } from "@/lib/store/store";
import { type FilterNames, knownIdsOf } from "@/lib/url/filter-names";
import { keepKnownIds, queryOf, type View } from "@/lib/url/view";

/** What links may name in this atlas, with the words that the interface uses for it. */
async function readFilterNames(store: Store): Promise<FilterNames> {
  const [{ vocabulary }, names] = await Promise.all([store.readSummary(), store.listNames()]);
  const types = vocabulary.eventTypes.map(({ id, label }) => [id, label.en]);
  return { types: Object.fromEntries(types), ...names };
}

/** What a view asks of this atlas; the reader is told elsewhere which ids it does not have. */
export async function readQuery(store: Store, view: View): Promise<Query> {
  return queryOf(keepKnownIds(view, knownIdsOf(await readFilterNames(store))));
}

/** With no more documents and actors than this, a page knows all their names; else those that its link names. */
const MOST_NAMES = 500;

/** The names that a page needs for its link; of a link to others the server is asked. */
export async function readLinkNames(store: Store, view: View): Promise<FilterNames> {
  const { types, documents, actors } = await readFilterNames(store);
  const count = Object.keys(documents).length + Object.keys(actors).length;
  if (count <= MOST_NAMES) return { types, documents, actors };
  return {
    types,
    documents: pickNames(documents, view.doc),
    actors: pickNames(actors, view.actor),
  };
}

function pickNames(names: Readonly<Record<string, string>>, ids: readonly string[]) {
  const known = ids.filter((id) => Object.hasOwn(names, id));
  return Object.fromEntries(known.map((id) => [id, names[id] ?? id]));
}
