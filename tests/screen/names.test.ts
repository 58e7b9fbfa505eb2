import { describe, expect, inject, it } from "vitest";
import shippedLinks from "../links/shipped-links.json";
import { readEdgeRecords } from "../support/edge-records";
import { openSite } from "../support/served-page";

const { events, places, documents } = readEdgeRecords();
const LISTS = ["/", "/places", "/events", "/documents", "/about", "/about/data", "/about/method"];
const RECORDS = ["/passages", "/attestations", "/mentions", "/figures", "/disagreements"];

const EDGE_PAGES = [
  ...LISTS,
  ...RECORDS,
  "/coverage",
  ...documents.flatMap(({ id }) => [`/documents/${id}`, `/coverage/${id}`]),
  ...events.map(({ id }) => `/events/${id}`),
  "/events/squall/evidence",
  ...places.map(({ id }) => `/places/${id}`),
];
const SHIPPED_PAGES = [
  ...new Set(
    shippedLinks
      .filter(({ path, language }) => language === undefined && !/lang=|^\/en\//.test(path))
      .map(({ path }) => path.replace(/#.*/, "")),
  ),
];

/** Its pages are read once for all tests. */
const edge = openSite(() => inject("edgeAtlasUrl"));

describe("Names that are read aloud", () => {
  it.each([
    ["the edge atlas", edge, EDGE_PAGES],
    ["the shipped atlas", openSite(() => inject("atlasUrl")), SHIPPED_PAGES],
  ] as const)(
    "make sense alone on every page of %s, and lead to one place",
    async (_, site, all) => {
      const wrong: string[] = [];
      const { read } = site;
      for (const path of all) wrong.push(...findUnclear(path, (await read(path)).document));
      expect(wrong).toEqual([]);
    },
  );
});

describe("The title of a page", () => {
  it("is that of no other, and says where nothing is", async () => {
    const titles = new Map<string, string>();
    for (const path of EDGE_PAGES) {
      const { title } = await edge.read(path);
      const other = titles.get(title);
      const isAlike = path.startsWith("/events/") && other?.startsWith("/events/");
      if (!isAlike) expect(other, `${path} and this have the title ${title}`).toBe(undefined);
      titles.set(title, path);
    }
  });
});

function findUnclear(path: string, page: Document): string[] {
  const addresses = new Map<string, string>();
  const wrong: string[] = [];
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    // The words of a document stay as they are, whatever they are linked to.
    if (link.closest("[data-start]") && !link.hasAttribute("aria-label")) continue;
    const name = nameOf(link);
    const href = link.getAttribute("href") ?? "";
    if (!/\p{L}{2}/u.test(name)) wrong.push(`${path}: “${name}” says nothing`);
    const other = addresses.get(name);
    // Two events may have one title in the record: their dates stand beside them.
    const areEvents = other?.startsWith("/events/") && href.startsWith("/events/");
    if (other !== undefined && other !== href && !areEvents) {
      wrong.push(`${path}: “${name}” leads to ${other} and to ${href}`);
    }
    addresses.set(name, href);
  }
  return [...new Set(wrong)];
}

function nameOf(link: Element): string {
  const said = link.getAttribute("aria-label") ?? link.querySelector("title")?.textContent;
  return (said ?? link.textContent ?? "").replace(/\s+/g, " ").trim();
}
