import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { asksForAll, EVERYTHING } from "@/lib/query/query";
import { findUndrawn } from "../answers";
import type { Store } from "../store";
import { copyToOpen } from "./open-copy";
import type { Question } from "./store-thread";
import { type Outcome, unpackOutcome } from "./thread-outcome";

/** Two at least, so that one slow answer holds up no other; each has a connection and a cache of its own. */
const THREADS = Math.min(8, Math.max(2, availableParallelism()));

type Method = Exclude<keyof Store, "close">;

const METHODS = Object.keys({
  readSummary: true,
  readLandmarks: true,
  readColumns: true,
  readScene: true,
  keepAsked: true,
  countEvents: true,
  readFacets: true,
  countWithoutEach: true,
  readTimeline: true,
  findWords: true,
  readEvents: true,
  listRows: true,
  listPlaces: true,
  listReportedPlaces: true,
  listEvents: true,
  listDocuments: true,
  listTellingDocuments: true,
  listAttestations: true,
  listEvidence: true,
  findPlaceItem: true,
  findEventItem: true,
  findDocumentItem: true,
  findPlace: true,
  findEvent: true,
  findDocument: true,
  findDocumentPage: true,
  listDocumentPlaces: true,
  findAttestation: true,
  findPassage: true,
  listPassages: true,
  listMentions: true,
  listFigures: true,
  listDisagreements: true,
  readCoverage: true,
  findDocumentCoverage: true,
  listScopeNames: true,
  readMethod: true,
  findTour: true,
  findAtOnce: true,
  findInTexts: true,
  listChanges: true,
  listChangedPages: true,
  readPageChanges: true,
  nameIds: true,
  listIds: true,
  findRedirect: true,
  listSources: true,
  check: true,
} satisfies Record<Method, true>) as Method[];

const THREAD = fileURLToPath(new URL("./begin-thread.cjs", import.meta.url));

/** How long threads that are begun on demand stay without a question, in milliseconds. */
const IDLE = 600_000;

/** Threads that stores share. */
type StoreThreads = {
  /**
   * Opens a copy of a store, which has a name until it is closed or the process ends: a thread that failed is replaced
   * by one that opens it anew.
   *
   * @returns a store whose first answer fails with `store-missing` when the file is not there, and with what kept the
   * threads from beginning when they cannot; when it is closed, it ends what it is at and answers nothing any more
   */
  open(file: string): Promise<Store>;
  /** For when all stores are closed. */
  close(): Promise<void>;
};

/**
 * Threads for stores that are asked now and then, such as those of former releases: they begin with the first question,
 * and each opens whatever store it is asked.
 *
 * @param least of the threads that are begun at once
 * @param thread path of the module that a thread begins with
 */
export function createStoreThreads(least = 0, thread = THREAD): StoreThreads {
  const options = { filename: thread, name: "ask", idleTimeout: IDLE };
  const records = beginThreads({ ...options, minThreads: least, maxThreads: THREADS });
  // Words of attached texts are kept by one thread alone: others need not hold them again, nor wait while a text is
  // taken in.
  const texts = beginThreads({ ...options, minThreads: Math.min(least, 1), maxThreads: 1 });
  return {
    async open(file) {
      const copy = await copyToOpen(file);
      process.once("exit", copy.remove);
      const closing = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const asked = new Set<Promise<Outcome>>();
      let isClosed = false;
      // What keeps threads from beginning is no promise that each question races against: such a promise would keep every
      // answer, and the request that asked for it, as long as it is pending.
      const ask = async (method: Method, values: readonly unknown[]) => {
        if (isClosed) return never();
        const threads = method === "findInTexts" ? texts : records;
        const answer = threads.run({ file: copy.file, closing, method, values });
        asked.add(answer);
        try {
          return unpackOutcome(await answer);
        } catch (error) {
          if (isClosed) return never();
          throw error;
        } finally {
          asked.delete(answer);
        }
      };
      const close = async () => {
        isClosed = true;
        Atomics.store(closing, 0, 1);
        // SQLite takes the process along when its thread is stopped within an answer.
        await Promise.allSettled(asked);
        process.off("exit", copy.remove);
        copy.remove();
      };
      return { ...askedOnce(ask), close };
    },
    close: async () => void (await Promise.all([records.close(), texts.close()])),
  };
}

/** Opens a store in threads of its own, so that an answer that takes long keeps nobody else waiting (`StoreThreads`). */
export async function openSqliteInThreads(file: string, thread = THREAD): Promise<Store> {
  const threads = createStoreThreads(THREADS, thread);
  const store = await threads.open(file);
  return {
    ...store,
    close: async () => {
      await store.close();
      await threads.close();
    },
  };
}

type Ask = (method: Method, values: readonly unknown[]) => Promise<unknown>;

/** What every page asks for is handed over once: a store never changes while it is open. */
function askedOnce(ask: Ask): Omit<Store, "close"> {
  const summary = once(() => ask("readSummary", []) as ReturnType<Store["readSummary"]>);
  const landmarks = once(() => ask("readLandmarks", []) as ReturnType<Store["readLandmarks"]>);
  const scene = once(() => ask("readScene", [EVERYTHING]) as ReturnType<Store["readScene"]>);
  const timeline = onceEach(
    (view: string) =>
      ask("readTimeline", [EVERYTHING, JSON.parse(view)]) as ReturnType<Store["readTimeline"]>,
  );
  const methods = Object.fromEntries(
    METHODS.map((method) => [method, (...values: unknown[]) => ask(method, values)]),
  ) as Pick<Store, Method>;
  return {
    ...methods,
    readSummary: summary,
    readLandmarks: landmarks,
    readScene: async (query, always = []) => {
      if (!asksForAll(query)) return methods.readScene(query, always);
      const busiest = await scene();
      return findUndrawn(busiest, always).length > 0 ? methods.readScene(query, always) : busiest;
    },
    readTimeline: async (query, view) =>
      // Whatever days are asked for, it is the same; of a part of time there are as many as readers choose.
      asksForAll({ ...query, days: undefined }) && !view.shown
        ? timeline(JSON.stringify(view))
        : methods.readTimeline(query, view),
  };
}

/** Threads that answer questions; what keeps them from beginning fails all that they are asked. */
function beginThreads(options: ConstructorParameters<typeof Piscina>[0]) {
  const threads = new Piscina<Question, Outcome>(options);
  let hasAnswered = false;
  let obstacle: Error | undefined;
  threads.on("error", (error) => {
    if (hasAnswered) {
      console.error("A thread of the index failed and is replaced:", error);
      return;
    }
    obstacle = error;
    // They would be begun again for ever.
    threads.options.minThreads = 0;
    void threads.destroy();
  });
  return {
    async run(question: Question): Promise<Outcome> {
      if (obstacle) throw obstacle;
      try {
        const outcome = await threads.run(question);
        hasAnswered = true;
        return outcome;
      } catch (error) {
        throw obstacle ?? error;
      }
    },
    close: () => threads.close(),
  };
}

/** Of what is asked of a store that is closed: nobody waits for it, and no log need tell of it. */
const never = () => new Promise<never>(() => {});

/** Answers to a few keys, each kept (`once`). */
function onceEach<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const asked = new Map<string, () => Promise<Value>>();
  return (key) => {
    const answer = asked.get(key) ?? once(() => ask(key));
    asked.set(key, answer);
    return answer();
  };
}

/** An answer that is kept; one that failed is asked for again. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
