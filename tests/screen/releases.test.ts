import { statSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "@/lib/settings";
import { readEdgeRecords } from "../support/edge-records";
import { readBundle } from "../support/read-bundle";
import { dayOf, momentOf, RENAMED, releaseEdgeAtlas } from "../support/released-atlas";
import { leadOf, linksIn, openSite, textOf } from "../support/served-page";
import { type RunningServer, startServer } from "../support/start-server";

const { events } = readEdgeRecords();
const titleOf = (id: string) => events.find((event) => event.id === id)?.title ?? "";

let atlas: ReturnType<typeof releaseEdgeAtlas>;
let server: RunningServer;
/** Serves the third release as an atlas of its own. */
let third: RunningServer;
beforeAll(async () => {
  atlas = releaseEdgeAtlas();
  [server, third] = await Promise.all([
    startServer(atlas.environment),
    startServer(atlas.readThird()),
  ]);
}, 300_000);
afterAll(async () => {
  await Promise.all([server?.stop(), third?.stop()]);
  atlas?.remove();
});
const { read } = openSite(() => server.url);
/** By its number: the third is the oldest that is kept. */
const release = (number: number) => atlas.releases[number - 1] ?? "";
const pathOf = (number: number) => `/?release=${release(number)}`;

/** What stands above a page about the release that its link names. */
const noticeOf = (document: Document) => document.querySelector('aside[aria-label="Release"]');

describe("A link that names a release", () => {
  it("opens the page as it was, says what changed since, shows both and leads to today", async () => {
    const { document, title } = await read(`/events/landing?release=${release(3)}&theme=dark`);
    expect(title).toBe(`${titleOf("landing")} · The Edge Atlas`);
    expect(textOf(document.querySelector("h1"))).toBe(titleOf("landing"));
    const notice = noticeOf(document);
    expect(textOf(notice?.querySelector("p"))).toBe(
      `You see the record as it was released on ${dayOf(3)}. 5 records have changed since, 1 on this page.`,
    );
    expect(textOf(notice?.querySelector("li p"))).toBe(`${RENAMED.landing} changed`);
    expect([...(notice?.querySelectorAll("dt, dd") ?? [])].map(textOf)).toEqual([
      "title",
      `Then ${titleOf("landing")}`,
      `Today ${RENAMED.landing}`,
    ]);
    expect(linksIn(notice)).toHaveLength(2);
    expect(linksIn(notice).at(-1)).toEqual({
      text: "This page today",
      href: "/events/landing?theme=dark",
    });
    const now = await read("/events/landing?theme=dark");
    expect(textOf(now.document.querySelector("h1"))).toBe(RENAMED.landing);
    expect(noticeOf(now.document)).toBeNull();
  });

  it("opens what was withdrawn since, and what was not there before is not there", async () => {
    const comet = await read(`/events/comet-seen?release=${release(3)}`);
    expect(textOf(comet.document.querySelector("h1"))).toBe("A comet over the quay");
    expect(textOf(noticeOf(comet.document)?.querySelector("p"))).toContain(
      "5 records have changed since, 2 on this page.",
    );
    expect((await fetch(`${server.url}/events/comet-seen`)).status).toBe(410);
    expect((await fetch(`${server.url}/events/comet-seen?release=${release(4)}`)).status).toBe(410);
  });

  it("leads on within its release, but for the way to today", async () => {
    for (const path of ["/", "/events", "/events/landing", "/places/null-island", "/changes"]) {
      const { document } = await read(`${path}?release=${release(3)}`);
      const links = linksIn(document.body).map(({ href }) => href);
      const inside = links.filter((href) => /^\/(?!api\/|_next\/)/.test(href));
      const others = inside.filter(
        (href) => new URL(href, server.url).searchParams.get("release") !== release(3),
      );
      // Changes lead to the records as they are today, and the list to each release.
      const elsewhere = ["/events/landing", "/events/squall", ...[6, 5, 4].map(pathOf)];
      expect(others, path).toEqual(path === "/changes" ? [path, ...elsewhere] : [path]);
    }
  });

  it("counts and lists what there was, in every language", async () => {
    const was = await read(`/fa/events?release=${release(3)}`);
    const is = await read("/fa/events");
    const one = new Intl.NumberFormat("fa");
    expect(textOf(leadOf(was.article))).toContain(one.format(events.length + 1));
    expect(textOf(leadOf(is.article))).toContain(one.format(events.length));
    expect(textOf(was.document.body)).toContain("A comet over the quay");
    expect(textOf(is.document.body)).not.toContain("A comet over the quay");
  });

  it("offers its own evidence bundle, which is of that release in every file", async () => {
    const { article } = await read(`/download?release=${release(3)}`);
    const [link] = linksIn(article).filter(({ href }) => href.includes("/bundle?"));
    expect(link?.href).toBe(`/api/releases/${release(3)}/bundle?f=zip&lang=en`);
    const response = await fetch(`${server.url}${link?.href}`);
    expect(response.headers.get("memento-datetime")).toBe(new Date(momentOf(3)).toUTCString());
    const name = response.headers.get("content-disposition");
    expect(name).toContain(`evidence-${momentOf(3).slice(0, 10)}-${release(3)}.zip`);
    const bundle = await readBundle(response);
    const told = bundle.json("data/events.geojson");
    expect(told.atlas).toMatchObject({ version: release(3), modified: momentOf(3) });
    const titles = told.features.map(
      ({ properties }: { properties: { title: string } }) => properties.title,
    );
    expect(titles).toContain("A comet over the quay");
    expect(titles).toContain(titleOf("landing"));
    const page = new JSDOM(bundle.text("index.html")).window.document;
    const links = [...page.querySelectorAll("article a")].map(
      (one) => one.getAttribute("href") ?? "",
    );
    const outside = links.filter((href) => !href.startsWith("#"));
    expect(outside).toHaveLength(events.length + 1);
    expect(outside.filter((href) => !href.endsWith(`?release=${release(3)}`))).toEqual([]);
    expect(textOf(page.querySelector("header"))).toContain(`${dayOf(3)}, release ${release(3)}`);
    const graph: { "@id": string; [property: string]: unknown }[] =
      bundle.json("ro-crate-metadata.json")["@graph"];
    expect(graph.find((entity) => entity["@id"] === "./")).toMatchObject({
      datePublished: momentOf(3).slice(0, 10),
      version: release(3),
      isBasedOn: [{ "@id": `${server.url}/?release=${release(3)}` }],
    });
    const led = await fetch(`${server.url}/api/bundle?f=zip&lang=en&release=${release(3)}`);
    expect(new URL(led.url).pathname).toBe(`/api/releases/${release(3)}/bundle`);
    const again = await readBundle(led);
    expect(again.text("manifest-sha256.txt")).toBe(bundle.text("manifest-sha256.txt"));
  });

  it("says where nothing changed, where it is not kept, and where there is no such release", async () => {
    const current = await read(`/events/landing?release=${release(7)}`);
    expect(textOf(noticeOf(current.document)?.querySelector("p"))).toBe(
      `This link names the release of ${dayOf(7)}. Nothing has changed since.`,
    );
    expect(linksIn(noticeOf(current.document)).map(({ text }) => text)).toEqual(["All releases"]);
    const old = await read(`/events/landing?release=${release(1)}`);
    expect(textOf(old.document.querySelector("h1"))).toBe(RENAMED.landing);
    const notice = noticeOf(old.document);
    expect(textOf(notice?.querySelector("p"))).toBe(
      `This link names the release of ${dayOf(1)}, which is not kept whole any more. You see today’s record. 4 records have changed since, 1 on this page.`,
    );
    expect(textOf(notice)).toContain(`Then ${titleOf("landing")}`);
    const none = await read("/events/landing?release=0123456789ab");
    expect(textOf(none.document.querySelector("h1"))).toBe(RENAMED.landing);
    expect(textOf(noticeOf(none.document))).toContain(
      "a release that this atlas does not know (0123456789ab)",
    );
  });

  it("is told as such where it stands elsewhere, in words and in its picture", async () => {
    const { document } = await read(`/events/landing?release=${release(3)}`);
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute("content") ?? "";
    expect(meta("og:title")).toBe(titleOf("landing"));
    const told = `As released on ${dayOf(3)}. 8 April 2011.`;
    expect(meta("og:description")).toContain(told);
    expect(meta("og:image:alt")).toContain(told);
    expect(meta("og:url")).toBe(`${server.url}/events/landing`);
    expect(meta("og:image")).toBe(`${server.url}/preview/events/landing.png?release=${release(3)}`);
    const [was, is] = await Promise.all(
      [meta("og:image"), `${server.url}/preview/events/landing.png`].map(async (url) =>
        Buffer.from(await (await fetch(url)).arrayBuffer()),
      ),
    );
    expect(was?.equals(is ?? Buffer.alloc(0))).toBe(false);
  });

  it("is embedded as it was, which the embed says", async () => {
    const was = await fetch(`${server.url}/embed/events/comet-seen?release=${release(3)}`);
    const { document } = new JSDOM(await was.text()).window;
    expect(textOf(document.querySelector("h1"))).toBe("A comet over the quay");
    const said = [...document.querySelectorAll("article p")].map(textOf);
    expect(said).toContain(`As released on ${dayOf(3)}`);
    expect(document.querySelector("h1 a")?.getAttribute("href")).toBe(
      `/events/comet-seen?release=${release(3)}`,
    );
    const is = await fetch(`${server.url}/embed/events/landing`);
    expect(await is.text()).not.toContain("As released on");
  });
});

describe("The API of a release", () => {
  const ADDRESSES = [
    "",
    "/collections",
    "/collections/events",
    "/collections/events/items?limit=7",
    "/collections/events/items/comet-seen",
    "/collections/places/items?f=csv",
    "/collections/documents/items/survey-report",
    "/collections/attestations/items?type=storm&limit=3",
    "/map?type=voyage",
    "/names?type=voyage",
    "/find?q=landing",
    "/passages/survey-report/p1",
    "/conformance",
    "/openapi",
  ];

  it.each(ADDRESSES)("answers byte for byte what the release alone would: %s", async (path) => {
    const [ofRelease, alone] = await Promise.all([
      fetch(`${server.url}/api/releases/${release(3)}${path}`),
      fetch(`${third.url}/api${path}`),
    ]);
    expect([ofRelease.status, ofRelease.headers.get("content-type")]).toEqual([
      alone.status,
      alone.headers.get("content-type"),
    ]);
    const plain = (await ofRelease.text())
      .replaceAll(server.url, third.url)
      .replaceAll(`/api/releases/${release(3)}`, "/api")
      // Pages, too, are those of the release.
      .replaceAll(new RegExp(`[?&]release=${release(3)}`, "g"), "");
    expect(withoutMoment(plain)).toBe(withoutMoment(await alone.text()));
    expect(ofRelease.headers.get("memento-datetime")).toBe(new Date(momentOf(3)).toUTCString());
    expect(alone.headers.get("memento-datetime")).toBeNull();
  });

  it("has the columns of its own version", async () => {
    const { version } = await readVersion(`/events?release=${release(3)}`, server.url);
    const own = await readVersion("/events", third.url);
    const [ofRelease, alone] = await Promise.all(
      [`${server.url}/api/columns/${version}`, `${third.url}/api/columns/${own.version}`].map(
        async (address) => Buffer.from(await (await fetch(`${address}?f=parquet`)).arrayBuffer()),
      ),
    );
    expect(ofRelease?.length).toBeGreaterThan(1_000);
    expect(ofRelease?.equals(alone ?? Buffer.alloc(0))).toBe(true);
  });

  it("says what is not kept, and what there never was", async () => {
    const gone = await fetch(`${server.url}/api/releases/${release(1)}/map`);
    expect([gone.status, (await gone.json()).detail]).toEqual([
      410,
      `The release ${release(1)} is not kept any more; ${server.url}/changes?since=${release(1)} says what changed since.`,
    ]);
    const none = await fetch(`${server.url}/api/releases/0123456789ab/map`);
    expect([none.status, (await none.json()).detail]).toEqual([
      404,
      `There is no release 0123456789ab; ${server.url}/changes lists those there are.`,
    ]);
  });
});

describe("The page of releases", () => {
  it("lists them, the newest first, with what is new and the ways to them", async () => {
    const { article } = await read("/changes");
    const rows = [...article.querySelectorAll("li[id]")];
    expect(rows.map(({ id }) => id)).toEqual(atlas.releases.toReversed());
    expect(rows.map((row) => textOf(row.querySelector("h3")))).toEqual(
      rows.map(({ id }, index) => `${dayOf(7 - index)} ${id}`),
    );
    expect(rows.map((row) => textOf(row.querySelector("p")))).toEqual([
      `The squall is called “${RENAMED.squall}”.`,
      "The squall is called “A squall”.",
      "The squall is called “The mast breaks”.",
      "The landing has a fuller name, and there was no comet.",
      "A comet is added.",
      "The crew has a fuller name.",
      "The first.",
    ]);
    const ways = rows.map((row) => linksIn(row).map(({ href }) => href));
    expect(ways[0]).toEqual([]);
    expect(textOf(rows[0])).toContain("what the atlas says today");
    for (const [index, way] of ways.slice(1).entries()) {
      const id = release(6 - index);
      const isKept = index < 4;
      expect(way).toEqual([`/changes?since=${id}`, ...(isKept ? [`/?release=${id}`] : [])]);
    }
  });

  it("says what changed since a release, record by record, both sides", async () => {
    const { article } = await read(`/changes?since=${release(3)}`);
    const section = article.querySelector("[aria-labelledby=changes]");
    expect([...(section?.querySelectorAll(":scope > p") ?? [])].map(textOf)).toEqual([
      "5 records have changed: 3 changed, 0 added, 2 withdrawn.",
    ]);
    expect([...(section?.querySelectorAll("h3") ?? [])].map(textOf)).toEqual([
      "Events",
      "Statements",
      "The atlas itself",
    ]);
    expect([...(section?.querySelectorAll("li p") ?? [])].map(textOf)).toEqual([
      `${RENAMED.landing} changed`,
      "A comet over the quay withdrawn",
      `${RENAMED.squall} changed`,
      "A comet over the quay withdrawn",
      "redirects changed",
    ]);
    expect([...(section?.querySelectorAll("dd") ?? [])].map(textOf)).toEqual([
      `Then ${titleOf("landing")}`,
      `Today ${RENAMED.landing}`,
      `Then ${titleOf("squall")}`,
      `Today ${RENAMED.squall}`,
      ...["withdrawn", "events", "comet-seen", "It was a lantern.", "2026-11-28"].flatMap(
        (value) => ["Then nothing", `Today ${value}`],
      ),
    ]);
    expect(linksIn(section).map(({ href }) => href)).toEqual(["/events/landing", "/events/squall"]);
    // To the records as they are today, whatever release the page is of.
    const within = await read(`/changes?release=${release(3)}&theme=dark`);
    const links = linksIn(within.article.querySelector("[aria-labelledby=changes]"));
    expect(links.map(({ href }) => href)).toEqual(["/events/landing", "/events/squall"]);
  });

  it.each([
    ["fa", "آن زمان", "امروز", { changed: "تغییرکرده", withdrawn: "پس‌گرفته" }],
    ["ar", "حينها", "اليوم", { changed: "معدّل", withdrawn: "مسحوب" }],
  ])(
    "says in %s, too, which side is which, and what was done",
    async (language, then, now, did) => {
      const { article } = await read(`/${language}/changes?since=${release(3)}`);
      const section = article.querySelector("[aria-labelledby=changes]");
      expect([...(section?.querySelectorAll("dd") ?? [])].slice(0, 2).map(textOf)).toEqual([
        `${then} ${titleOf("landing")}`,
        `${now} ${RENAMED.landing}`,
      ]);
      expect([...(section?.querySelectorAll("li p") ?? [])].slice(0, 2).map(textOf)).toEqual([
        `${RENAMED.landing} ${did.changed}`,
        `A comet over the quay ${did.withdrawn}`,
      ]);
    },
  );

  it("leaves out what came and went, and tells of the oldest too", async () => {
    const { article } = await read(`/changes?since=${release(1)}`);
    const section = article.querySelector("[aria-labelledby=changes]");
    expect(textOf(section?.querySelector("p"))).toBe(
      "4 records have changed: 4 changed, 0 added, 0 withdrawn.",
    );
    expect(textOf(section)).not.toContain("comet over");
  });

  it("finds the release in a citation, a link or a day, and says where there is none", async () => {
    const cited = `Landing. The Edge Atlas, version ${release(5)}, read on 1 May 2027.`;
    const link = `${server.url}/events?release=${release(5)}`;
    for (const asked of [cited, link, release(5), "2026-05-15", "read on 2026-06-14"]) {
      const { article } = await read(`/changes?since=${encodeURIComponent(asked)}`);
      const section = article.querySelector("[aria-labelledby=changes]");
      expect(textOf(section?.querySelector("h2"))).toBe(`Changes since ${dayOf(5)}`);
      expect(textOf(section?.querySelector("p"))).toBe(
        "1 record has changed: 1 changed, 0 added, 0 withdrawn.",
      );
      expect(article.querySelector("input[name=since]")?.getAttribute("value")).toBe(asked);
    }
    const { article } = await read("/changes?since=2099-01-01");
    expect(textOf(article.querySelector("[aria-labelledby=changes]"))).toContain(
      `Nothing has changed since ${dayOf(7)}`,
    );
    const none = await read("/changes?since=%3Cb%3Elast%20week%3C%2Fb%3E");
    expect(textOf(none.article.querySelector("[role=status]"))).toBe(
      "Nothing here names a release of this atlas, or a day: <b>last week</b>",
    );
  });
});

describe("Memento (RFC 7089)", () => {
  const headersOf = async (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers, redirect: "manual" });

  it("names the original, its TimeGate and its TimeMap, and of a release the moment", async () => {
    const original = `${server.url}/events/landing?type=voyage`;
    const map = `${server.url}/api/timemap?${new URLSearchParams({ url: original })}`;
    const links = `<${original}>; rel="original timegate", <${map}>; rel="timemap"; type="application/link-format"`;
    const now = await headersOf("/events/landing?type=voyage");
    expect(now.headers.get("link")).toContain(links);
    expect(now.headers.get("vary")?.toLowerCase()).toContain("accept-datetime");
    expect(now.headers.get("memento-datetime")).toBeNull();
    const was = await headersOf(`/events/landing?release=${release(3)}&type=voyage`);
    expect(was.headers.get("link")).toContain(links);
    expect(was.headers.get("memento-datetime")).toBe(new Date(momentOf(3)).toUTCString());
    // What is not shown has no moment.
    const gone = await headersOf(`/events/landing?release=${release(1)}`);
    expect(gone.headers.get("memento-datetime")).toBeNull();
  });

  it("leads whoever asks for a moment to the release of that moment", async () => {
    const later = { "accept-datetime": "Thu, 01 Jan 2099 00:00:00 GMT" };
    const answer = await headersOf("/fa/events?type=voyage", later);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      `/fa/events?release=${release(7)}&type=voyage`,
    ]);
    expect(answer.headers.get("vary")).toBe("Accept-Datetime");
    for (const [moment, number] of [
      ["Wed, 15 Apr 2026 12:00:00 GMT", 4],
      ["Wed, 15 Apr 2026 11:59:59 GMT", 3],
    ] as const) {
      const between = await headersOf("/", { "accept-datetime": moment });
      expect(between.headers.get("location")).toBe(`/?release=${release(number)}`);
    }
    const before = { "accept-datetime": "Thu, 01 Jan 2009 00:00:00 GMT" };
    expect((await headersOf("/", before)).headers.get("location")).toBe(`/?release=${release(3)}`);
    expect((await headersOf("/", { "accept-datetime": "yesterday" })).status).toBe(200);
    expect((await headersOf(`/?release=${release(4)}`, later)).status).toBe(200);
  });

  it("lists the releases that are kept, each with its moment", async () => {
    const url = `${server.url}/events/landing?release=${release(3)}&type=voyage`;
    const answer = await headersOf(`/api/timemap?${new URLSearchParams({ url })}`);
    expect(answer.headers.get("content-type")).toBe("application/link-format");
    const lines = (await answer.text()).trim().split(",\n");
    expect(lines[0]).toBe(`<${server.url}/events/landing?type=voyage>; rel="original timegate"`);
    expect(lines.slice(2).map((line) => line.replace(/; datetime=.*/, ""))).toEqual(
      [3, 4, 5, 6, 7].map((number) => {
        const rel = number === 3 ? "first memento" : number === 7 ? "last memento" : "memento";
        return `<${server.url}/events/landing?release=${release(number)}&type=voyage>; rel="${rel}"`;
      }),
    );
    expect(lines.slice(2).map((line) => /datetime="([^"]+)"/.exec(line)?.[1])).toEqual(
      [3, 4, 5, 6, 7].map((number) => new Date(momentOf(number)).toUTCString()),
    );
    const other = new URLSearchParams({ url: "https://elsewhere.example/" });
    expect((await headersOf(`/api/timemap?${other}`)).status).toBe(404);
    expect((await headersOf("/api/timemap?url=x")).status).toBe(400);
  });
});

describe("An atlas", () => {
  it("that was never released says so, and offers nothing to ask for", async () => {
    const { article } = await openSite(() => third.url).read("/changes");
    expect(textOf(article)).toContain("This atlas has no release yet");
    expect(article.querySelector("form, li")).toBeNull();
  });

  it("whose data changed since its last release says so, and tells of that change too", async () => {
    const { releasesFolder } = readSettings({ ...process.env, ...atlas.environment });
    const madeAt = (number: number) =>
      statSync(join(releasesFolder, `${release(number)}.sqlite`), { throwIfNoEntry: false })
        ?.mtimeMs;
    const before = [3, 4, 5, 6].map(madeAt);
    expect(madeAt(7)).toBeUndefined();
    const changed = await startServer(atlas.changeOnce());
    // Those that were there are not made anew.
    expect([3, 4, 5, 6].map(madeAt)).toEqual(before);
    expect(madeAt(7)).toBeDefined();
    try {
      const { read: readChanged } = openSite(() => changed.url);
      const { article } = await readChanged(`/changes?since=${release(7)}`);
      expect(textOf(article)).toContain("Today’s record has changes that are not released yet.");
      expect(textOf(article)).not.toContain("what the atlas says today");
      const section = article.querySelector("[aria-labelledby=changes]");
      expect([...(section?.querySelectorAll("dd") ?? [])].map(textOf)).toEqual([
        `Then ${RENAMED.landing}`,
        "Today The party lands",
      ]);
      // What was the newest is a former one now.
      const { document } = await readChanged(`/events/landing?release=${release(7)}`);
      expect(textOf(document.querySelector("h1"))).toBe(RENAMED.landing);
      expect(textOf(noticeOf(document)?.querySelector("p"))).toBe(
        `You see the record as it was released on ${dayOf(7)}. 1 record has changed since, 1 on this page.`,
      );
    } finally {
      await changed.stop();
    }
  });
});

/** The version of the atlas that a page is of, as its data page names it. */
async function readVersion(path: string, site: string): Promise<{ version: string }> {
  const [, search = ""] = path.split("?");
  const page = await (await fetch(`${site}/about/data${search && `?${search}`}`)).text();
  const [, version = ""] = /\/api\/columns\/([0-9a-f]{12})/.exec(page) ?? [];
  return { version };
}

function withoutMoment(text: string): string {
  return text.replace(/"timeStamp":"[^"]*"/, "");
}
