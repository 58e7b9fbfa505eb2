import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, inject, it } from "vitest";
import { SIGNS } from "@/lib/map/signs";
import { plainText } from "@/lib/preview/plain-text";
import { formatHttpQuery } from "@/lib/query/api-query";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { parseDayRange } from "@/lib/records/day-range";
import type { Attestation, Event } from "@/lib/records/event";
import { FAMILIES } from "@/lib/records/family";
import { loadEdgeAtlas, readEdgeText, recordOf } from "../store/edge-atlas";
import { expectAnswers } from "../store/expected-answers";
import { readDrawnRecords } from "../support/drawn-records";
import { type ReadBundle, readBundle } from "../support/read-bundle";
import { textOf } from "../support/served-page";
import { idsOf, openServer } from "./ask";

const { ask, store, href } = openServer("edgeAtlasUrl");
afterAll(() => store.close());
const data = loadEdgeAtlas();
const expected = expectAnswers(data);

type Options = { withWords?: boolean; lang?: string };

function addressOf(asked: Partial<Query>, { withWords = false, lang = "en" }: Options = {}) {
  const parameters = formatHttpQuery({ ...EVERYTHING, ...asked });
  parameters.set("f", "zip");
  parameters.set("lang", lang);
  return `/api/bundle${withWords ? "/words" : ""}?${parameters}`;
}

const bundleOf = async (asked: Partial<Query>, options?: Options) =>
  readBundle(await ask(addressOf(asked, options)));

/** The views that are asked for: all, some by each way to narrow, words that are in no one claim, and nothing. */
const QUERIES: readonly Partial<Query>[] = [
  {},
  { types: ["storm", "voyage"] },
  { documents: ["emoji-log"], places: ["null-island"] },
  { words: "party three" },
  { sections: ["s2"] },
  { certain: true, days: parseDayRange("2011") },
  { bbox: [179, -90, -179, 80], dated: true },
  { words: "nothinghasthis" },
];

/** Events with the claims that a query asks for, by another reading than the store's. */
function evidenceOf(asked: Partial<Query>): { event: Event; claims: Attestation[] }[] {
  return expected.listEvidence({ ...EVERYTHING, ...asked }, "date").map(({ event: id, claims }) => {
    const event = recordOf(data.events, id);
    return { event, claims: claims.map((claim) => recordOf(event.attestations, claim.id)) };
  });
}

/** The passages of claims, each once, in the order of reading. */
function passagesOf(claims: readonly Attestation[]) {
  return data.documents.flatMap((document) =>
    document.passages
      .filter(({ id }) =>
        claims.some((claim) => claim.document === document.id && claim.passage === id),
      )
      .toSorted((one, other) => one.start - other.start || other.end - one.end)
      .map((passage) => ({ document, passage })),
  );
}

describe("An evidence bundle of the edge atlas", () => {
  it.each(QUERIES)("of %j has every event, claim, place, document and passage", async (asked) => {
    const bundle = await bundleOf(asked);
    const evidence = evidenceOf(asked);
    const claims = evidence.flatMap((one) => one.claims);
    expect(idsOf(bundle.json("data/events.geojson"))).toEqual(
      evidence.map(({ event }) => event.id),
    );
    const query = { ...EVERYTHING, ...asked };
    expect(idsOf(bundle.json("data/places.geojson"))).toEqual(
      expected.listPlaces(query, "title").map(({ id }) => id),
    );
    const documents = expected.listTellingDocuments(query, "date").map(({ id }) => id);
    expect(idsOf(bundle.json("data/documents.geojson"))).toEqual(documents);
    const rows = bundle.rows("data/attestations.csv");
    expect(rows.map(({ id, passage, document }) => [id, passage, document])).toEqual(
      claims.map(({ id, passage, document }) => [id, passage, document]),
    );
    const { passages } = bundle.json("passages.json");
    expect(passages).toEqual(
      passagesOf(claims).map(({ document, passage }) => ({
        document: document.id,
        documentTitle: document.title.text,
        passage: passage.id,
        section: passage.section,
        start: passage.start,
        end: passage.end,
        sourceFile: document.source.file,
        sha256: document.source.sha256,
        characters: document.source.characters,
        gloss: passage.gloss,
        events: eventsOn(passage.id, document.id, evidence),
        address: href(`/documents/${document.id}#${passage.id}`),
      })),
    );
    const graph = bundle.json("ro-crate-metadata.json")["@graph"];
    const root = graph.find((entity: { "@id": string }) => entity["@id"] === "./");
    expect(root.citation).toEqual(documents.map((id) => ({ "@id": href(`/documents/${id}`) })));
  });

  it.each(QUERIES)("of %j cites the view and each document in three forms", async (asked) => {
    const bundle = await bundleOf(asked);
    const query = { ...EVERYTHING, ...asked };
    const titles = expected
      .listTellingDocuments(query, "date")
      .map(({ id }) => recordOf(data.documents, id).title.text);
    const items = bundle.json("citations/citations.json");
    expect(items.slice(1).map(({ title }: { title: string }) => title)).toEqual(titles);
    expect(items[0].title).toBe("Evidence bundle: The Edge Atlas");
    expect(bundle.text("citations/citations.bib").match(/^@misc\{/gm)).toHaveLength(items.length);
    const ris = bundle.text("citations/citations.ris");
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(items.length);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(items.length);
  });

  it.each(QUERIES)(
    "of %j has a page with all of it, each once, linked to the other",
    async (asked) => {
      const bundle = await bundleOf(asked);
      const { document } = new JSDOM(bundle.text("index.html")).window;
      const evidence = evidenceOf(asked);
      const articles = [...document.querySelectorAll("article")];
      expect(articles.map(({ id }) => id)).toEqual(
        evidence.map(({ event }) => `event-${event.id}`),
      );
      articles.forEach((article, index) => {
        const { event, claims } = evidence[index] ?? { claims: [] };
        expect(textOf(article.querySelector("h3"))).toBe(event?.title.replace(/\s+/g, " "));
        if (event?.date.edtf)
          expect(textOf(article.querySelector("dl"))).toContain(event.date.edtf);
        const items = [...article.querySelectorAll(".claims > li")];
        expect(items.map(({ id }) => id)).toEqual(claims.map(({ id }) => `claim-${id}`));
        for (const [position, item] of items.entries()) expectClaim(item, claims[position]);
        const others = (event?.attestations.length ?? 0) - claims.length;
        expect(textOf(article).includes("claims about this event are of")).toBe(others > 0);
      });
      const claims = evidence.flatMap((one) => one.claims);
      const passages = [...document.querySelectorAll("#passages > ul > li")];
      expect(passages.map(textOf).map((text) => text.includes("backs"))).not.toContain(false);
      expect(passages.map(({ id }) => id)).toEqual(
        passagesOf(claims).map(({ document: { id }, passage }) => `passage-${id}.${passage.id}`),
      );
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
        expect(ids).toContain(decodeURIComponent(link.hash.slice(1)));
      }
    },
  );

  it("has a map whose marks count what the records tell, what it cannot show, and what its signs mean", async () => {
    const records = readDrawnRecords("tests/fixtures/edge-atlas");
    const { document } = new JSDOM((await bundleOf({})).text("index.html")).window;
    const part = document.querySelector("#map");
    const marks = [...(part?.querySelectorAll("[data-places]") ?? [])];
    const counting = marks.flatMap((mark) => {
      const { events } = records.markOf(mark.getAttribute("data-places")?.split(" ") ?? []);
      return events === 0 ? [] : [{ count: textOf(mark.querySelector("text")), events }];
    });
    expect(counting.length).toBeGreaterThan(0);
    for (const { count, events } of counting) expect(count).toBe(String(events));
    const wide = records.chips().map(({ text }) => text);
    for (const words of wide) expect(plainText(textOf(part))).toContain(words);
    expect(part?.querySelectorAll("[data-sign]")).toHaveLength(Object.keys(SIGNS).length);
    expect(part?.querySelectorAll("[data-family]").length).toBeGreaterThanOrEqual(FAMILIES.length);
  });

  it("is the same, byte for byte, each time", async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => Buffer.from(await (await ask(addressOf({}))).arrayBuffer())),
    );
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  it("lets no title or text out of its place", async () => {
    const bundle = await bundleOf({});
    const { document } = new JSDOM(bundle.text("index.html")).window;
    expect(document.querySelectorAll("script, img, iframe, object, link")).toHaveLength(0);
    expect([...document.querySelectorAll("*")].flatMap(handlersOf)).toEqual([]);
    for (const cells of bundle.rows("data/attestations.csv")) {
      const texts = [cells.eventTitle, cells.statement, cells.gloss, cells.source];
      expect(texts.filter((text = "") => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
    }
    expect(bundle.names.filter((name) => !/^(?:\w+\/)?[\w.-]+$/.test(name))).toEqual([]);
  });

  it("says in the language that is asked for what is in it, and in which direction", async () => {
    const bundle = await bundleOf({ types: ["storm"] }, { lang: "fa" });
    const { document } = new JSDOM(bundle.text("index.html")).window;
    const { lang, dir } = document.documentElement;
    expect([lang, dir]).toEqual(["fa", "rtl"]);
    expect(textOf(document.querySelector("h1"))).toContain("بستهٔ شواهد");
    expect(bundle.text("README.txt")).toContain("بستهٔ شواهد");
    expect(bundle.json("passages.json").view).toBe(href("/fa?type=storm"));
    const [root] = bundle
      .json("ro-crate-metadata.json")
      ["@graph"].filter((entity: { "@type": string }) => entity["@type"] === "Dataset");
    expect(root.inLanguage).toBe("fa");
    const h3 = document.querySelector<HTMLElement>("article h3");
    expect([h3?.lang, h3?.dir]).toEqual(["en", "auto"]);
  });
});

function eventsOn(passage: string, document: string, evidence: ReturnType<typeof evidenceOf>) {
  return evidence.filter(({ claims }) =>
    claims.some((claim) => claim.document === document && claim.passage === passage),
  ).length;
}

/** What a claim on the page says: its statement, who speaks, what is counted, and where to read it. */
function expectClaim(item: Element, claim: Attestation | undefined) {
  const text = textOf(item);
  expect(text).toContain(claim?.statement.replace(/\s+/g, " "));
  const speaker = data.actors.find(({ id }) => id === claim?.speaker);
  if (speaker) expect(text).toContain(speaker.title);
  expect(text).toMatch(/narrator|quot|paraphras/i);
  expect([...item.querySelectorAll("ul > li")]).toHaveLength(claim?.figures.length ?? -1);
  for (const { counted, value } of claim?.figures ?? []) {
    expect(text).toContain(counted);
    if (value !== undefined) expect(text).toContain(value.toLocaleString("en-GB"));
  }
  const links = [...item.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    `#passage-${claim?.document}.${claim?.passage}`,
    `#document-${claim?.document}`,
  ]);
  const { source } = recordOf(data.documents, claim?.document ?? "");
  expect(text).toContain(`of ${source.characters.toLocaleString("en-GB")}`);
}

function handlersOf({ attributes }: Element): string[] {
  return [...attributes].map(({ name }) => name).filter((name) => name.startsWith("on"));
}

describe("The words of attached texts", () => {
  const wordsOf = (document: string, { start, end }: { start: number; end: number }) =>
    [...readEdgeText(recordOf(data.documents, document))].slice(start, end).join("");

  /** Words that could be told from ours: those of all passages that are long enough to be none by chance. */
  const telling = data.documents.flatMap((document) =>
    document.passages
      .map((passage) => wordsOf(document.id, passage))
      .filter((words) => words.length > 12),
  );
  const inHtml = (text: string) => text.replace(/\s+/g, " ");
  const allOf = ({ names, text }: ReadBundle) => names.map(text).join("\n");

  it("are in no bundle that does not ask for them", async () => {
    const bundle = await bundleOf({});
    const all =
      allOf(bundle) +
      inHtml(new JSDOM(bundle.text("index.html")).window.document.body.textContent ?? "");
    expect(telling.length).toBeGreaterThan(10);
    expect(
      telling.filter((words) => all.includes(words) || all.includes(JSON.stringify(words))),
    ).toEqual([]);
    expect(bundle.json("passages.json").passages.filter((one: object) => "words" in one)).toEqual(
      [],
    );
    expect(bundle.text("index.html")).not.toContain("<blockquote");
  });

  it.each(QUERIES)(
    "of %j are those of the passages in the view, and of no other",
    async (asked) => {
      const bundle = await bundleOf(asked, { withWords: true });
      const claims = evidenceOf(asked).flatMap((one) => one.claims);
      const passages = passagesOf(claims);
      const exact = passages.map(({ document, passage }) => wordsOf(document.id, passage));
      const located = bundle.json("passages.json").passages;
      expect(located.map(({ words }: { words: string }) => words)).toEqual(exact);
      const { document } = new JSDOM(bundle.text("index.html")).window;
      const quotes = (selector: string) =>
        [...document.querySelectorAll(`${selector} blockquote`)].map((quote) => quote.textContent);
      expect(quotes("#passages")).toEqual(exact);
      expect(quotes("#events")).toEqual(
        claims.map((claim) => {
          const { passages: all } = recordOf(data.documents, claim.document);
          return wordsOf(claim.document, recordOf(all, claim.passage));
        }),
      );
      const all = allOf(bundle);
      const others = telling.filter((words) => !exact.some((one) => one.includes(words)));
      expect(others.filter((words) => all.includes(words))).toEqual([]);
    },
  );

  it("are said not to be there where nobody attached any", async () => {
    const response = await fetch(`${inject("bareAtlasUrl")}/api/bundle/words?f=zip&type=attack`);
    const bundle = await readBundle(response);
    const { passages } = bundle.json("passages.json");
    expect(passages.length).toBeGreaterThan(0);
    expect(new Set(passages.map(({ words }: { words: null }) => words))).toEqual(new Set([null]));
    expect(bundle.text("index.html")).not.toContain("<blockquote");
  });

  it("are for this site alone, and for no cache that many share", async () => {
    const init = { headers: { origin: "https://elsewhere.example" }, method: "HEAD" };
    const { headers } = await ask(addressOf({}, { withWords: true }), init);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toMatch(/^private/);
    const open = await ask(addressOf({}), init);
    expect(open.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("The address of a bundle", () => {
  it("is a file with a name, where it comes from, and how many events are in it", async () => {
    const { headers } = await ask(addressOf({ types: ["storm"] }, { lang: "ar" }), {
      method: "HEAD",
    });
    const { content, version } = await store.readSummary();
    expect(headers.get("content-disposition")).toMatch(
      new RegExp(`evidence-selection-ar-\\d{4}-\\d\\d-\\d\\d-${content || version}\\.zip`),
    );
    expect(headers.get("link")).toContain(`<${href("/ar?type=storm")}>; rel="alternate"`);
    expect(headers.get("ogc-numbermatched")).toBe(
      String(expected.listEvents({ ...EVERYTHING, types: ["storm"] }, "date").length),
    );
  });

  it("leads to that of a release where it names one, and readers to the page of downloads", async () => {
    const moved = await ask("/api/bundle?f=zip&release=0123456789ab&type=storm");
    expect([moved.status, moved.headers.get("location")]).toEqual([
      308,
      href("/api/releases/0123456789ab/bundle?f=zip&type=storm"),
    ]);
    expect((await ask("/api/releases/0123456789ab/bundle?f=zip")).status).toBe(404);
    const page = await ask("/api/bundle/words?type=storm&f=html");
    expect([page.status, page.headers.get("location")]).toEqual([
      303,
      href("/download?type=storm"),
    ]);
  });

  it("names everything that is wrong with it", async () => {
    const response = await ask("/api/bundle?f=csv&lang=la&type=nowhere&limit=3&release=latest");
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.map(({ parameter }: { parameter: string }) => parameter).toSorted()).toEqual([
      ...["f", "lang", "limit", "release", "type"],
    ]);
  });

  it("goes on answering others when a client goes away in the middle", async () => {
    for (let attempt = 0; attempt < 8; attempt++) {
      const { body } = await ask(addressOf({}));
      const reader = body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect((await bundleOf({ types: ["storm"] })).names).toContain("index.html");
  });
});

const hasTools = ["unzip", "sha256sum"].every(
  (tool) => spawnSync(tool, ["--help"]).error === undefined,
);

describe("Programs that everyone has", () => {
  it.runIf(hasTools)(
    "unpack a bundle and find every checksum right, but not of a changed file",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "bundle-"));
      try {
        const zip = join(folder, "bundle.zip");
        writeFileSync(zip, Buffer.from(await (await ask(addressOf({}))).arrayBuffer()));
        expect(spawnSync("unzip", ["-q", zip, "-d", folder]).status).toBe(0);
        const verify = () => spawnSync("sha256sum", ["-c", "manifest-sha256.txt"], { cwd: folder });
        expect(verify().status).toBe(0);
        writeFileSync(join(folder, "passages.json"), "{}");
        expect(verify().stdout.toString()).toContain("passages.json: FAILED");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
