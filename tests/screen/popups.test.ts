// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { PlacePopup } from "@/components/panels/place-popup";
import { LinkContext } from "@/components/shell/viewer-context";
import { WordsProvider } from "@/lib/client/words-provider";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { Event } from "@/lib/records/event";
import type { Place } from "@/lib/records/place";
import { readSettings } from "@/lib/settings";
import type { PlaceDetail } from "@/lib/store/answers";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { documentsOf, EDGE_ATLAS, readEdgeRecords, unique } from "../support/edge-records";
import { toldWords } from "../support/list-rows";
import {
  dateInShort,
  EVENT_TYPES,
  eventDateWords,
  POSITION_WORDS,
  STATUSES,
  wordsOf,
} from "../support/page-words";
import { expectPositionLinks, placesByReports, surenessWords } from "../support/place-page";
import { type Popup, readPopup } from "../support/place-popup";
import {
  type EventPart,
  expectNamedLines,
  HEADINGS,
  silenceWords,
  tieWords,
} from "../support/place-words";
import { type PageLink, seenThrough } from "../support/served-page";

const store = openSqliteStore(readSettings({ ...process.env, ATLAS_DATA: EDGE_ATLAS }).storeFile);
afterAll(() => store.close());
afterEach(cleanup);
const records = readEdgeRecords();

type DrawOptions = {
  query?: Query;
  view?: string;
  /** What stands in the detail in place of what the store answers. */
  change?: (detail: PlaceDetail) => Partial<PlaceDetail>;
};

/** The popup of a place, as it is drawn on a page that is seen through a view. */
async function drawPopup(
  place: string,
  { query = EVERYTHING, view = "", change = () => ({}) }: DrawOptions = {},
) {
  const [found, { vocabulary }] = await Promise.all([
    store.findPlace(place, query),
    store.readSummary(),
  ]);
  if (!found) throw new Error(`The store has no place "${place}".`);
  const detail = { ...found, ...change(found) };
  const documentTitles = Object.fromEntries(
    records.documents.map(({ id, shortTitle }) => [id, shortTitle]),
  );
  const popup = createElement(PlacePopup, { detail, documentTitles, vocabulary });
  const hrefOf = (path: string) => seenThrough(view, path);
  const links = { hrefOf, open: () => {}, path: "/", filters: {}, narrow: () => {} };
  const linked = createElement(LinkContext, { value: links }, popup);
  return createElement(WordsProvider, {
    language: "en",
    catalogue: PARSED_CATALOGUES.en,
    // biome-ignore lint/correctness/noChildrenProp: the type asks for it among the properties
    children: linked,
  });
}

function readHtml(html: string): Popup {
  return readPopup(new DOMParser().parseFromString(html, "text/html").body);
}

function expectPopup(place: Place, shows: (event: Event) => boolean, view = ""): Popup {
  const { id, properties } = place;
  const through = ({ text, href }: PageLink) => ({ text, href: seenThrough(view, href) });
  const happened = records.eventsAt(id).filter(shows);
  const concerns = records.eventsAbout(id).filter(shows);
  const named = records.namingDocuments(id);
  const within = placesByReports(records, id, shows);
  const counts = {
    happened: happened.length,
    concerns: concerns.length,
    named: named.length,
    within: within.length,
  };
  const parts = (["happened", "concerns", "named", "within"] as const).filter(
    (part) => counts[part] > 0,
  );
  const isShort = parts.reduce((sum, part) => sum + Math.min(5, counts[part]), 0) <= 8;
  const eventsOf = (part: keyof typeof counts) =>
    part === "happened" || part === "concerns"
      ? expectEvents(id, part === "happened" ? happened : concerns, part, through)
      : [];
  const rowsOf = (part: keyof typeof counts) => {
    if (part === "named") {
      return named.map(({ document, mentions }) => ({
        link: through({ text: document.shortTitle, href: `/documents/${document.id}` }),
        words: "",
        lines: expectNamedLines(document, mentions).map(({ words, links }) => ({
          words,
          links: links.map(through),
        })),
      }));
    }
    if (part !== "within") return [];
    return within.map(({ place: inner, counts }) => ({
      link: through({ text: inner.properties.title, href: `/places/${inner.id}` }),
      words: toldWords(counts),
      lines: [],
    }));
  };
  return {
    name: `What the documents say of ${properties.title.replace(/\s+/g, " ")}`,
    title: properties.title,
    lines: [
      surenessWords(place),
      ...(properties.standsFor ? [`What the name stands for: ${properties.standsFor}`] : []),
    ],
    silence: silenceWords(counts),
    parts: parts.map((part) => ({
      heading: `${HEADINGS[part]} (${counts[part]})`,
      isOpen: part === parts[0] || isShort,
      events: eventsOf(part),
      rows: rowsOf(part).slice(0, 5),
      all:
        counts[part] > 5
          ? [through({ text: `All ${counts[part]} →`, href: `/places/${id}#${ANCHORS[part]}` })]
          : [],
    })),
    position: place.geometry
      ? {
          isOpen: false,
          words: wordsOf(POSITION_WORDS, id),
          ways: expectPositionLinks(place),
        }
      : undefined,
  };
}

/** Five events, those that most documents and then most passages tie to the place. */
function expectEvents(
  place: string,
  events: readonly Event[],
  part: EventPart,
  through: (link: PageLink) => PageLink,
) {
  const tying = (event: Event) => records.tyingPassages(event, place);
  const documents = (event: Event) => unique(tying(event).map(({ document }) => document));
  return events
    .toSorted(
      (one, other) =>
        documents(other).length - documents(one).length || tying(other).length - tying(one).length,
    )
    .slice(0, 5)
    .map((event) => ({
      link: through({ text: event.title.replace(/\s+/g, " "), href: `/events/${event.id}` }),
      date: eventDateWords(event.date, dateInShort),
      type: [...wordsOf(EVENT_TYPES, event.type)],
      facts: [
        ...(event.status === "reported" ? [] : [wordsOf(STATUSES, event.status)]),
        tieWords(records, event, place, part),
      ].filter(Boolean),
      told: documents(event).map((document) => {
        const own = tying(event).filter((passage) => passage.document === document);
        return {
          words: `${records.documentOf(document).shortTitle}, ${own.length === 1 ? "passage" : "passages"}`,
          links: own.map(({ passage }) =>
            through({ text: passage.slice(1), href: `/documents/${document}#${passage}` }),
          ),
        };
      }),
    }));
}

/** The parts of the place's page that the popup leads on to. */
const ANCHORS = {
  happened: "happened-here",
  concerns: "concerns-it",
  named: "named-in",
  within: "within-it",
} as const;

const everything = () => true;

describe("The popup of a place", () => {
  it.each(records.places.map((place) => [place.id, place] as const))(
    "says what the record says: %s",
    async (id, place) => {
      const html = renderToStaticMarkup(await drawPopup(id));
      expect(readHtml(html)).toEqual(expectPopup(place, everything));
    },
  );

  it("counts and lists the events of the view, and its links carry the view", async () => {
    const view = "doc=survey-report&theme=dark&type=storm";
    const query: Query = { ...EVERYTHING, types: ["storm"], documents: ["survey-report"] };
    const html = renderToStaticMarkup(await drawPopup("greenwich-house", { query, view }));
    const shows = (event: Event) =>
      event.type === "storm" && documentsOf(event).includes("survey-report");
    expect(records.eventsAt("greenwich-house").filter(shows).length).toBeGreaterThan(1);
    expect(readHtml(html)).toEqual(expectPopup(records.placeOf("greenwich-house"), shows, view));
  });

  it("shows five of a part, the most attested first, and leads to all of them", async () => {
    const popup = readHtml(renderToStaticMarkup(await drawPopup("null-island")));
    const [happened] = popup.parts;
    expect(happened?.events).toHaveLength(5);
    expect(happened?.events[0]?.link.href).toBe("/events/squall");
    expect(happened?.all.map(({ href }) => href)).toEqual(["/places/null-island#happened-here"]);
  });

  it("shows five of many documents that name it and five of many places within it", async () => {
    const change = ({ naming, item }: PlaceDetail): Partial<PlaceDetail> => ({
      naming: [1, 2, 3, 4, 5, 6].flatMap(() => naming.slice(0, 1)),
      contains: [6, 5, 4, 3, 2, 1, 0].map((events) => ({ ...item, id: `inner-${events}`, events })),
      counts: { naming: 6, silent: 0, contains: 7 },
    });
    const popup = readHtml(renderToStaticMarkup(await drawPopup("quiet-cove", { change })));
    const [named, within] = popup.parts.filter(({ rows }) => rows.length > 0);
    expect([named?.rows.length, within?.rows.length]).toEqual([5, 5]);
    expect(named?.all).toEqual([{ text: "All 6 →", href: "/places/quiet-cove#named-in" }]);
    expect(within?.all).toEqual([{ text: "All 7 →", href: "/places/quiet-cove#within-it" }]);
    expect(within?.rows.map(({ words }) => words)).toEqual(
      [6, 5, 4, 3, 2].map((events) => `${events} events`),
    );
  });

  it("leads to each of several passages of a document by its own number", async () => {
    const change = ({ attestations }: PlaceDetail) => ({
      attestations: {
        ...attestations,
        "polar-ink": [
          { document: "emoji-log", passage: "p5" },
          { document: "survey-report", passage: "p2" },
          { document: "emoji-log", passage: "p3" },
        ],
      },
    });
    const popup = readHtml(renderToStaticMarkup(await drawPopup("polar-camp", { change })));
    expect(popup.parts[0]?.events.map(({ told }) => told)).toEqual([
      [
        {
          words: "Ship’s log 📓, passages",
          links: [
            { text: "5", href: "/documents/emoji-log#p5" },
            { text: "3", href: "/documents/emoji-log#p3" },
          ],
        },
        {
          words: "Survey report, passage",
          links: [{ text: "2", href: "/documents/survey-report#p2" }],
        },
      ],
    ]);
  });

  it("copies its position with the latitude before the longitude", async () => {
    const writeText = vi.fn(async (_text: string) => {});
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    const { findByRole, getByRole } = render(await drawPopup("tanja"));
    getByRole("button", { name: "Copy coordinates" }).click();
    await findByRole("button", { name: "Copied" });
    expect(writeText.mock.calls).toEqual([["35.78, -5.8"]]);
    vi.unstubAllGlobals();
  });
});
