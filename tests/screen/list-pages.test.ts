import { describe, expect, inject, it } from "vitest";
import type { Event } from "@/lib/records/event";
import type { Place } from "@/lib/records/place";
import { documentsOf, inOrderOfTitles, readEdgeRecords, unique } from "../support/edge-records";
import { expectEventRows, readEventRows } from "../support/event-rows";
import {
  countCovered,
  countReports,
  expectAttestationRows,
  expectDisagreementEntries,
  expectDocumentRows,
  expectFigureGroups,
  expectMentionRows,
  expectPassageRows,
  expectPlaceRows,
  type ListRow,
  readDisagreementEntries,
  readFigureGroups,
  readListRows,
} from "../support/list-rows";
import { countWords, STATUSES, wordsOf } from "../support/page-words";
import {
  linkOf,
  linksIn,
  openSite,
  rowsOf,
  sectionUnder,
  seenThrough,
  textOf,
} from "../support/served-page";

const { read } = openSite(() => inject("edgeAtlasUrl"));
const records = readEdgeRecords();
const { events, documents } = records;

/** The list's name and the sentence that says what it holds. */
async function readHead(path: string) {
  const { title, article, status } = await read(path);
  expect(status).toBe(200);
  const [, lead] = article.querySelectorAll("header p");
  return { tab: title, heading: textOf(article.querySelector("h1")), lead: textOf(lead) };
}

const isIn = (first: string, last: string) => (event: Event) => {
  const [earliest, latest] = records.daysOf(event);
  const startsInTime = earliest === null || Date.parse(earliest) <= Date.parse(last);
  return startsInTime && (latest === null || Date.parse(latest) >= Date.parse(first));
};

const VIEWS: readonly [view: string, shows: (event: Event) => boolean, heading?: string][] = [
  ["", () => true],
  ["type=storm,voyage", ({ type }) => type === "storm" || type === "voyage"],
  ["doc=persian-letter", (event) => documentsOf(event).includes("persian-letter")],
  ["actor=crew", ({ actors }) => actors.some(({ actor }) => actor === "crew")],
  ["t=2012-05/2012-06", isIn("2012-05-01", "2012-06-30")],
  ["located=0", (event) => !records.isLocated(event), "Events without a place"],
  ["dated=0", ({ date }) => date.edtf === null, "Undated events"],
  [
    "doc=survey-report&theme=dark&type=storm",
    (event) => event.type === "storm" && documentsOf(event).includes("survey-report"),
  ],
];

/** Which places a view lists, and what it counts there. Of places, "located" is asked themselves. */
function placesThrough(view: string, shows: (event: Event) => boolean) {
  if (view === "located=0") {
    return { counts: countsOf(() => true), isListed: ({ geometry }: Place) => geometry === null };
  }
  const counts = countsOf(shows);
  const isTold = (place: string, { at, about } = counts(place)) => at + about > 0;
  // A place has no time of its own: one that no event is tied to is there at any time.
  const isAtAnyTime = (id: string) =>
    view.startsWith("t=") && !isTold(id, countsOf(() => true)(id));
  return {
    counts,
    isListed: ({ id }: Place) => view === "" || isTold(id) || isAtAnyTime(id),
  };
}

const countsOf = (shows: (event: Event) => boolean) => (place: string) =>
  countReports(records, place, shows);

describe.each(VIEWS)("Seen through “%s”", (view, shows, heading = "Events") => {
  const shown = events.filter(shows);
  const through = <Link extends { href: string }>(link: Link): Link => ({
    ...link,
    href: seenThrough(view, link.href),
  });

  it("the events are those of the view, in the order of their days", async () => {
    const unlocated = shown.filter((event) => !records.isLocated(event)).length;
    const undated = shown.filter(({ date }) => date.edtf === null).length;
    expect(await readHead(`/events?${view}`)).toEqual({
      tab: "Events · The Edge Atlas",
      heading,
      lead: `${countWords(shown.length, "event")}: ${shown.length - unlocated} on the map, ${unlocated} without a place, ${undated} undated${possibleWords(view, shown)}.`,
    });
    const { article } = await read(`/events?${view}`);
    expect(readEventRows(article)).toEqual(
      expectEventRows(records, records.byDay(shown), { showPlaces: true }).map(through),
    );
  });

  it("the attestations are those of its events", async () => {
    const { article } = await read(`/attestations?${view}`);
    const rows = readListRows(article);
    const ofEvents = expectAttestationRows(records, shown);
    const asked = new URLSearchParams(view).get("doc");
    const expected = ofEvents.filter(
      ({ links }) => asked === null || links[1]?.href.startsWith(`/documents/${asked}#`),
    );
    expect(rows).toEqual(
      expected.map(({ parts, links }) => ({ parts, links: links.map(through) })),
    );
    const head = await readHead(`/attestations?${view}`);
    expect(head.lead).toBe(
      `${countWords(rows.length, "statement")}, each by one passage about one event.`,
    );
  });

  it("the places are those where they are", async () => {
    const { counts, isListed } = placesThrough(view, shows);
    const { mapped, unmapped } = expectPlaceRows(records, isListed, counts);
    const { article } = await read(`/places?${view}`);
    const rowsUnder = (name: string) => readListRows(sectionUnder(article, name));
    const withView = (row: (typeof mapped)[number]) => ({ ...row, links: row.links.map(through) });
    expect(rowsUnder("On the map")).toEqual(mapped.map(withView));
    expect(rowsUnder("Named, not drawn")).toEqual(unmapped.map(withView));
    expect(await readHead(`/places?${view}`)).toEqual({
      tab: "Places · The Edge Atlas",
      heading: "Places",
      lead: `${mapped.length} on the map, ${unmapped.length} named but not drawn. Those that most is reported of come first.`,
    });
  });
});

/** Events that may lie in the days of a view and need not: those that do not lie wholly in them, by a document. */
function possibleWords(view: string, shown: readonly Event[]): string {
  if (!view.startsWith("t=")) return "";
  const certain = shown.filter((event) => {
    const [earliest, latest] = records.daysOf(event);
    const isWithin = (day: string | null) =>
      day !== null && day >= "2012-05-01" && day <= "2012-06-30";
    return event.date.basis !== "external" && isWithin(earliest) && isWithin(latest);
  });
  return `; ${shown.length - certain.length} only possibly in these days`;
}

describe("Events under their places", () => {
  it.each(["", "type=storm,voyage"])(
    "are those that happened there or concern it, by day, and the rest have none: “%s”",
    async (view) => {
      const types = new URLSearchParams(view).get("type")?.split(",");
      const asked = events.filter(({ type }) => types?.includes(type) ?? true);
      const { article } = await read(`/events?as=place&${view}`);
      const rows = readEventRows(article);
      const groups = unique(rows.map(({ year }) => year));
      const titleOf = ({ properties }: Place) => properties.title;
      const expected = inOrderOfTitles(records.places, titleOf).flatMap((place) => {
        const [at, about] = [records.eventsAt(place.id), records.eventsAbout(place.id)];
        const told = records.byDay(
          asked.filter((event) => at.includes(event) || about.includes(event)),
        );
        return told.map((event) => ({
          group: titleOf(place),
          title: event.title,
          concerns: !at.includes(event),
        }));
      });
      const listed = new Set(expected.map(({ title }) => title));
      const rest = records.byDay(asked.filter(({ title }) => !listed.has(title)));
      expect(
        rows.map(({ year, title, facts }) => ({
          group: year,
          title,
          concerns: facts.includes("concerns it"),
        })),
      ).toEqual([
        ...expected,
        ...rest.map(({ title }) => ({ group: "Without a place", title, concerns: false })),
      ]);
      expect(groups.length).toBeGreaterThan(3);
      const headings = linksIn(article).filter(({ href }) => href.startsWith("/places/"));
      expect(headings.map(({ text }) => text)).toEqual(
        groups.filter((name) => name !== "Without a place"),
      );
    },
  );
});

describe("The table of events", () => {
  const rowsIn = (article: Element) =>
    [...article.querySelectorAll("tbody tr")].map((row) => [...row.children].map(textOf));
  const headsIn = (article: Element) => [...article.querySelectorAll("thead th")];

  it("says of each event what its columns ask for", async () => {
    const columns = "earliest,latest,title,status,statements,id";
    const { article } = await read(`/events?as=table&columns=${columns}`);
    expect(headsIn(article).map((head) => textOf(head).replace(/[▴▾]/, "").trim())).toEqual([
      "Earliest day",
      "Latest day",
      "Title",
      "Status",
      "Statements",
      "Id",
    ]);
    expect(rowsIn(article)).toEqual(
      records.byDay(events).map((event) => {
        const [earliest, latest] = records.daysOf(event);
        return [
          earliest ?? "",
          latest ?? "",
          event.title.replace(/\s+/g, " "),
          wordsOf(STATUSES, event.status),
          String(event.attestations.length),
          event.id,
        ];
      }),
    );
    const links = linksIn(article.querySelector("tbody"));
    expect(links.map(({ href }) => href)).toEqual(
      records.byDay(events).map(({ id }) => `/events/${id}`),
    );
  });

  it("is sorted by the head that is followed, and the other way round by the same head", async () => {
    const { article } = await read("/events?as=table&columns=title,statements&order=statements");
    const counts = rowsIn(article).map(([, count]) => Number(count));
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    const [title, statements] = headsIn(article);
    expect(title?.getAttribute("aria-sort")).toBeNull();
    expect(statements?.getAttribute("aria-sort")).toBe("ascending");
    const { href } = linkOf(statements?.querySelector("a"));
    expect(href).toBe("/events?as=table&columns=title,statements&order=-statements");
    const turned = await read(href);
    const turnedCounts = rowsIn(turned.article).map(([, count]) => Number(count));
    expect(turnedCounts).toEqual([...counts].reverse());
    expect(headsIn(turned.article)[1]?.getAttribute("aria-sort")).toBe("descending");
  });

  it("offers each column, to show or to hide, and keeps the last one", async () => {
    const { article } = await read("/events?as=table&columns=title");
    const choices = article.querySelector("details");
    expect(rowsOf(choices).map(textOf)).toHaveLength(12);
    expect(linksIn(choices).map(({ href }) => href)).toContain("/events?as=table&columns=title,id");
    expect(linksIn(choices).map(({ text }) => text)).not.toContain("Title");
  });
});

describe("A list without an event", () => {
  it.each(["", "as=place&", "as=table&"])("offers nothing to sort or copy (%s)", async (shape) => {
    const { article } = await read(`/events?${shape}q=zzzz`);
    expect(textOf(article)).toContain("No event matches this view.");
    expect(article.querySelectorAll("table, ol, button, [aria-sort]")).toHaveLength(0);
  });
});

describe("A list in another order", () => {
  it.each([
    ["/documents", "5 documents."],
    ["/places", "14 on the map, 5 named but not drawn."],
  ])("does not say that it is in its own: %s", async (path, lead) => {
    expect((await readHead(`${path}?sortby=title`)).lead).toBe(lead);
  });
});

describe("A list that is longer than a page", () => {
  const view = "theme=dark&type=storm,voyage";
  const shown = events.filter(({ type }) => type === "storm" || type === "voyage");
  const expected = expectAttestationRows(records, shown).map(({ parts, links }) => ({
    parts,
    links: links.map(({ text, href }) => ({ text, href: seenThrough(view, href) })),
  }));

  /** The rows of all pages, each reached from the one before by its own link. */
  async function followSteps(path: string, step: string) {
    const pages: ReturnType<typeof readListRows>[] = [];
    let next: string | undefined = path;
    let last = path;
    while (next !== undefined) {
      const { article } = await read(next);
      pages.push(readListRows(article));
      last = next;
      next = linksIn(article).find(({ text }) => text === step)?.href;
    }
    return { pages, last };
  }

  it("is read to its end and back by its links, which carry the view", async () => {
    const onwards = await followSteps(`/attestations?${view}&limit=7`, "Further in the list ›");
    expect(onwards.pages.length).toBe(Math.ceil(expected.length / 7));
    expect(onwards.pages.flat()).toEqual(expected);
    const back = await followSteps(onwards.last, "‹ Earlier in the list");
    expect(back.pages.toReversed()).toEqual(onwards.pages);
  });
});

describe("Of one document", () => {
  const [document, shortTitle] = ["survey-report", "Survey report"];
  const view = `doc=${document}&theme=dark`;
  const ofDocument = (rows: readonly ListRow[]) =>
    rows.filter(({ links }) =>
      links.some(({ href }) => href.startsWith(`/documents/${document}#`)),
    );

  it.each([
    ["passages", ofDocument(expectPassageRows(records))],
    ["mentions", ofDocument(expectMentionRows(records))],
  ])(
    "the list has its own %s, says whose they are, and carries the document on",
    async (name, rows) => {
      const { article } = await read(`/${name}?${view}`);
      expect(readListRows(article)).toEqual(
        rows.map(({ parts, links }) => ({
          parts,
          links: links.map(({ text, href }) => ({ text, href: seenThrough(view, href) })),
        })),
      );
      const { lead } = await readHead(`/${name}?${view}`);
      expect(lead).toContain(`${rows.length} ${name}`);
      expect(lead).toContain(`in ${shortTitle}`);
    },
  );

  it("the list has its own figures, says whose they are, and carries the document on", async () => {
    const { article } = await read(`/figures?${view}`);
    const groups = expectFigureGroups(records, (id) => id === document);
    expect(readFigureGroups(article)).toEqual(
      groups.map(({ event, figures, ...group }) => ({
        ...group,
        event: { ...event, href: seenThrough(view, event.href) },
        figures: figures.map((figure) => ({ ...figure, href: seenThrough(view, figure.href) })),
      })),
    );
    const count = groups.flatMap(({ figures }) => figures).length;
    const { lead } = await readHead(`/figures?${view}`);
    expect(lead).toContain(`${count} figures in ${shortTitle}`);
  });
});

describe("The list", () => {
  it("of documents has each with its date, who made it and how many events it tells of", async () => {
    const { article } = await read("/documents");
    expect(readListRows(article)).toEqual(expectDocumentRows(records, documents));
    expect((await readHead("/documents")).lead).toBe("5 documents, in the order of their dates.");
  });

  it("of passages has each gloss with its place in the text and how many events it attests", async () => {
    const { article } = await read("/passages");
    const rows = expectPassageRows(records);
    expect(readListRows(article)).toEqual(rows);
    const { covered, characters } = countCovered(records);
    const number = new Intl.NumberFormat("en");
    expect((await readHead("/passages")).lead).toBe(
      `${rows.length} passages, in our own words. Together they cover ${number.format(covered)} of ${number.format(characters)} characters.`,
    );
  });

  it("of mentions has each place and actor where it is named", async () => {
    const { article } = await read("/mentions");
    const rows = expectMentionRows(records);
    expect(readListRows(article)).toEqual(rows);
    expect((await readHead("/mentions")).lead).toBe(
      `${rows.length} mentions of places, persons and bodies, in the order of reading.`,
    );
  });

  it("of figures has each as its passage gives it, beside what else is counted of the same event", async () => {
    const { article } = await read("/figures");
    const groups = expectFigureGroups(records);
    expect(readFigureGroups(article)).toEqual(groups);
    expect((await readHead("/figures")).lead).toBe(
      `${groups.flatMap(({ figures }) => figures).length} figures, each as its passage gives it; they are never averaged or added up. What others published stands on the pages of the events.`,
    );
  });

  it("of disagreements has each with its events and the passages it rests on", async () => {
    const { article } = await read("/disagreements");
    expect(readDisagreementEntries(article)).toEqual(expectDisagreementEntries(records));
    expect((await readHead("/disagreements")).lead).toBe(
      "3 points in which documents differ, cannot be right, or leave a question open. The atlas does not settle them.",
    );
  });
});
