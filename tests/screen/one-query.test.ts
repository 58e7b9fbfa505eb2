import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { formatHttpQuery } from "@/lib/query/api-query";
import { filtersOf } from "@/lib/query/filters";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { formatLink } from "@/lib/query/view";
import { loadEdgeAtlas } from "../store/edge-atlas";
import { expectAnswers } from "../store/expected-answers";
import { anyQuery, SEEDED } from "../store/random-queries";
import { leadOf, linksIn, openSite, rowsOf, sectionUnder, textOf } from "../support/served-page";

/** Every page is seen through the same link: what one of them counts, all of them count, and so do the records. */

const data = loadEdgeAtlas();
const expected = expectAnswers(data);
const site = openSite(() => inject("edgeAtlasUrl"));

const isKnown = (query: Query) => !JSON.stringify(query).includes("nothing-of-the-kind");
const narrowed = (query: Query) => JSON.stringify(query) !== JSON.stringify(EVERYTHING);
const anyKnownQuery = anyQuery(data)
  .filter((query) => isKnown(query) && narrowed(query))
  // A word that a request may not have is told to the reader, and is another test's matter.
  .map((query): Query => ({ ...query, words: undefined }));

const queries = fc.sample(anyKnownQuery, { ...SEEDED, numRuns: 60 }).filter(narrowed);
const fields = Object.keys(EVERYTHING) as (keyof Query)[];

describe("A link", () => {
  it("is tried with every field of the Query", () => {
    const used = fields.filter((name) =>
      queries.some((query) => String(query[name]) !== String(EVERYTHING[name])),
    );
    expect(used).toEqual(fields);
  });

  it("that asks for all is told how many documents report all events, and in how many statements", async () => {
    const { article } = await site.read("/");
    const [telling, statements] = [
      expected.listTellingDocuments(EVERYTHING, "date"),
      expected.listAttestations(EVERYTHING, "date"),
    ];
    expect(textOf(leadOf(article))).toContain(
      ` ${telling.length} documents report them in ${statements.length} statements.`,
    );
    expect(rowCounts(article, "Documents, and whose they are")).toEqual(
      telling.map(({ events }) => events),
    );
  });

  it.each(queries.map((query) => [`${formatHttpQuery(query)}`, query] as const))(
    "says on every page, and to every program, the same of %s",
    async (parameters, query) => {
      const filters = filtersOf(query);
      const events = expected.listEvents(query, "date");
      const totals = expected.readTotals(query);

      const list = await site.read(formatLink("/events", filters));
      // Within a year the list has an order of its own, which the tests of lists know.
      expect(eventsIn(list.article).toSorted()).toEqual(events.toSorted());
      const possible =
        totals.possible > 0 ? `; ${totals.possible} only possibly in these days` : "";
      expect(textOf(leadOf(list.article))).toBe(
        `${events.length} ${events.length === 1 ? "event" : "events"}: ${totals.mapped} on the map, ${totals.unlocated} without a place, ${totals.undated} undated${possible}.`,
      );
      for (const path of ["/", "/events", "/about", "/documents"]) {
        const { document } = await site.read(formatLink(path, filters));
        const counts = document.querySelector('section[aria-label="Filters"] p');
        expect(
          textOf(counts)
            .replace(/^.* undated/, "")
            .startsWith(possible),
          path,
        ).toBe(true);
        expect(textOf(counts), path).toMatch(
          new RegExp(
            `^${events.length} events?: ${totals.mapped} on the map, ${totals.unlocated} without a place`,
          ),
        );
      }

      const overview = await site.read(formatLink("/", filters));
      const telling = expected.listTellingDocuments(query, "date");
      const statements = expected.listAttestations(query, "date");
      expect(textOf(leadOf(overview.article))).toMatch(
        new RegExp(
          ` ${telling.length} documents? reports? them in ${statements.length} statements?\\.$`,
        ),
      );
      expect(rowCounts(overview.article, "Documents, and whose they are")).toEqual(
        telling.map(({ events }) => events),
      );
      expect(linksIn(overview.article).filter(({ text }) => / documents →$/.test(text))).toEqual(
        [],
      );

      const items = await ask(`/api/collections/events/items?limit=1000&${parameters}`);
      expect(items.features.map(({ id }: { id: string }) => id)).toEqual(events);
      const scene = await ask(`/api/map?${parameters}`);
      expect(scene.totals).toEqual(totals);

      const documents = await site.read(formatLink("/documents", filters));
      expect(linkedIds(documents.article, "documents").toSorted()).toEqual(
        expected
          .listTellingDocuments(query, "date")
          .map(({ id }) => id)
          .toSorted(),
      );
      const passages = await site.read(formatLink("/passages", filters));
      expect(linkedPassages(passages.article)).toEqual(expected.listPassages(query).toSorted());
      for (const row of passages.article.querySelectorAll('ul[aria-label="Passages"] > li')) {
        const [document = "", passage = ""] = linkedPassages(row)[0]?.split("#") ?? [];
        const told = expected.countToldBy(document, passage, query);
        if (textOf(row).endsWith("context only")) expect(told).toBe(0);
        else expect(textOf(row)).toMatch(new RegExp(` · ${told} events?$`));
      }
      // What all passages of a document cover says nothing of those that a query picks out.
      if (asksOfEvents(query))
        expect(textOf(passages.article.querySelector("header"))).not.toContain("cover");
    },
  );
});

/** The events that each row of a section counts. */
function rowCounts(article: HTMLElement, heading: string): number[] {
  return rowsOf(sectionUnder(article, heading)).map((row) =>
    Number(/(\d+) events?\.$/.exec(textOf(row))?.[1]),
  );
}

function asksOfEvents({ documents: _documents, sections: _sections, certain, ...others }: Query) {
  return (
    certain || Object.values(others).some((asked) => asked !== undefined && String(asked) !== "")
  );
}

async function ask(path: string) {
  const response = await fetch(inject("edgeAtlasUrl") + path);
  expect(response.status, path).toBe(200);
  return response.json();
}

/** The events of a list, row by row. */
function eventsIn(article: HTMLElement): string[] {
  const links = [...article.querySelectorAll('ol > li a[href^="/events/"]')];
  return links.map((link) => idOf(link));
}

function linkedIds(article: HTMLElement, folder: string): string[] {
  const links = [...article.querySelectorAll(`a[href^="/${folder}/"]`)];
  return [...new Set(links.map((link) => idOf(link)))];
}

function linkedPassages(article: Element): string[] {
  const links = [...article.querySelectorAll('a[href^="/documents/"][href*="#"]')];
  const passages = links.map((link) => `${idOf(link)}#${link.getAttribute("href")?.split("#")[1]}`);
  return [...new Set(passages)].toSorted();
}

function idOf(link: Element): string {
  const { pathname } = new URL(link.getAttribute("href") ?? "", "http://atlas.example");
  return decodeURIComponent(pathname.split("/")[2] ?? "");
}
