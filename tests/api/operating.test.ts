import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findFreePort, type RunningServer, startServer } from "../support/start-server";

const EDGE = "tests/fixtures/edge-atlas";
const ENVIRONMENT = { ATLAS_DATA: EDGE, ATLAS_TEXTS: "tests/fixtures/edge-atlas-texts" };
const FOREIGN = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
const KEPT_APART = ["/api", "/api/collections/events/items", "/api/map"];

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ ...ENVIRONMENT, SITE_URL: "https://atlas.example" });
});
afterAll(() => server.stop());

/** Pages that ask the reader first: what they lead to is listed elsewhere. */
const QUESTIONS = ["/filters", "/find", "/tours/new"];

/** The pages that the program has itself, by their folders, but for those that ask first and what stands beside pages. */
function ownPages(): string[] {
  const root = "app/[lang]/(viewer)";
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !/[[@]/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .filter((path) => !QUESTIONS.includes(path));
}

/** All addresses in a sitemap, in its order. */
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at);

async function read(path: string) {
  const answer = await fetch(server.url + path, { headers: FOREIGN });
  expect([path, answer.status]).toEqual([path, 200]);
  return { type: answer.headers.get("content-type"), text: await answer.text(), answer };
}

describe("A host that a client names", () => {
  it("is in no answer of a site whose address is known, which shared caches may keep", async () => {
    for (const path of [...KEPT_APART, "/robots.txt", "/sitemap.xml", "/", "/about/data"]) {
      const { answer, text } = await read(path);
      expect([path, text.includes("evil.example")]).toEqual([path, false]);
      if (!path.startsWith("/api") && !/\.(txt|xml)$/.test(path)) continue;
      expect([path, answer.headers.get("cache-control")]).toEqual([
        path,
        expect.stringMatching(/^public, /),
      ]);
    }
  });

  it("may be in an answer of another, which no shared cache may keep", async () => {
    for (const path of [...KEPT_APART, "/robots.txt", "/sitemap.xml"]) {
      const answer = await fetch(inject("edgeAtlasUrl") + path, { headers: FOREIGN });
      expect([path, answer.headers.get("cache-control")]).toEqual([
        path,
        expect.stringMatching(/^private, /),
      ]);
    }
  });
});

describe("What crawlers read", () => {
  it("is said by robots.txt, and where the sitemap is", async () => {
    const { type, text } = await read("/robots.txt");
    expect(type).toMatch(/^text\/plain/);
    expect(text.split("\n")).toEqual(
      expect.arrayContaining(["Disallow: /api/", "Sitemap: https://atlas.example/sitemap.xml"]),
    );
  });

  it("is every record and every list, each once, at an address that answers", async () => {
    const index = await read("/sitemap.xml");
    expect(index.type).toMatch(/^application\/xml/);
    const parts = addressesIn(index.text);
    const listed: string[] = [];
    for (const part of parts) {
      const { pathname, origin } = new URL(part ?? "");
      expect(origin).toBe("https://atlas.example");
      listed.push(
        ...addressesIn((await read(pathname)).text).map((at) => new URL(at ?? "").pathname),
      );
    }
    const ids = (records: { id: string }[]) => records.map(({ id }) => id);
    const json = (file: string) => JSON.parse(readFileSync(`${EDGE}/${file}`, "utf8"));
    const records = [
      ...ids(json("places.geojson").features).map((id) => `/places/${id}`),
      ...ids(json("events.json").events).map((id) => `/events/${id}`),
      ...ids(json("tours.json").tours).map((id) => `/tours/${id}`),
      ...readdirSync(`${EDGE}/documents`).map((file) => `/documents/${file.replace(".json", "")}`),
    ];
    expect(
      listed.filter((path) => /^\/(places|events|documents|tours)\//.test(path)).toSorted(),
    ).toEqual(records.toSorted());
    const pages = listed.filter((path) => !records.includes(path));
    expect(pages.toSorted()).toEqual(ownPages().toSorted());
    for (const path of pages) await read(path);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("has no part that it does not name", async () => {
    for (const part of ["events-2", "events-0", "actors-1"]) {
      expect((await fetch(`${server.url}/sitemaps/${part}.xml`)).status).toBe(404);
    }
  });
});

describe("The icon of the site", () => {
  it("is there for browsers that ask for none in particular", async () => {
    const { type, answer } = await read("/favicon.ico");
    expect(type).toMatch(/^image\/(x-icon|vnd\.microsoft\.icon)/);
    expect(answer.status).toBe(200);
  });
});

describe("More requests than can be answered", () => {
  it("are answered, or told to come again, and whoever comes after them is answered", async () => {
    const asked = Array.from(
      { length: 900 },
      (_, index) => ["/passages", "/mentions", "/attestations"][index % 3],
    );
    const answers = await Promise.all(
      asked.map(async (path) => {
        const answer = await fetch(server.url + path);
        return [answer.status, answer.headers.get("retry-after"), (await answer.text()).length > 0];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(["[200,null,true]", '[503,"2",true]']),
    );
    expect((await fetch(`${server.url}/events/landing`)).status).toBe(200);
  });
});

describe("A server that is told to end", () => {
  it.each([
    ["what a supervisor starts", process.execPath, ["scripts/start.mjs"]],
    ["npm start", "npm", ["start"]],
  ])("frees its port while many are asking: %s", async (_, command, args) => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const running = spawn(command, args, {
      env: {
        ...process.env,
        ...ENVIRONMENT,
        HOST: "127.0.0.1",
        PORT: `${port}`,
        NODE_ENV: "production",
      },
      stdio: "ignore",
    });
    const ended = once(running, "exit");
    await expect.poll(() => isAnswering(url), { timeout: 60_000 }).toBe(true);
    const asking = Array.from({ length: 50 }, () =>
      fetch(`${url}/events`).then(
        (answer) => answer.text(),
        () => "ended",
      ),
    );
    await asking[0];
    running.kill("SIGTERM");
    await Promise.all([ended, ...asking]);
    await expect.poll(() => isAnswering(url), { timeout: 5_000 }).toBe(false);
    expect(await findFreePort(port)).toBe(port);
  });
});

async function isAnswering(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
