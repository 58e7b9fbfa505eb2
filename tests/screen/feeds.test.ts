import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEdgeRecords } from "../support/edge-records";
import { dayOf, momentOf, RENAMED, releaseEdgeAtlas } from "../support/released-atlas";
import { linksIn, openSite, textOf } from "../support/served-page";
import { type RunningServer, startServer } from "../support/start-server";

const { events } = readEdgeRecords();
const eventOf = (id: string) => events.find((event) => event.id === id);
const titleOf = (id: string) => eventOf(id)?.title ?? "";
const COMET = "A comet over the quay";

let atlas: ReturnType<typeof releaseEdgeAtlas>;
let server: RunningServer;
beforeAll(async () => {
  atlas = releaseEdgeAtlas();
  server = await startServer(atlas.environment);
}, 300_000);
afterAll(async () => {
  await server?.stop();
  atlas?.remove();
});
const { read } = openSite(() => server.url);
const release = (number: number) => atlas.releases[number - 1] ?? "";

type Entry = { id: string; title: string; updated: string; page: string; html: string };

async function readFeed(path: string) {
  const response = await fetch(new URL(path, server.url));
  const text = await response.text();
  expect([response.status, response.headers.get("content-type")], text).toEqual([
    200,
    "application/atom+xml",
  ]);
  const { document } = new JSDOM(text, { contentType: "application/xml" }).window;
  const link = (of: Element, rel: string) =>
    [...of.children].find((one) => one.tagName === "link" && one.getAttribute("rel") === rel);
  const child = (of: Element, name: string) =>
    [...of.children].find(({ tagName }) => tagName === name)?.textContent ?? "";
  const feed = document.documentElement;
  const entries = [...document.querySelectorAll("entry")].map(
    (entry): Entry => ({
      id: child(entry, "id"),
      title: child(entry, "title"),
      updated: child(entry, "updated"),
      page: link(entry, "alternate")?.getAttribute("href") ?? "",
      html: child(entry, "content"),
    }),
  );
  const hrefOf = (rel: string) => link(feed, rel)?.getAttribute("href") ?? undefined;
  return {
    entries,
    told: entries.map(({ title, updated }) => [updated, title]),
    title: child(feed, "title"),
    language: feed.getAttribute("xml:lang"),
    id: child(feed, "id"),
    updated: child(feed, "updated"),
    hrefOf,
  };
}

/** Everything that the releases changed, the newest first. */
const EVERYTHING = [
  [momentOf(7), `${RENAMED.squall} (changed)`],
  [momentOf(6), "A squall (changed)"],
  [momentOf(5), "The mast breaks (changed)"],
  [momentOf(4), `${RENAMED.landing} (changed)`],
  [momentOf(4), `${COMET} (withdrawn)`],
  [momentOf(4), "redirects (changed)"],
  [momentOf(3), `${COMET} (added)`],
  [momentOf(2), `${RENAMED.crew} (changed)`],
];

const shownAs = (html: string) =>
  new JSDOM(html).window.document.body.innerHTML && textOf(new JSDOM(html).window.document.body);

describe("The feed of an atlas", () => {
  it("tells what each release changed, the newest first, with both sides and the ways to them", async () => {
    const feed = await readFeed("/api/changes");
    expect(feed.told).toEqual(EVERYTHING);
    expect([feed.title, feed.language, feed.updated]).toEqual([
      "The Edge Atlas: changes",
      "en",
      momentOf(7),
    ]);
    expect(feed.id).toBe(`${server.url}/api/changes`);
    expect(feed.hrefOf("next")).toBeUndefined();
    expect(feed.hrefOf("alternate")).toBe(`${server.url}/`);
    const landing = feed.entries[3];
    expect(landing?.page).toBe(`${server.url}/events/landing`);
    expect(landing?.id).toBe(`${server.url}/events/landing?release=${release(4)}`);
    expect(shownAs(landing?.html ?? "")).toBe(
      `Release of ${dayOf(4)}: The landing has a fuller name, and there was no comet.` +
        `Events, changed: ${RENAMED.landing}titleBefore: ${titleOf("landing")}After: ${RENAMED.landing}`,
    );
    const added = feed.entries[6];
    expect(shownAs(added?.html ?? "")).toBe(
      `Release of ${dayOf(3)}: A comet is added.Events, added: ${COMET}Statements, added: ${COMET}`,
    );
    const crew = feed.entries[7];
    expect(crew?.page).toBe(`${server.url}/changes?since=${release(1)}`);
    expect(crew?.html).toContain(RENAMED.crew);
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(EVERYTHING.length);
  });

  it("comes in pages, which follow each other and leave nothing out", async () => {
    const told: unknown[] = [];
    const ids = new Set<string>();
    let next: string | undefined = "/api/changes?limit=3";
    while (next !== undefined) {
      const page = await readFeed(next);
      expect(page.entries.length).toBeLessThanOrEqual(3);
      told.push(...page.told);
      ids.add(page.id);
      next = page.hrefOf("next");
    }
    expect(told).toEqual(EVERYTHING);
    expect([...ids]).toEqual([`${server.url}/api/changes?limit=3`]);
  });

  it("is of what a query asks for, as a release or the one before it has it", async () => {
    const comet = [EVERYTHING[4], EVERYTHING[6]];
    const type = eventOf("rumour")?.type;
    const ofType = events.filter((event) => event.type === type).map(({ id }) => id);
    expect([ofType.includes("landing"), ofType.includes("squall")]).toEqual([false, false]);
    const feed = await readFeed(`/api/changes?type=${type}`);
    expect(feed.told).toEqual(comet);
    expect(feed.title).toMatch(/^The Edge Atlas: changes \(.+\)$/);
    expect(feed.hrefOf("alternate")).toBe(`${server.url}/?type=${type}`);
    // Only the third release knows the comet, and only the words of an attestation in it.
    expect((await readFeed("/api/changes?q=glowed")).told).toEqual(comet);
    expect((await readFeed("/api/changes?actor=crew")).told).toContainEqual(EVERYTHING[3]);
  });

  it("is of one event, also of one that was withdrawn", async () => {
    const squall = await readFeed("/api/collections/events/items/squall/changes");
    expect(squall.told).toEqual(EVERYTHING.slice(0, 3));
    expect(squall.title).toBe(`The Edge Atlas: changes (${RENAMED.squall})`);
    expect(squall.hrefOf("alternate")).toBe(`${server.url}/events/squall`);
    expect((await readFeed("/api/collections/events/items/comet-seen/changes")).told).toEqual([
      EVERYTHING[4],
      EVERYTHING[6],
    ]);
    const unknown = await fetch(`${server.url}/api/collections/events/items/nobody/changes`);
    expect(unknown.status).toBe(404);
    const narrowed = await fetch(
      `${server.url}/api/collections/events/items/squall/changes?type=storm`,
    );
    expect(narrowed.status).toBe(400);
  });

  it("ends, of a release, with that release", async () => {
    const feed = await readFeed(`/api/releases/${release(4)}/changes`);
    expect(feed.told).toEqual(EVERYTHING.slice(3));
  });

  it("says the same as JSON Feed, and in the language that is asked for", async () => {
    const atom = await readFeed("/api/changes?limit=2&lang=fa");
    expect(atom.language).toBe("fa");
    // The title is set apart from the words around it, which are read from the right.
    expect(atom.entries[0]?.title).toBe(`\u2068${RENAMED.squall}\u2069 (تغییرکرده)`);
    expect(atom.entries[0]?.page).toBe(`${server.url}/fa/events/squall`);
    const response = await fetch(`${server.url}/api/changes?limit=2&lang=fa&f=jsonfeed`);
    expect(response.headers.get("content-type")).toBe("application/feed+json");
    const feed = await response.json();
    expect([feed.version, feed.title, feed.language]).toEqual([
      "https://jsonfeed.org/version/1.1",
      atom.title,
      "fa",
    ]);
    expect(
      feed.items.map((item: Record<string, string>) => ({
        id: item.id,
        title: item.title,
        updated: item.date_published,
        page: item.url,
        html: item.content_html,
      })),
    ).toEqual(atom.entries);
    expect(feed.next_url).toContain("cursor=");
  });

  it("refuses what it does not know, and leads a browser to the page", async () => {
    const ask = (path: string, accept = "*/*") =>
      fetch(new URL(path, server.url), { headers: { accept }, redirect: "manual" });
    for (const path of [
      "/api/changes?cursor=x",
      "/api/changes?sortby=title",
      "/api/changes?lang=xx",
      "/api/changes?type=nothing",
    ]) {
      expect((await ask(path)).status, path).toBe(400);
    }
    const page = await ask("/api/changes", "text/html");
    expect([page.status, page.headers.get("location")]).toEqual([303, `${server.url}/changes`]);
  });
});

describe("A page", () => {
  it.each([
    ["/", "/api/changes?f=atom"],
    ["/fa?type=storm", "/api/changes?f=atom&lang=fa&type=storm"],
    ["/events/landing?type=storm", "/api/collections/events/items/landing/changes?f=atom"],
    ["/places/quay", "/api/changes?f=atom&place=quay"],
    ["/documents/survey-report?t=1900", "document=survey-report"],
  ])("names the feed of what it shows: %s", async (path, expected) => {
    const { document } = await read(path);
    const link = document.querySelector('link[type="application/atom+xml"]');
    const href = link?.getAttribute("href") ?? "";
    expect(href.startsWith(server.url)).toBe(true);
    expect(href).toContain(expected);
    await readFeed(href);
  });

  it("of releases offers the feeds of what its link narrows to", async () => {
    const { document } = await read("/changes?type=storm");
    const section = [...document.querySelectorAll("section")].find(
      (one) => textOf(one.querySelector("h2")) === "Follow changes",
    );
    expect(linksIn(section)).toEqual([
      { text: "Atom feed", href: "/api/changes?f=atom&type=storm" },
      { text: "JSON feed", href: "/api/changes?f=jsonfeed&type=storm" },
    ]);
  });
});
