import { workerData } from "node:worker_threads";
import type { Store } from "../store";
import { openSqliteStore } from "./open";
import { type Outcome, packOutcome } from "./thread-outcome";

export type Question = { method: keyof Store; values: readonly unknown[] };

const { file } = workerData as { file: string };
let store: Store | undefined;

/** Asks the store of this thread, which opens it at the first question. */
export function ask({ method, values }: Question): Promise<Outcome> {
  return packOutcome(() => {
    store ??= openSqliteStore(file);
    const answer = store[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return answer(...values);
  });
}
