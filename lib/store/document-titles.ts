import { NO_IDS } from "@/lib/query/id-names";
import type { EventItem } from "./answers";
import type { Store } from "./store";

/** Short titles, by id, of the documents that tell of events. */
export async function readDocumentTitles(
  store: Store,
  events: readonly Pick<EventItem, "documents">[],
): Promise<Record<string, string>> {
  const documents = [...new Set(events.flatMap((event) => event.documents))];
  const names = await store.nameIds({ ...NO_IDS, documents });
  return Object.fromEntries(Object.entries(names.documents).map(([id, { name }]) => [id, name]));
}
