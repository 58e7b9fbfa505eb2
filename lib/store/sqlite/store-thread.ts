import { workerData } from "node:worker_threads";
import type { Store } from "../store";
import { openSqliteStore } from "./open";
import { type Outcome, packOutcome } from "./thread-outcome";

export type Question = { method: keyof Store; values: readonly unknown[] };

/** What a thread is begun with: the file that it opens, and a number that is not 0 once the store is being closed. */
export type ThreadData = { file: string; closing: Int32Array };

const { file, closing } = workerData as ThreadData;
let store: Store | undefined;

/**
 * Asks the store of this thread, which opens it at the first question.
 *
 * @throws Error where the store is being closed
 */
export function ask({ method, values }: Question): Promise<Outcome> {
  return packOutcome(() => {
    if (Atomics.load(closing, 0) !== 0) throw new Error("The index is being closed.");
    store ??= openSqliteStore(file);
    const answer = store[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return answer(...values);
  });
}
