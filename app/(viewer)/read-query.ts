import type { Query } from "@/lib/model/query";
import type { Store } from "@/lib/store/store";
import { type FilterNames, knownIdsOf } from "@/lib/url/filter-names";
import { keepKnownIds, queryOf, type View } from "@/lib/url/view";

/** What links may name in this atlas, with the words that the interface uses for it. */
export async function readFilterNames(store: Store): Promise<FilterNames> {
  const [{ vocabulary }, names] = await Promise.all([store.readSummary(), store.listNames()]);
  const types = vocabulary.eventTypes.map(({ id, label }) => [id, label.en]);
  return { types: Object.fromEntries(types), ...names };
}

/** What a view asks of this atlas; the reader is told elsewhere which ids it does not have. */
export async function readQuery(store: Store, view: View): Promise<Query> {
  return queryOf(keepKnownIds(view, knownIdsOf(await readFilterNames(store))));
}
