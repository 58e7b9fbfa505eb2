import { AsyncLocalStorage } from "node:async_hooks";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { loadAtlas } from "@/lib/ingest/load";
import { NO_IDS } from "@/lib/query/id-names";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { WHOLE_RECORD } from "@/lib/query/record-scope";
import type { AtlasData } from "@/lib/records/atlas-data";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { openSqliteInThreads } from "@/lib/store/sqlite/open-in-threads";
import type { Store } from "@/lib/store/store";
import { SYNTHETIC, writeSyntheticAtlas } from "../support/synthetic-atlas";
import { MODIFIED } from "./contract-subject";
import { loadEdgeAtlas } from "./edge-atlas";

const folder = mkdtempSync(join(tmpdir(), "sqlite-threads-"));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function build(data: AtlasData, modified = MODIFIED): string {
  const file = join(folder, `${++made}`, "atlas.sqlite");
  buildSqliteStore(data, modified, file);
  return file;
}

const PAGE = { limit: 3, sort: "title" } as const;

/** One question of each kind; what the answers are is the contract's to say, which the store in a thread keeps. */
const QUESTIONS: { [Name in keyof Store]: Parameters<Store[Name]> } = {
  readSummary: [],
  readLandmarks: [],
  readColumns: [],
  readScene: [EVERYTHING, ["quiet-cove"]],
  keepAsked: [["crown-told"], { ...EVERYTHING, types: ["storm"] }],
  countEvents: [EVERYTHING],
  readFacets: [{ ...EVERYTHING, places: ["quiet-cove"] }],
  countWithoutEach: [{ ...EVERYTHING, words: "cove", dated: true }],
  readTimeline: [EVERYTHING, { bins: 20, events: 10 }],
  findWords: ["cove"],
  readEvents: [[3, 1]],
  listRows: [EVERYTHING, { groups: "place" }, { from: 2, count: 3 }],
  listPlaces: [EVERYTHING, PAGE],
  listReportedPlaces: [{ ...EVERYTHING, within: "the-oceans", hasPosition: true }, PAGE],
  listEvents: [EVERYTHING, PAGE],
  listDocuments: [EVERYTHING, PAGE],
  listTellingDocuments: [EVERYTHING, PAGE],
  listAttestations: [EVERYTHING, PAGE],
  listEvidence: [EVERYTHING, PAGE],
  findPlaceItem: ["quiet-cove"],
  findEventItem: ["crown-told"],
  findDocumentItem: ["survey-report"],
  findPlace: ["quiet-cove", EVERYTHING],
  findEvent: ["crown-told"],
  findDocument: ["survey-report"],
  findDocumentPage: ["survey-report", "p2"],
  listDocumentPlaces: ["survey-report"],
  findAttestation: ["landing-1"],
  findPassage: ["survey-report", "p1"],
  listPassages: [WHOLE_RECORD, PAGE],
  listMentions: [WHOLE_RECORD, PAGE],
  listFigures: [WHOLE_RECORD, PAGE],
  listDisagreements: [WHOLE_RECORD],
  readCoverage: [],
  findDocumentCoverage: ["survey-report"],
  listScopeNames: [WHOLE_RECORD],
  readMethod: [],
  findTour: ["all-round"],
  findAtOnce: [
    "dateline 5",
    { places: 2, actors: 2, events: 2, documents: 2, figures: 2, passages: 2 },
  ],
  findInTexts: ["squall", 3],
  listChanges: [{ since: "0123456789ab" }, { from: 0, count: 3 }],
  listChangedPages: ["0123456789ab"],
  readPageChanges: ["0123456789ab", [{ collection: "events", id: "landing" }]],
  nameIds: [{ ...NO_IDS, documents: ["survey-report"] }],
  listIds: ["events", { from: 3, count: 4 }],
  findRedirect: ["events", "first-landing"],
  listSources: [],
  check: [],
  close: [],
};

describe("A store in threads", () => {
  it("answers every question as the store in a thread does", async () => {
    const file = build(loadEdgeAtlas());
    const plain = openSqliteStore(file);
    await opened(file, async (store) => {
      for (const name of Object.keys(QUESTIONS) as (keyof Store)[]) {
        if (name === "close") continue;
        const ask = (one: Store) =>
          (one[name] as (...values: unknown[]) => Promise<unknown>)(...QUESTIONS[name]);
        expect([name, await ask(store)]).toEqual([name, await ask(plain)]);
      }
    });
    await plain.close();
  });

  it("gives a quick answer while a slow one is worked out", async () => {
    const atlas = writeSyntheticAtlas(3_000);
    const loaded = loadAtlas(atlas.environment.ATLAS_DATA);
    atlas.remove();
    if (loaded.type === "refused") throw new Error("The synthetic atlas is refused.");
    await opened(build(loaded.data), async (store) => {
      const listAll = () => store.listEvents(EVERYTHING, { limit: 3_000, sort: "title" });
      // Both threads have opened the store.
      await Promise.all([listAll(), listAll()]);
      const order: string[] = [];
      const slow = listAll().then(({ items }) => order.push(`${items.length} events`));
      const quick = store
        .findEventItem(SYNTHETIC.event)
        .then((event) => order.push(`${event?.id}`));
      await Promise.all([slow, quick]);
      expect(order).toEqual([SYNTHETIC.event, "3000 events"]);
    });
  });

  it("goes on when its file is gone, and takes its copy along when it is closed", async () => {
    const file = build(loadEdgeAtlas());
    await opened(file, async (store) => {
      rmSync(file);
      const answers = await Promise.all([1, 2, 3, 4].map(() => store.findEventItem("landing")));
      expect(answers.map((event) => event?.id)).toEqual(Array(4).fill("landing"));
    });
    expect(readdirSync(join(file, ".."))).toEqual([]);
  });

  it("replaces a thread that fails, though the file is gone by then", async () => {
    const started: Worker[] = [];
    const note = (thread: Worker) => void started.push(thread);
    process.on("worker", note);
    const file = build(loadEdgeAtlas());
    await opened(file, async (store) => {
      rmSync(file);
      expect((await store.findEventItem("landing"))?.id).toBe("landing");
      const first = [...started];
      expect(first.length).toBeGreaterThan(1);
      await Promise.all(first.map((thread) => thread.terminate()));
      expect((await store.findEventItem("landing"))?.id).toBe("landing");
      expect(started.length).toBeGreaterThan(first.length);
    });
    process.off("worker", note);
  });

  it("removes the copies of processes that have ended, and no others", async () => {
    const file = build(loadEdgeAtlas());
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const copyOf = (owner: number, host = hostname()) => `${file}.${host}.${owner}-1.open`;
    for (const owner of [pid, process.ppid]) writeFileSync(copyOf(owner), "");
    writeFileSync(copyOf(pid, "elsewhere"), "");
    await opened(file, async (store) => void (await store.readSummary()));
    expect(readdirSync(join(file, "..")).sort()).toEqual(
      [file, copyOf(process.ppid), copyOf(pid, "elsewhere")].map((path) => basename(path)).sort(),
    );
  });

  it("fails with what keeps its threads from beginning, begins them no more, and can be closed", async () => {
    const thread = join(folder, "broken-thread.mjs");
    writeFileSync(thread, 'throw new Error("The program is half written.");');
    const started: Worker[] = [];
    const note = (one: Worker) => void started.push(one);
    process.on("worker", note);
    const store = await openSqliteInThreads(build(loadEdgeAtlas()), thread);
    await expect(store.readSummary()).rejects.toThrow("The program is half written.");
    await expect(store.findEventItem("landing")).rejects.toThrow("half written");
    await store.close();
    const count = started.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(started).toHaveLength(count);
    process.off("worker", note);
  });

  it("ends the answers it is at when it is closed, begins none, and leaves the rest unanswered", async () => {
    const [thread, notes] = [join(folder, "slow-thread.mjs"), join(folder, "notes")];
    writeFileSync(
      thread,
      `import { appendFileSync } from "node:fs";
      const note = (letter) => appendFileSync(${JSON.stringify(notes)}, letter);
      export function ask({ closing, values: [milliseconds] }) {
        if (Atomics.load(closing, 0) === 1) throw new Error("The index is being closed.");
        note("(");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
        note(")");
        return { type: "value", value: null };
      }`,
    );
    const store = await openSqliteInThreads(build(loadEdgeAtlas()), thread);
    await store.findEventItem("0");
    const settled: string[] = [];
    for (let question = 0; question < 40; question++) {
      const settle = () => void settled.push(String(question));
      store.findEventItem(question % 2 === 0 ? "300" : "900").then(settle, settle);
    }
    await expect.poll(() => readFileSync(notes, "utf8")).toMatch(/\(\(/);
    await store.close();
    const begun = readFileSync(notes, "utf8").split("(").length - 2;
    expect(readFileSync(notes, "utf8").split(")").length - 2).toBe(begun);
    expect(begun).toBeLessThan(40);
    expect(settled).toHaveLength(begun);
  });

  it("keeps neither an answer nor the request that asked once the answer is given", async () => {
    await opened(build(loadEdgeAtlas()), async (store) => {
      const requests = new AsyncLocalStorage<object>();
      const ask = async () => {
        const request = {};
        const answer = await requests.run(request, () => store.findEventItem("landing"));
        return [new WeakRef(answer ?? {}), new WeakRef(request)];
      };
      const asked = await Promise.all([ask(), ask(), ask()]);
      await collectGarbage();
      expect(asked.flat().map((one) => one.deref())).toEqual(Array(6).fill(undefined));
    });
  });

  it("says what to do when there is none", async () => {
    await opened(join(folder, "nowhere.sqlite"), async (store) => {
      await expect(store.readSummary()).rejects.toMatchObject({
        code: "store-missing",
        message: expect.stringContaining("npm start"),
      });
    });
  });

  it("hands on what went wrong, whosever fault it is, and answers the next question", async () => {
    await opened(build(loadEdgeAtlas()), async (store) => {
      await expect(
        store.listEvents(EVERYTHING, { limit: 10, sort: "title", cursor: "nonsense" }),
      ).rejects.toMatchObject({ code: "invalid-parameter" });
      await expect(store.readScene(null as unknown as Query)).rejects.toThrow(TypeError);
      expect((await store.readSummary()).counts.events).toBe(50);
    });
  });
});

/** What is still there afterwards, something holds. */
async function collectGarbage() {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  for (let time = 0; time < 3; time++) {
    // What a weak reference was made of lives until the turn ends.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
}

async function opened(file: string, use: (store: Store) => Promise<void>) {
  const store = await openSqliteInThreads(file);
  try {
    await use(store);
  } finally {
    await store.close();
  }
}
