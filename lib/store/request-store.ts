import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "@/lib/process-wide";
import type { Store } from "./store";

const requests = processWide("stores of requests", () => new AsyncLocalStorage<Store>());

/** The store that the request under way began with; none outside of requests, and where nothing is ever replaced. */
export function storeOfRequest(): Store | undefined {
  return requests.getStore();
}

/** Lets everything that an answer asks for be answered by one store, whatever is taken up meanwhile. */
export function answerWith<Answer>(store: Store, answer: () => Answer): Answer {
  return requests.run(store, answer);
}
