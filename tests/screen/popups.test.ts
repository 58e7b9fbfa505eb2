// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { PlacePopup } from "@/components/panels/place-popup";
import { LinkContext } from "@/components/viewer-context";
import type { Event } from "@/lib/model/event";
import type { PlaceDetail } from "@/lib/model/item";
import type { Place } from "@/lib/model/place";
import { EVERYTHING, type Query } from "@/lib/model/query";
import { readSettings } from "@/lib/settings";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { documentsOf, EDGE_ATLAS, readEdgeRecords, unique } from "../support/edge-records";
import { dateInShort, EVENT_TYPES, eventDateWords, STATUSES, wordsOf } from "../support/page-words";
import { expectPositionLinks, surenessWords } from "../support/place-page";
import { linkOf, linksIn, partsOf, seenThrough, textOf } from "../support/served-page";

const store = openSqliteStore(readSettings({ ...process.env, ATLAS_DATA: EDGE_ATLAS }).storeFile);
afterAll(() => store.close());
afterEach(cleanup);
const records = readEdgeRecords();

type DrawOptions = {
  query?: Query;
  view?: string;
  /** Passages that attest an event, in place of its own. */
  attestations?: PlaceDetail["attestations"];
};

/** The popup of a place, as it is drawn on a page that is seen through a view. */
async function drawPopup(
  place: string,
  { query = EVERYTHING, view = "", attestations = {} }: DrawOptions = {},
) {
  const [found, { vocabulary }] = await Promise.all([
    store.findPlace(place, query),
    store.readSummary(),
  ]);
  if (!found) throw new Error(`The store has no place "${place}".`);
  const detail = { ...found, attestations: { ...found.attestations, ...attestations } };
  const documentTitles = Object.fromEntries(
    records.documents.map(({ id, shortTitle }) => [id, shortTitle]),
  );
  const popup = createElement(PlacePopup, { detail, documentTitles, vocabulary });
  const links = { hrefOf: (path: string) => seenThrough(view, path), open: () => {} };
  return createElement(LinkContext, { value: links }, popup);
}

function readPopup(html: string) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const [title, sure, list] = [
    body.querySelector("h2"),
    body.querySelector("p"),
    body.querySelector("ol"),
  ];
  return {
    title: textOf(title),
    sure: textOf(sure),
    list: list?.getAttribute("aria-label"),
    events: [...(list?.children ?? [])].map((row) => {
      const [type, ...facts] = [...(row.querySelector("p")?.children ?? [])];
      return {
        date: textOf(row.querySelector("span")),
        link: linkOf(row.querySelector("a")),
        type: [textOf(type), type?.getAttribute("data-family")],
        facts: facts.map((fact) => ({
          words: textOf(fact)
            .slice(0, textOf(fact).length - partsOf(fact).join("").length)
            .trim(),
          links: linksIn(fact),
        })),
      };
    }),
    ways: linksIn(body).filter(({ href }) => !href.startsWith("/")),
  };
}

function expectPopup(place: Place, events: readonly Event[], view = "") {
  const through = (text: string, href: string) => ({ text, href: seenThrough(view, href) });
  return {
    title: place.properties.title,
    sure: surenessWords(place, events.length),
    list: `Events at ${place.properties.title}`,
    events: events.map((event) => ({
      date: eventDateWords(event.date, dateInShort),
      link: through(event.title, `/events/${event.id}`),
      type: [...wordsOf(EVENT_TYPES, event.type)],
      facts: [
        ...(event.status === "reported"
          ? []
          : [{ words: wordsOf(STATUSES, event.status), links: [] }]),
        ...documentsOf(event).map((document) => {
          const own = event.attestations.filter((one) => one.document === document);
          const passages = unique(own.map(({ passage }) => passage));
          const noun = passages.length === 1 ? "passage" : "passages";
          return {
            words: `${records.documentOf(document).shortTitle}, ${noun}`,
            links: passages.map((passage) =>
              through(passage.slice(1), `/documents/${document}#${passage}`),
            ),
          };
        }),
      ],
    })),
    ways: expectPositionLinks(place),
  };
}

describe("The popup of a place", () => {
  it.each(records.places.map((place) => [place.id, place] as const))(
    "says what the record says: %s",
    async (id, place) => {
      const html = renderToStaticMarkup(await drawPopup(id));
      expect(readPopup(html)).toEqual(expectPopup(place, records.eventsAt(id)));
    },
  );

  it("counts and lists the events of the view, and its links carry the view", async () => {
    const view = "doc=survey-report&lang=ar&theme=dark&type=storm";
    const query: Query = { ...EVERYTHING, types: ["storm"], documents: ["survey-report"] };
    const html = renderToStaticMarkup(await drawPopup("greenwich-house", { query, view }));
    const events = records
      .eventsAt("greenwich-house")
      .filter(({ type }) => type === "storm")
      .filter((event) => documentsOf(event).includes("survey-report"));
    expect(events.length).toBeGreaterThan(1);
    expect(readPopup(html)).toEqual(expectPopup(records.placeOf("greenwich-house"), events, view));
  });

  it("leads to each of several passages of a document by its own number", async () => {
    const attestations = {
      "polar-ink": [
        { document: "emoji-log", passage: "p5" },
        { document: "survey-report", passage: "p2" },
        { document: "emoji-log", passage: "p3" },
      ],
    };
    const html = renderToStaticMarkup(await drawPopup("polar-camp", { attestations }));
    expect(readPopup(html).events.map(({ facts }) => facts)).toEqual([
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
