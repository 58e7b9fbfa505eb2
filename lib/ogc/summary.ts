import type { AtlasSummary } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";

type SummaryStore = Pick<Store, "readSummary">;

const summaries = new WeakMap<SummaryStore, Promise<AtlasSummary>>();

/** The summary of a store, read once: it counts every record, and a store never changes while it is open. */
export function summaryOf(store: SummaryStore): Promise<AtlasSummary> {
  let summary = summaries.get(store);
  if (!summary) {
    summary = store.readSummary();
    summary.catch(() => summaries.delete(store));
    summaries.set(store, summary);
  }
  return summary;
}
