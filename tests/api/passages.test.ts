import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { WHOLE_RECORD } from "@/lib/query/record-scope";
import type { AttestedPassage } from "@/lib/store/answers";
import {
  EDGE_ATLAS_FOLDER,
  EDGE_ATLAS_TEXTS_FOLDER,
  loadEdgeAtlas,
  readEdgeText,
  recordOf,
} from "../store/edge-atlas";
import { type RunningServer, startServer } from "../support/start-server";
import { openServer } from "./ask";

const { ask, askJson, href, store } = openServer("edgeAtlasUrl");
const shipped = openServer();
afterAll(async () => {
  await store.close();
  await shipped.store.close();
});

const { documents } = loadEdgeAtlas();
const SQUALL = "/api/passages/survey-report/p4";
const BROWSER = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

type Sides = { event: { id: string }; attestations: (AttestedPassage & { words: unknown })[] }[];

describe("a passage", () => {
  it("answers what the store has, with the exact words of every passage", async () => {
    const wordsOf = (document: string, span: { start: number; end: number }) =>
      Array.from(readEdgeText(recordOf(documents, document)))
        .slice(span.start, span.end)
        .join("");
    for (const { id, passages } of documents) {
      for (const passage of passages) {
        const { links, ...answer } = await askJson(`/api/passages/${id}/${passage.id}`);
        const detail = await store.findPassage(id, passage.id);
        const expected = {
          ...detail,
          words: wordsOf(id, passage),
          events: detail?.events.map(({ event, attestations }) => ({
            event,
            attestations: attestations.map((attested) => ({
              ...attested,
              words: wordsOf(attested.document.id, attested.passage),
            })),
          })),
        };
        expect(answer).toEqual(JSON.parse(JSON.stringify(expected)));
        expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(["self", "alternate", "up"]);
      }
    }
  });

  it("is quoted by code points, so that astral characters before it shift nothing", async () => {
    const { words } = await askJson("/api/passages/emoji-log/p2");
    expect(words).toMatchInlineSnapshot(`"crew of 7 👩‍🚀👨🏽‍✈️"`);
  });

  it("brings the words of the other documents about the same event", async () => {
    const { events }: { events: Sides } = await askJson(SQUALL);
    const quoted = events.flatMap(({ attestations }) =>
      attestations.map(({ document, words }) => [document.id, typeof words]),
    );
    expect(quoted).toEqual([
      ["survey-report", "string"],
      ["survey-report", "string"],
      ["persian-letter", "string"],
      ["arabic-notice", "string"],
      ["emoji-log", "string"],
    ]);
  });

  it("leads to its document", async () => {
    const { links } = await askJson(SQUALL);
    const up = links.find(({ rel }: { rel: string }) => rel === "up");
    expect((await askJson(up.href)).id).toBe("survey-report");
  });

  it("has no words where no text is attached", async () => {
    const { items } = await shipped.store.listPassages(WHOLE_RECORD, { limit: 20, sort: "date" });
    for (const { document, id } of items) {
      const url = `${inject("bareAtlasUrl")}/api/passages/${document}/${id}`;
      const { words, events } = await shipped.askJson(url);
      expect(words).toBeNull();
      for (const { attestations } of events as Sides) {
        for (const attested of attestations) expect(attested.words).toBeNull();
      }
    }
    expect(items).toHaveLength(20);
  });
});

describe("the validators of a passage", () => {
  it("answer 304 to the tag of the answer", async () => {
    const tag = (await ask(SQUALL)).headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    const again = await ask(SQUALL, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await ask("/api/passages/survey-report/p5", {
      headers: { "if-none-match": tag },
    });
    expect(other.status).toBe(200);
  });

  it("are the same for HEAD, which has no content", async () => {
    const [head, get] = [await ask(SQUALL, { method: "HEAD" }), await ask(SQUALL)];
    expect(head.status).toBe(200);
    for (const name of ["etag", "last-modified", "content-type", "cache-control", "vary"]) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    expect(await head.text()).toBe("");
  });

  describe("while texts come and go", () => {
    const folder = mkdtempSync(join(tmpdir(), "passage-texts-"));
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer({ ATLAS_DATA: EDGE_ATLAS_FOLDER, ATLAS_TEXTS: folder });
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    it("do not match an answer with words to one without", async () => {
      const askWith = (headers: Record<string, string>) => ask(server.url + SQUALL, { headers });
      const bare = await askWith({});
      const { modified } = await store.readSummary();
      const since = new Date(modified).toUTCString();
      expect((await bare.json()).words).toBeNull();

      cpSync(EDGE_ATLAS_TEXTS_FOLDER, folder, { recursive: true });
      const tag = bare.headers.get("etag") ?? "";
      const quoted = await askWith({ "if-none-match": tag });
      expect(quoted.status).toBe(200);
      expect((await quoted.json()).words).toEqual(expect.any(String));
      expect((await askWith({ "if-modified-since": since })).status).toBe(200);

      rmSync(join(folder, "survey-report.txt"));
      const without = await askWith({ "if-none-match": quoted.headers.get("etag") ?? "" });
      const { words, events } = await without.json();
      expect(words).toBeNull();
      const attested: Sides[number]["attestations"] = events[0].attestations;
      expect(attested.map((side) => side.words === null)).toEqual([
        ...[true, true, false, false, false],
      ]);
    });
  });
});

describe("a passage asked for as a page", () => {
  it.each([
    ["by Accept", SQUALL, BROWSER],
    ["by f", `${SQUALL}?f=html`, {}],
  ])("is shown in its document (%s)", async (_name, path, init) => {
    const response = await ask(path, init);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(href("/documents/survey-report#p4"));
    expect(response.headers.get("vary")).toMatch(/\bAccept\b/);
    const page = await (await ask("/documents/survey-report")).text();
    expect(page).toContain('id="p4"');
  });

  it("does not become an address of another host", async () => {
    const response = await ask("/api/passages/%2F%2Fevil.example/%2F%2Fevil.example?f=html");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      href("/documents/%2F%2Fevil.example#%2F%2Fevil.example"),
    );
  });

  it("is still JSON where f says so", async () => {
    const response = await ask(`${SQUALL}?f=json`, BROWSER);
    expect(response.headers.get("content-type")).toBe("application/json");
  });
});

describe("the words of a passage", () => {
  it.each(["GET", "HEAD", "OPTIONS", "POST"])(
    "cannot be read by scripts of other sites (%s)",
    async (method) => {
      const headers = { origin: "https://elsewhere.example" };
      for (const path of [SQUALL, "/api/passages/survey-report/p99"]) {
        const response = await ask(path, { method, headers });
        expect(response.headers.get("access-control-allow-origin")).toBeNull();
        expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
        expect(response.headers.get("cache-control")).not.toContain("public");
      }
    },
  );
});

describe("a passage that cannot be answered", () => {
  async function problem(path: string, init?: RequestInit) {
    const response = await ask(path, init);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const body = await response.json();
    expect(body.status).toBe(response.status);
    return body;
  }

  it.each(["p99", "P4", "p4%20", "%2F%2Fevil.example", "𝓔"])(
    "is not found under %s, and its document's passages are named",
    async (passage) => {
      const { status, detail, type } = await problem(`/api/passages/survey-report/${passage}`);
      expect([status, type]).toEqual([404, "/about/data#error-not-found"]);
      expect(detail).toContain(`no passage "${decodeURIComponent(passage)}"`);
      const listings = detail.match(/https?:[^ ,]+/g);
      expect(listings).toEqual([
        href("/api/collections/attestations/items?document=survey-report"),
        href("/passages?doc=survey-report"),
      ]);
      for (const listing of listings) expect((await ask(listing)).status).toBe(200);
    },
  );

  it("says where to look where there is no such document", async () => {
    const { status, detail } = await problem("/api/passages/no-such-document/p1");
    expect(status).toBe(404);
    expect(detail).toContain(href("/api/collections/documents/items"));
  });

  it("has moved with its document, parameters kept", async () => {
    const response = await ask("/api/passages/report/p4?f=json");
    expect(response.status).toBe(308);
    const location = response.headers.get("location") ?? "";
    expect(location).toBe(href(`${SQUALL}?f=json`));
    expect((await askJson(location)).document.id).toBe("survey-report");
  });

  it("was withdrawn with its document, and the reason is told", async () => {
    const { status, detail } = await problem("/api/passages/forged-letter/p1");
    expect(status).toBe(410);
    expect(detail).toContain("A forgery.");
  });

  it.each(["limit=1", "type=storm", "f=geojson", "x"])("is refused with %s", async (search) => {
    const body = await problem(`${SQUALL}?${search}`);
    expect(body).toMatchObject({ status: 400, errors: [{ parameter: search.split("=")[0] }] });
  });

  it("is refused in a format there is not", async () => {
    const { status } = await problem(SQUALL, { headers: { accept: "image/png" } });
    expect(status).toBe(406);
  });

  it.each(["/api/passages", "/api/passages/survey-report", `${SQUALL}/more`])(
    "is not at %s",
    async (path) => {
      expect((await problem(path)).status).toBe(404);
    },
  );

  it("cannot be written", async () => {
    const response = await ask(SQUALL, { method: "PUT" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});
