import type { Store } from "../store";
import { openSqliteStore } from "./open";
import { type Outcome, packOutcome } from "./thread-outcome";

/** What a store is asked: that of a file, whose number in `closing` is not 0 once it is being closed. */
export type Question = {
  file: string;
  closing: Int32Array;
  method: keyof Store;
  values: readonly unknown[];
};

/** Stores that a thread has open at once: more than there are releases that are kept. */
const MOST_OPEN = 8;

const stores = new Map<string, Store>();

/**
 * Asks a store of this thread, which opens it at the first question.
 *
 * @throws Error where the store is being closed
 */
export function ask({ file, closing, method, values }: Question): Promise<Outcome> {
  return packOutcome(() => {
    if (Atomics.load(closing, 0) !== 0) throw new Error("The index is being closed.");
    const answer = storeOf(file)[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return answer(...values);
  });
}

/** One that was not asked for the longest is closed for another. */
function storeOf(file: string): Store {
  const store = stores.get(file) ?? openSqliteStore(file);
  stores.delete(file);
  stores.set(file, store);
  const [oldest] = stores;
  if (stores.size > MOST_OPEN && oldest) {
    stores.delete(oldest[0]);
    void oldest[1].close();
  }
  return store;
}
