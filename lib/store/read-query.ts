import { idsOfFilters, keepKnownIds, queryOf } from "@/lib/query/filters";
import type { IdNames } from "@/lib/query/id-names";
import type { Query } from "@/lib/query/query";
import type { View } from "@/lib/query/view";
import type { Store } from "./store";

/** What the ids of a link stand for. */
export function readIdNames(store: Store, view: View): Promise<IdNames> {
  return store.nameIds(idsOfFilters(view));
}

/** What a view asks of this atlas; the reader is told elsewhere which ids it does not have. */
export async function readQuery(store: Store, view: View): Promise<Query> {
  return queryOf(keepKnownIds(view, await readIdNames(store, view)));
}
