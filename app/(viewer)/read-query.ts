import type { Query } from "@/lib/model/query";
import type { Store } from "@/lib/store/store";
import { type KnownIds, keepKnownIds, queryOf, type View } from "@/lib/url/view";

/** Ids of this atlas that links may name. */
export async function readKnownIds(store: Store): Promise<KnownIds> {
  const [{ vocabulary }, ids] = await Promise.all([store.readSummary(), store.listIds()]);
  return { types: vocabulary.eventTypes.map((type) => type.id), ...ids };
}

/** What a view asks of this atlas; the reader is told elsewhere which ids it does not have. */
export async function readQuery(store: Store, view: View): Promise<Query> {
  return queryOf(keepKnownIds(view, await readKnownIds(store)));
}
