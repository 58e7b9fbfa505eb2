import { answerWith } from "./request-store";
import type { Store } from "./store";

/** An index that is served and may be replaced while it is, with those of its releases that are kept. */
export type ServedStore = {
  /**
   * Lets a request be answered, all of it by the index of this moment, or by that of a release.
   *
   * @param release its id; where there is no index of it, today's answers
   */
  answer<Answer>(request: () => Promise<Answer>, release?: string | undefined): Promise<Answer>;
  /** Whether a release is kept: its id is that of an index, or of what is served now. */
  keeps(release: string): Promise<boolean>;
  /** The release whose index has a version; undefined where no index has it, and of today's. */
  releaseOfVersion(version: string): Promise<string | undefined>;
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

/** Where the indexes of former releases lie. */
export type FormerReleases = {
  /** Which of them lie there: the id of each, and the version of its index. */
  list(): Promise<ReadonlyMap<string, string>>;
  open(release: string): Promise<Store>;
};

/** An index with the requests that it answers. */
type Generation = {
  store: Store;
  version: string;
  content: string;
  asked: number;
  isReplaced: boolean;
};

/** Former releases that are open at once: as many as are kept. */
const MOST_OPEN = 5;

const NO_RELEASES: FormerReleases = {
  list: async () => new Map(),
  open: (release) => Promise.reject(new Error(`There is no release ${release}.`)),
};

/**
 * Serves an index from now on.
 *
 * @param open opens the index as it lies there
 * @throws whatever `open` does, and `store-unusable` where the index is damaged
 */
export async function serveStore(
  open: () => Promise<Store>,
  former: FormerReleases = NO_RELEASES,
): Promise<ServedStore> {
  let current = await begin(open);
  let problem: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let listed: Promise<ReadonlyMap<string, string>> | undefined;
  const opened = new Map<string, Promise<Generation>>();

  /** Listed anew with each index: the same build writes both. */
  const list = () => {
    listed ??= former.list();
    return listed;
  };

  async function takeUp() {
    try {
      const next = await begin(open);
      problem = undefined;
      const before = current;
      const isNew = next.version !== before.version;
      // The same again is closed as if it had been replaced at once.
      if (isNew) {
        current = next;
        listed = undefined;
        for (const release of [...opened.keys()]) leave(release);
      }
      retire(isNew ? before : next);
      return { version: next.version, isNew };
    } catch (error) {
      problem = (error as Error).message;
      throw error;
    }
  }

  /** The index of a release of before; one that was not asked for the longest is closed for another. */
  async function openFormer(release: string): Promise<Generation | undefined> {
    if (release === current.content || !(await list()).has(release)) return undefined;
    const known = opened.get(release);
    const generation = known ?? begin(() => former.open(release));
    opened.delete(release);
    opened.set(release, generation);
    const [oldest] = opened.keys();
    if (opened.size > MOST_OPEN && oldest !== undefined) leave(oldest);
    try {
      return await generation;
    } catch (error) {
      opened.delete(release);
      throw error;
    }
  }

  /** What cannot be opened, or was closed meanwhile, answers nobody; what is wrong with it is told of. */
  async function borrow(release: string): Promise<Generation | undefined> {
    const generation = await openFormer(release).catch((error) => {
      console.error(`The index of the release ${release} cannot be opened:`, error);
      return undefined;
    });
    if (!generation || generation.isReplaced) return undefined;
    generation.asked++;
    return generation;
  }

  function leave(release: string) {
    opened.get(release)?.then(retire, () => {});
    opened.delete(release);
  }

  return {
    async answer(request, release) {
      const today = current;
      today.asked++;
      const borrowed = [today];
      async function open(asked: string): Promise<Store | undefined> {
        const known = borrowed.find(({ content }) => content === asked);
        const generation = known ?? (await borrow(asked));
        if (generation && !known) borrowed.push(generation);
        return generation?.store;
      }
      try {
        const former = release === undefined ? undefined : await open(release);
        return await answerWith(
          { store: former ?? today.store, today: today.store, open },
          request,
        );
      } finally {
        for (const one of borrowed) giveBack(one);
      }
    },
    keeps: async (release) => release === current.content || (await list()).has(release),
    releaseOfVersion: async (version) =>
      version === current.version
        ? undefined
        : [...(await list())].find(([, known]) => known === version)?.[0],
    takeUp: () => {
      // One after the other: the last of two changes is what is served in the end.
      const result = last.then(takeUp);
      last = result.catch(() => {});
      return result;
    },
    close: async () => {
      await last;
      const formers = await Promise.allSettled(opened.values());
      const open = formers.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      await Promise.all([current, ...open].map(({ store }) => store.close()));
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
    const { version, content } = await store.readSummary();
    return { store, version, content, asked: 0, isReplaced: false };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function retire(generation: Generation) {
  generation.isReplaced = true;
  closeIfDone(generation);
}

function giveBack(generation: Generation) {
  generation.asked--;
  closeIfDone(generation);
}

function closeIfDone({ store, version, asked, isReplaced }: Generation) {
  if (!isReplaced || asked > 0) return;
  store.close().catch((error) => console.error(`The index ${version} did not close:`, error));
}
