import pLimit from "p-limit";
import { describe, expect, inject, it } from "vitest";
import { readEdgeRecords } from "../support/edge-records";
import { linkOf, linksIn, openSite, seenThrough } from "../support/served-page";

const site = () => inject("edgeAtlasUrl");
const { events, places, documents } = readEdgeRecords();

const LISTS = [
  "/events",
  "/places",
  "/documents",
  "/passages",
  "/attestations",
  "/mentions",
  "/figures",
  "/disagreements",
];
const PAGES = [
  "/",
  ...LISTS,
  "/about",
  "/about/data",
  "/coverage",
  "/tours/all-round",
  "/tours/one-step",
  ...documents.flatMap(({ id }) => [`/documents/${id}`, `/coverage/${id}`]),
  ...events.flatMap(({ id }) => [`/events/${id}`, `/events/${id}/evidence`]),
  ...places.map(({ id }) => `/places/${id}`),
];

/** What a link leads to: whether it is there, and the names of its parts and the links it has itself. */
type Target = { status: number; parts: ReadonlySet<string>; links: string[] };

const targets = new Map<string, Promise<Target>>();

/**
 * What a query narrows is the matter of the lists' own tests; the API's says in which format it answers, and that of a
 * step of a tour what the step shows: without it, the address is another's.
 */
function pathOf(address: string): string {
  return /^\/api|^\/tours\/[^/]+\/\d/.test(address) ? address : address.replace(/\?.*/, "");
}

/** Asks for each path once. */
function readTarget(path: string): Promise<Target> {
  const known = targets.get(path) ?? askFor(path);
  targets.set(path, known);
  return known;
}

/** More at a time would be told to come again. */
const FEW = pLimit(6);

function askFor(path: string): Promise<Target> {
  return FEW(() => readPage(path));
}

async function readPage(path: string): Promise<Target> {
  const response = await fetch(new URL(path, site()), {
    headers: { accept: "text/html" },
    redirect: "manual",
  });
  const html = await response.text();
  const valuesOf = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
  return {
    status: response.status,
    parts: new Set(valuesOf(/ id="([^"]*)"/g)),
    links: valuesOf(/<a\b[^>]*? href="([^"]*)"/g),
  };
}

/** Milliseconds in which a busy machine answers some hundred pages. */
const PATIENCE = 180_000;

describe("Every link of every page", () => {
  it(
    "leads to a page that is there, and to a part that the page has",
    async () => {
      const broken = new Set<string>();
      await Promise.all(
        PAGES.map(async (page) => {
          const { links } = await readTarget(page);
          for (const link of links.filter((href) => /^[/#]/.test(href))) {
            const [address = "", part] = link.split("#");
            const { status, parts } = await readTarget(pathOf(address) || page);
            if (status !== 200) broken.add(`${page}: ${link} is answered with ${status}`);
            if (part !== undefined && !parts.has(part))
              broken.add(`${page}: ${link} has no such part`);
          }
        }),
      );
      expect([...broken]).toEqual([]);
    },
    PATIENCE,
  );
});

const VIEW =
  "base=offline&certain=1&doc=persian-letter,survey-report&q=mast&t=2011/2013&theme=dark&type=storm,voyage";
const LOOKS = "base=offline&theme=dark";

/** Pages that say the same however they are seen. */
const STEADY = [
  "/events/squall",
  "/events/squall/evidence",
  "/documents/survey-report",
  "/documents/blank-note",
  "/about",
];

describe("On a page seen through filters, every link", () => {
  const { read } = openSite(site);
  const hrefsOf = async (page: string) =>
    linksIn((await read(page)).article).map(({ href }) => href);

  it.each(STEADY)("carries them on: %s", async (page) => {
    const plain = await hrefsOf(page);
    expect(plain.length).toBeGreaterThan(2);
    expect(await hrefsOf(`${page}?${VIEW}`)).toEqual(plain.map((href) => seenThrough(VIEW, href)));
  });

  it("carries no more than the looks where a number has to agree with the list behind it", async () => {
    const page = "/coverage/survey-report";
    const plain = await hrefsOf(page);
    const seen = await hrefsOf(`${page}?${VIEW}`);
    const exact = plain.filter((href) => href.includes("?"));
    expect(exact.length).toBeGreaterThan(2);
    for (const href of exact) expect(seen).toContain(seenThrough(LOOKS, href));
  });

  it.each(["/", "/places/null-island", ...LISTS])(
    "carries them on in the head, map and list: %s",
    async (page) => {
      const { document } = await read(`${page}?${VIEW}`);
      const changing = [...document.querySelectorAll("a[rel=nofollow]")].map(linkOf);
      // One link is there to leave the filters behind, others to change one of them.
      const inside = linksIn(document.body).filter(
        ({ href, text }) =>
          /^\/(?!api|withdrawn)/.test(href) &&
          text !== "Show all events" &&
          !changing.some((link) => link.href === href),
      );
      for (const { href } of changing.filter(({ text }) => text !== "Show all events")) {
        const own = new URL(href, site()).searchParams;
        const changed = [...new URLSearchParams(VIEW)].filter(
          ([key, value]) => own.get(key) !== value,
        );
        expect(changed, href).toHaveLength(1);
      }
      expect(inside.length).toBeGreaterThan(5);
      for (const { href } of inside) {
        const own = new URL(href, site()).searchParams;
        for (const [key, value] of new URLSearchParams(VIEW)) {
          if (key !== "actor") expect(own.get(key), `${key} of ${href}`).toBe(value);
        }
      }
    },
  );
});
