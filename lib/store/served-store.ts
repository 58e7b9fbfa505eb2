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
  /** Ends what is asked of the index that is served, and closes it; for a process that is about to end. */
  close(): Promise<void>;
  /** Why the index that lies there is not the one that is served; none where it is. */
  readonly problem: string | undefined;
};

/** An index with the requests that it answers. */
type Generation = { store: Store; version: string; asked: number; isReplaced: boolean };

/**
 * Serves an index from now on.
 *
 * @param open opens the index as it lies there
 * @throws whatever `open` does, and `store-unusable` where the index is damaged
 */
export async function serveStore(open: () => Promise<Store>): Promise<ServedStore> {
  let current = await begin(open);
  let problem: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function takeUp() {
    try {
      const next = await begin(open);
      problem = undefined;
      const before = current;
      const isNew = next.version !== before.version;
      // The same again is closed as if it had been replaced at once.
      const left = isNew ? before : next;
      if (isNew) current = next;
      left.isReplaced = true;
      closeIfDone(left);
      return { version: next.version, isNew };
    } catch (error) {
      problem = (error as Error).message;
      throw error;
    }
  }
  return {
    async answer(request) {
      const generation = current;
      generation.asked++;
      try {
        return await answerWith(generation.store, request);
      } finally {
        generation.asked--;
        closeIfDone(generation);
      }
    },
    takeUp: () => {
      // One after the other: the last of two changes is what is served in the end.
      const result = last.then(takeUp);
      last = result.catch(() => {});
      return result;
    },
    close: async () => {
      await last;
      await current.store.close();
    },
    get problem() {
      return problem;
    },
  };
}

async function begin(open: () => Promise<Store>): Promise<Generation> {
  const store = await open();
  try {
    await store.check();
    const { version } = await store.readSummary();
    return { store, version, asked: 0, isReplaced: false };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function closeIfDone({ store, version, asked, isReplaced }: Generation) {
  if (!isReplaced || asked > 0) return;
  store.close().catch((error) => console.error(`The index ${version} did not close:`, error));
}
