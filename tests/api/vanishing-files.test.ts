import { spawnSync } from "node:child_process";
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

function makeReady() {
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  expect(status).toBe(0);
}

beforeAll(async () => {
  cpSync("tests/fixtures/edge-atlas", environment.ATLAS_DATA, { recursive: true });
  copyTexts();
  writeFileSync(environment.MAP_REGION, "0123456789");
  storeFile = readSettings({ ...process.env, ...environment }).storeFile;
  makeReady();
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
    makeReady();
    expect(readFileSync(storeFile).length).toBe(whole);
    await expectAnswers();
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
