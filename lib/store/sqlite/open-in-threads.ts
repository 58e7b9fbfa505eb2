import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { asksForAll, EVERYTHING } from "@/lib/query/query";
import { findUndrawn } from "../answers";
import type { Store } from "../store";
import { copyToOpen } from "./open-copy";
import type { Question, ThreadData } from "./store-thread";
import { type Outcome, unpackOutcome } from "./thread-outcome";

/** Two at least, so that one slow answer holds up no other; each has a connection and a cache of its own. */
const THREADS = Math.min(8, Math.max(2, availableParallelism()));

type Method = Exclude<keyof Store, "close">;

const METHODS = Object.keys({
  readSummary: true,
  readLandmarks: true,
  readColumns: true,
  readScene: true,
  isAsked: true,
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
  nameIds: true,
  listIds: true,
  findRedirect: true,
  listSources: true,
  check: true,
} satisfies Record<Method, true>) as Method[];

const THREAD = fileURLToPath(new URL("./store-thread.mjs", import.meta.url));

/**
 * Opens a copy of a store in threads of their own, so that an answer that takes long keeps nobody else waiting. The copy
 * has a name until the process ends: a thread that failed is replaced by one that opens it anew.
 *
 * @param thread path of the module that a thread begins with
 * @returns a store whose first answer fails with `store-missing` when the file is not there, and with what kept the
 * threads from beginning when they cannot; when it is closed, it ends what it is at and answers nothing any more
 */
export async function openSqliteInThreads(file: string, thread = THREAD): Promise<Store> {
  const copy = await copyToOpen(file);
  process.once("exit", copy.remove);
  const workerData: ThreadData = {
    file: copy.file,
    closing: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const records = askThreads({
    filename: thread,
    workerData,
    minThreads: THREADS,
    maxThreads: THREADS,
    name: "ask",
  });
  // Words of attached texts are kept by one thread alone: others need not hold them again, nor wait while a text is
  // taken in.
  const texts = askThreads({
    filename: thread,
    workerData,
    minThreads: 1,
    maxThreads: 1,
    name: "ask",
  });
  const ask = (method: Method, values: readonly unknown[]) =>
    (method === "findInTexts" ? texts : records).ask(method, values);
  // What every page asks for is handed over once: a store never changes while it is open.
  const summary = once(() => ask("readSummary", []) as ReturnType<Store["readSummary"]>);
  const landmarks = once(() => ask("readLandmarks", []) as ReturnType<Store["readLandmarks"]>);
  const scene = once(() => ask("readScene", [EVERYTHING]) as ReturnType<Store["readScene"]>);
  const methods = Object.fromEntries(
    METHODS.map((method) => [method, (...values: unknown[]) => ask(method, values)]),
  ) as Pick<Store, Method>;
  const close = async () => {
    Atomics.store(workerData.closing, 0, 1);
    await Promise.all([records.close(), texts.close()]);
    process.off("exit", copy.remove);
    copy.remove();
  };
  return {
    ...methods,
    readSummary: summary,
    readLandmarks: landmarks,
    readScene: async (query, always = []) => {
      if (!asksForAll(query)) return methods.readScene(query, always);
      const busiest = await scene();
      return findUndrawn(busiest, always).length > 0 ? methods.readScene(query, always) : busiest;
    },
    close,
  };
}

/** Threads that answer questions; what keeps them from beginning fails all that they are asked. */
function askThreads(options: ConstructorParameters<typeof Piscina>[0]) {
  const threads = new Piscina<Question, Outcome>(options);
  const asked = new Set<Promise<Outcome>>();
  let isClosed = false;
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
    // The obstacle is no promise that each question races against: such a promise would keep every answer, and the
    // request that asked for it, as long as it is pending.
    async ask(method: Method, values: readonly unknown[]) {
      if (obstacle) throw obstacle;
      if (isClosed) return never();
      const answer = threads.run({ method, values });
      asked.add(answer);
      try {
        const outcome = await answer;
        hasAnswered = true;
        return unpackOutcome(outcome);
      } catch (error) {
        if (isClosed) return never();
        throw obstacle ?? error;
      } finally {
        asked.delete(answer);
      }
    },
    /** Waits for the answers under way: SQLite takes the process along when its thread is stopped within one. */
    async close() {
      isClosed = true;
      await Promise.allSettled(asked);
      await threads.close();
    },
  };
}

/** Of what is asked of a store that is closed: nobody waits for it, and no log need tell of it. */
const never = () => new Promise<never>(() => {});

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
