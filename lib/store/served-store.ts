import { answerWith } from "./request-store";
import type { Store } from "./store";

/** An index that is served and may be replaced while it is. */
export type ServedStore = {
  /** Lets a request be answered, all of it by the index of this moment. */
  answer<Answer>(request: () => Promise<Answer>): Promise<Answer>;
  /**
   * Opens the index as it lies there now, if it is another, and gives it to the requests that come; those under way end
   * with the one they began with, which is then closed.
   *
   * @returns the version that is served now, and whether it is a new one
   * @throws whatever opening it does; the index that was served is served on
   */
  takeUp(): Promise<{ version: string; isNew: boolean }>;
  close(): Promise<void>;
};

/** An index with the requests that it answers. */
type Generation = { store: Store; version: string; asked: number; isReplaced: boolean };

/**
 * Serves an index from now on.
 *
 * @param open opens the index as it lies there
 * @throws whatever `open` does, and `store-unusable` where the index is damaged
 */
export async function serveStore(open: () => Store): Promise<ServedStore> {
  let current = await begin(open);
  let last: Promise<unknown> = Promise.resolve();

  async function takeUp() {
    const next = await begin(open);
    if (next.version === current.version) {
      await next.store.close();
      return { version: current.version, isNew: false };
    }
    const before = current;
    current = next;
    before.isReplaced = true;
    await closeIfDone(before);
    return { version: next.version, isNew: true };
  }
  return {
    async answer(request) {
      const generation = current;
      generation.asked++;
      try {
        return await answerWith(generation.store, request);
      } finally {
        generation.asked--;
        await closeIfDone(generation);
      }
    },
    takeUp: () => {
      // One after the other: the last of two changes is what is served in the end.
      const result = last.then(takeUp);
      last = result.catch(() => {});
      return result;
    },
    close: () => current.store.close(),
  };
}

async function begin(open: () => Store): Promise<Generation> {
  const store = open();
  try {
    await store.check();
    const { version } = await store.readSummary();
    return { store, version, asked: 0, isReplaced: false };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function closeIfDone({ store, asked, isReplaced }: Generation) {
  if (isReplaced && asked === 0) await store.close();
}
