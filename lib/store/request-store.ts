import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "@/lib/process-wide";
import type { Store } from "./store";

/** What a request is answered by. */
type Asked = {
  /** The data of a release, or today's. */
  store: Store;
  /** Today's, which know what changed since. */
  today: Store;
  /** Opens the data of a release for the rest of the request; undefined where they are not kept. */
  open(release: string): Promise<Store | undefined>;
};

const requests = processWide("stores of requests", () => new AsyncLocalStorage<Asked>());

/** The stores that the request under way began with; none outside of requests, and where nothing is ever replaced. */
export function storesOfRequest(): Asked | undefined {
  return requests.getStore();
}

/** Lets everything that an answer asks for be answered by the same stores, whatever is taken up meanwhile. */
export function answerWith<Answer>(stores: Asked, answer: () => Answer): Answer {
  return requests.run(stores, answer);
}
