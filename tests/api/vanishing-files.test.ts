import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "@/lib/settings";
import { type RunningServer, startServer } from "../support/start-server";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "atlas-vanishing-")));
const environment = {
  ATLAS_DATA: join(folder, "data"),
  ATLAS_TEXTS: join(folder, "texts"),
  MAP_REGION: join(folder, "region.pmtiles"),
};
const copyTexts = () =>
  cpSync("tests/fixtures/edge-atlas-texts", environment.ATLAS_TEXTS, { recursive: true });

let storeFile: string;
let server: RunningServer;

/** The data step, while this process goes on: connections that the server closes are noticed. */
async function runDataStep(): Promise<number | null> {
  const step = spawn(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  const [status] = await once(step, "exit");
  return status;
}

async function makeReady() {
  expect(await runDataStep()).toBe(0);
}

beforeAll(async () => {
  cpSync("tests/fixtures/edge-atlas", environment.ATLAS_DATA, { recursive: true });
  copyTexts();
  writeFileSync(environment.MAP_REGION, "0123456789");
  storeFile = readSettings({ ...process.env, ...environment }).storeFile;
  await makeReady();
  server = await startServer(environment);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
  const [hash = ""] = /[0-9a-f]+(?=\.sqlite$)/.exec(storeFile) ?? [];
  for (const name of readdirSync(dirname(storeFile))) {
    if (name.includes(hash)) rmSync(join(dirname(storeFile), name));
  }
});

const DOCUMENT = "/documents/survey-report";
const ANSWERED = ["/", "/events", "/places", DOCUMENT, "/nothing", "/api", "/api/map"];

async function expectAnswers() {
  for (const path of ANSWERED) {
    const { status } = await fetch(server.url + path);
    expect(status, path).toBe(path === "/nothing" ? 404 : 200);
  }
}

const hasText = async () => {
  const record = JSON.parse(
    readFileSync("tests/fixtures/edge-atlas/documents/survey-report.json", "utf8"),
  );
  const [passage] = record.passages;
  const answer = await fetch(`${server.url}/api/passages/${record.id}/${passage.id}`);
  const { words } = await answer.json();
  return words !== null;
};

const WITHIN = { timeout: 15_000 };

async function readHealth() {
  const answer = await fetch(`${server.url}/health`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  return answer.json();
}

const copiesOf = (pid: number) =>
  readdirSync(dirname(storeFile)).filter((name) => name.includes(`.${pid}-`)).length;

describe("an atlas that is being served", () => {
  it("takes the copy of its index along when it ends, and that of one that was killed", async () => {
    const copies = () =>
      readdirSync(dirname(storeFile))
        .filter((name) => name.startsWith(`${basename(storeFile)}.`) && name.endsWith(".open"))
        .map((name) => Number(/\.(\d+)-\d+\.open$/.exec(name)?.[1]))
        .toSorted();
    const killed = await startServer(environment);
    expect(copies()).toEqual([server.pid, killed.pid].toSorted());
    process.kill(killed.pid, "SIGKILL");
    await killed.stop();
    const other = await startServer(environment);
    expect(copies()).toEqual([server.pid, other.pid].toSorted());
    await other.stop();
    expect(copies()).toEqual([server.pid]);
  });

  it.each<[string, () => void]>([
    ["cut to half", () => truncateSync(storeFile, readFileSync(storeFile).length >> 1)],
    ["emptied", () => writeFileSync(storeFile, "")],
    ["overwritten", () => writeFileSync(storeFile, "no index".repeat(10_000))],
    ["deleted", () => rmSync(storeFile)],
  ])("goes on when its index is %s, and the next start makes it anew", async (_what, damage) => {
    const whole = readFileSync(storeFile).length;
    damage();
    await expectAnswers();
    if (existsSync(storeFile)) {
      process.kill(server.pid, "SIGHUP");
      await expect
        .poll(async () => (await readHealth()).problem, WITHIN)
        .toContain("cannot be used");
      await expectAnswers();
    }
    await makeReady();
    expect(readFileSync(storeFile).length).toBe(whole);
    await expectAnswers();
  });

  it("takes up a new index without an end of its process, and none that its data is refused for", async () => {
    const before = await readHealth();
    expect(before).toMatchObject({ status: "ok", index: { documents: 5 }, texts: 5 });
    const events = join(environment.ATLAS_DATA, "events.json");
    const written = readFileSync(events, "utf8");
    const data: { events: { id: string; title: string }[] } = JSON.parse(written);
    const landing = data.events.find(({ id }) => id === "landing");
    if (!landing) throw new Error("There is no landing.");
    landing.title = "The landing, told anew";

    writeFileSync(events, written.replace('"landing"', '"landing", "nonsense": 1'));
    expect(await runDataStep()).not.toBe(0);
    expect((await readHealth()).index).toEqual(before.index);
    // A missing file is a page, which asks the same index as every other. A copy of its own
    // would stay; one that is just being taken up goes.
    expect((await fetch(`${server.url}/fonts/nothing`)).status).toBe(404);
    await expect.poll(() => copiesOf(server.pid), WITHIN).toBe(1);
    writeFileSync(events, JSON.stringify(data));
    await makeReady();
    await expect
      .poll(async () => (await readHealth()).index.version, WITHIN)
      .not.toBe(before.index.version);
    const page = await (await fetch(`${server.url}/events/landing`)).text();
    expect(page).toContain("The landing, told anew");
    const { properties } = await (
      await fetch(`${server.url}/api/collections/events/items/landing`)
    ).json();
    expect(properties.title).toBe("The landing, told anew");
    expect((await readHealth()).uptime).toBeGreaterThanOrEqual(before.uptime);
    expect((await readHealth()).problem).toBe(null);
    await expect.poll(() => copiesOf(server.pid), WITHIN).toBe(1);
    expect(await (await fetch(`${server.url}/fonts/nothing`)).text()).toContain("There is nothing");
    await expect.poll(() => copiesOf(server.pid), WITHIN).toBe(1);

    writeFileSync(events, written);
    await makeReady();
    process.kill(server.pid, "SIGHUP");
    const readTitle = async () => {
      const answer = await fetch(`${server.url}/api/collections/events/items/landing`);
      return (await answer.json()).properties.title;
    };
    await expect.poll(readTitle, WITHIN).not.toContain("told anew");
  });

  it("goes on when its folder of texts vanishes, and shows them again when it is back", async () => {
    expect(await hasText()).toBe(true);
    rmSync(environment.ATLAS_TEXTS, { recursive: true });
    await expectAnswers();
    expect(await hasText()).toBe(false);
    mkdirSync(environment.ATLAS_TEXTS);
    copyTexts();
    await expectAnswers();
    expect(await hasText()).toBe(true);
  });

  it("goes on when its data folder and its region of the map vanish", async () => {
    rmSync(environment.ATLAS_DATA, { recursive: true });
    rmSync(environment.MAP_REGION);
    await expectAnswers();
    const answer = await fetch(`${server.url}/region.pmtiles`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe("MAP_REGION is not there just now.\n");
    writeFileSync(environment.MAP_REGION, "0123456789");
    const part = await fetch(`${server.url}/region.pmtiles`, { headers: { range: "bytes=-4" } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe("6789");
    expect(existsSync(environment.ATLAS_DATA)).toBe(false);
  });
});
