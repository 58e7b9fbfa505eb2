import type { Query } from "@/lib/model/query";
import { askedBy, idsOfFilters, keepKnownIds } from "@/lib/query/filters";
import type { IdNames } from "@/lib/query/id-names";
import type { Store } from "@/lib/store/store";
import type { View } from "@/lib/url/view";

/** What the ids of a link stand for. */
export function readIdNames(store: Store, view: View): Promise<IdNames> {
  return store.nameIds(idsOfFilters(view));
}

/** What a view asks of this atlas; the reader is told elsewhere which ids it does not have. */
export async function readQuery(store: Store, view: View): Promise<Query> {
  return askedBy(keepKnownIds(view, await readIdNames(store, view)));
}
