import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { markWords, readDrawnRecords, type TiedPlace } from "../support/drawn-records";
import { linksIn, seenThrough, textOf } from "../support/served-page";

const RECORDS = readDrawnRecords("data");
const { title: TITLE, license: LICENCE } = JSON.parse(readFileSync("data/atlas.json", "utf8"));
const MAP_NAMES = {
  en: "Map of the places the documents name",
  ar: "خريطة الأماكن التي تذكرها الوثائق",
  fa: "نقشهٔ مکان‌هایی که اسناد از آن‌ها نام می‌برند",
} as const;
const USE = { en: "Use the map", ar: "استخدام الخريطة", fa: "استفاده از نقشه" } as const;
const LANGUAGES = ["en", "ar", "fa"] as const;
type Language = (typeof LANGUAGES)[number];

const prefixOf = (language: Language) => (language === "en" ? "" : `/${language}`);

async function readEmbed(address: string, site = inject("atlasUrl")) {
  const response = await fetch(site + address, { redirect: "manual" });
  const { document } = new JSDOM(await response.text()).window;
  const [about, foot] = [document.querySelector("main article"), document.querySelector("footer")];
  if (!about || !foot) throw new Error(`${address} (${response.status}) is no embed.`);
  return {
    status: response.status,
    document,
    about,
    foot,
    lines: [...about.querySelectorAll("p")].map(textOf),
    heading: about.querySelector("h1 a"),
  };
}

const SUBJECTS = [
  { path: "", title: TITLE },
  { path: "/places/camp-ashraf", title: RECORDS.placeOf("camp-ashraf").properties.title },
  {
    path: "/events/attack-ashraf-2013-09-01",
    title: RECORDS.eventOf("attack-ashraf-2013-09-01").title,
  },
  { path: "/documents/stango-2012", title: documentOf("stango-2012").title.text },
];
const VIEW = "t=2009/2013&theme=dark&type=attack";

describe.each(LANGUAGES)("An embed in %s", (language) => {
  const prefix = prefixOf(language);

  it.each(SUBJECTS)("of $title says what it is of, and leads there", async ({ path, title }) => {
    const { status, document, heading, foot } = await readEmbed(`${prefix}/embed${path}?${VIEW}`);
    const home = `${prefix}${path || (prefix ? "" : "/")}?${VIEW}`;
    expect(status).toBe(200);
    expect(document.documentElement.lang).toBe(language);
    expect(document.documentElement.dir).toBe(language === "en" ? "ltr" : "rtl");
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(document.title).toBe(path === "" ? TITLE : `${title} · ${TITLE}`);
    expect(textOf(heading)).toBe(title);
    expect(heading?.getAttribute("href")).toBe(home);
    const [open] = linksIn(foot);
    expect(open?.href).toBe(home);
    expect(open?.text).toContain(TITLE);
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    expect(canonical).toBe(inject("atlasUrl") + home);
    expect((await fetch(inject("atlasUrl") + home)).status).toBe(200);
  });

  it("opens every page beside the article, seen through its filters, but for its own map", async () => {
    const { document } = await readEmbed(`${prefix}/embed/places/camp-ashraf?${VIEW}`);
    const links = [...document.querySelectorAll("a[href]")];
    const [use, ...others] = links.filter((link) => link.getAttribute("target") === null);
    expect(others).toEqual([]);
    expect(textOf(use)).toBe(USE[language]);
    expect(use?.getAttribute("href")).toBe(`${prefix}/embed/map/places/camp-ashraf?${VIEW}`);
    for (const link of links.filter((one) => one !== use)) {
      expect(link.getAttribute("target")).toBe("_blank");
      expect(link.getAttribute("rel")).toBe("noopener");
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("/")) expect(href).toMatch(new RegExp(`^${prefix}/(?!embed)`));
    }
    const inMap = [...mapIn(document, language).querySelectorAll("a")];
    expect(inMap.length).toBeGreaterThan(1);
    const places = RECORDS.places.map(({ id }) => seenThrough(VIEW, `${prefix}/places/${id}`));
    for (const link of inMap) expect(places).toContain(link.getAttribute("href"));
  });

  it("asks for no script, and has one of its own of about a kilobyte", async () => {
    const { document } = await readEmbed(`${prefix}/embed/places/camp-ashraf`);
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.map(({ src }) => src)).toEqual([""]);
    expect(scripts[0]?.getAttribute("nonce")).toBeTruthy();
    expect(scripts[0]?.textContent?.length).toBeLessThan(1500);
    const asked = [...document.querySelectorAll("link")].map(({ rel, href }) => `${rel} ${href}`);
    expect(asked.filter((link) => /script|module|\.m?js|fetch/.test(link))).toEqual([]);
    expect(document.querySelectorAll("[style], style")).toHaveLength(0);
    expect(document.documentElement.outerHTML).not.toMatch(/\son\w+=/);
  });

  it("shows on its map what the page of the same view shows", async () => {
    const view = "?doc=siege-report&map=9/33.6/44.4";
    const embed = await readEmbed(`${prefix}/embed/places/camp-liberty${view}`);
    const page = new JSDOM(
      await (await fetch(`${inject("atlasUrl")}${prefix}/places/camp-liberty${view}`)).text(),
    ).window.document;
    const signsOf = (document: Document) =>
      [...mapIn(document, language).querySelectorAll("a")].map((link) => ({
        name: textOf(link.querySelector("title")),
        drawn: link.querySelector("g")?.outerHTML,
        path: link.getAttribute("href")?.replace(/\?.*/, ""),
      }));
    expect(signsOf(embed.document).length).toBeGreaterThan(1);
    expect(signsOf(embed.document)).toEqual(signsOf(page));
  });
});

describe("What an embed counts", () => {
  const asked = ({ type }: { type: string }) => type === "attack";

  it.each([
    ["/places/camp-ashraf", {}],
    ["/places/camp-ashraf?type=attack", { event: asked }],
    ["/places/camp-liberty?type=attack", { event: asked }],
  ])("are the events of its place: %s", async (path, records) => {
    const { lines } = await readEmbed(`/embed${path}`);
    const id = path.replace(/^\/places\/|\?.*/g, "");
    expect(lines[0]).toBe(markWords(RECORDS.markOf([id], records)));
  });

  it("are the events of its view, and what narrows it stands before them", async () => {
    const { lines } = await readEmbed("/embed?type=attack&doc=stango-2012&q=ashraf");
    const { events } = RECORDS;
    expect(lines[0]).toBe("Only: Attack, Stango 2012, “ashraf”");
    const listed = await fetch(
      `${inject("atlasUrl")}/api/collections/events/items?type=attack&document=stango-2012&q=ashraf`,
    );
    const { numberMatched } = await listed.json();
    expect(numberMatched).toBeGreaterThan(0);
    expect(numberMatched).toBeLessThan(events.length);
    expect(lines[1]).toMatch(new RegExp(`^${numberMatched} events?: `));
  });

  it("are all events where nothing narrows the view", async () => {
    const { lines } = await readEmbed("/embed");
    const { events } = RECORDS;
    const undated = events.filter(({ date }) => date.edtf === null).length;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^${events.length} events: \\d+ on the map, .*, ${undated} undated$`),
    );
  });

  it("in each mark, are those of its places", async () => {
    const { document } = await readEmbed("/embed?type=attack");
    const marked = RECORDS.marked({ event: asked });
    const ofTitle = (title: string) => marked.find((place: TiedPlace) => place.title === title);
    const signs = [...mapIn(document, "en").querySelectorAll("a > title")].map(textOf);
    expect(signs.length).toBeGreaterThan(1);
    for (const sign of signs) {
      const [titles = "", words] = sign.split(": ");
      const ids = titles.split(", ").flatMap((title) => ofTitle(title)?.id ?? []);
      expect([sign, words]).toEqual([sign, markWords(RECORDS.markOf(ids, { event: asked }))]);
    }
  });

  it("are told to be of other events where the filters leave its own out", async () => {
    const { lines } = await readEmbed("/embed/events/attack-ashraf-2013-09-01?type=siege");
    expect(lines).toContain("This event is not among those that the filters leave.");
  });
});

describe("An embed says where it comes from", () => {
  it("with the licence of the data and the source of the map", async () => {
    const { foot } = await readEmbed("/embed/places/camp-ashraf");
    expect(linksIn(foot)).toEqual([
      { text: `Open this view in ${TITLE}`, href: "/places/camp-ashraf" },
      { text: LICENCE.label, href: LICENCE.url },
      { text: "Natural Earth", href: "/about" },
    ]);
    expect(textOf(foot)).toContain(`Data: ${LICENCE.label}`);
    expect(textOf(foot)).toContain("Map: Natural Earth");
  });

  it("and names what its link got wrong", async () => {
    const told = "Part of this link could not be used; the rest is shown.";
    for (const [query, isTold] of [
      ["?colour=red", true],
      ["?doc=no-such-document", true],
      ["?t=soon", true],
      ["?type=attack&theme=dark&map=5/33/44", false],
    ] as const) {
      const { document } = await readEmbed(`/embed${query}`);
      expect([query, textOf(document.body).includes(told)]).toEqual([query, isTold]);
    }
  });

  it.each(["/embed/map/places/camp-ashraf?type=attack", "/fa/embed/map?type=attack"])(
    "with its map in use as well, drawn until that is there: %s",
    async (address) => {
      const drawn = await readEmbed(address.replace("/map", ""));
      const used = await readEmbed(address);
      const language = address.startsWith("/fa") ? "fa" : "en";
      expect(used.status).toBe(200);
      expect(used.document.title).toBe(drawn.document.title);
      expect(used.lines).toEqual(drawn.lines);
      expect(linksIn(used.foot)).toEqual(linksIn(drawn.foot));
      expect(mapIn(used.document, language).innerHTML).toBe(
        mapIn(drawn.document, language).innerHTML,
      );
      expect(used.document.querySelector("[data-use-map]")).toBeNull();
    },
  );
});

describe("An embed of what there is not", () => {
  it.each([
    "/embed/places/nowhere",
    "/embed/events",
    "/embed/nonsense/x",
    "/fa/embed/documents/none",
    "/embed/map/places/nowhere",
  ])("says so, in its language: %s", async (address) => {
    const response = await fetch(inject("atlasUrl") + address);
    const { document } = new JSDOM(await response.text()).window;
    const isPersian = address.startsWith("/fa");
    expect(response.status).toBe(404);
    expect(document.documentElement.lang).toBe(isPersian ? "fa" : "en");
    const [home] = linksIn(document.querySelector("main"));
    expect(home?.href).toBe(isPersian ? "/fa" : "/");
    expect(document.querySelector("main a")?.getAttribute("target")).toBe("_blank");
  });

  it("leads to where a record moved, and says why another was withdrawn", async () => {
    const { redirects } = await import("../fixtures/edge-atlas/redirects.json");
    const pages = redirects.filter(({ collection }) => collection !== "attestations");
    const moved = pages.find(({ type }) => type === "moved");
    const withdrawn = pages.find(({ type }) => type === "withdrawn");
    if (!moved || !withdrawn) throw new Error("The fixture has no redirect of each kind.");
    for (const root of ["/embed", "/ar/embed/map"]) {
      const answer = await fetch(
        `${inject("edgeAtlasUrl")}${root}/${moved.collection}/${moved.from}?t=2001`,
        { redirect: "manual" },
      );
      expect(answer.status).toBe(308);
      const to = new URL(answer.headers.get("location") ?? "", inject("edgeAtlasUrl"));
      expect(to.pathname + to.search).toBe(
        `${root}/${moved.collection}/${"to" in moved ? moved.to : ""}?t=2001`,
      );
    }
    const gone = await fetch(
      `${inject("edgeAtlasUrl")}/embed/${withdrawn.collection}/${withdrawn.from}`,
    );
    expect(gone.status).toBe(410);
    const html = await gone.text();
    expect(html).toContain('<base target="_blank">');
    expect(gone.headers.get("content-security-policy")).toContain("frame-ancestors *");
  });

  it("shows markup in a title as text", async () => {
    const hostile = readDrawnRecords("tests/fixtures/edge-atlas").events.filter(({ title }) =>
      title.includes("<"),
    );
    expect(hostile.length).toBeGreaterThan(0);
    for (const { id, title } of hostile) {
      const { heading, document } = await readEmbed(`/embed/events/${id}`, inject("edgeAtlasUrl"));
      expect(textOf(heading)).toBe(title);
      expect(document.querySelectorAll("script")).toHaveLength(1);
    }
  });
});

function mapIn(document: Document, language: Language): Element {
  const map = document.querySelector(`svg[aria-label="${MAP_NAMES[language]}"]`);
  if (!map) throw new Error("The embed has no drawn map.");
  return map;
}

function documentOf(id: string) {
  const found = RECORDS.documents.find((document) => document.id === id);
  if (!found) throw new Error(`There is no document ${id}.`);
  return found;
}
