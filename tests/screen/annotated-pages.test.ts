import { describe, expect, it } from "vitest";
import { startAnnotatedAtlas } from "../support/annotated-atlas";
import {
  expectDocumentHead,
  expectGlosses,
  expectSectionsOfGlosses,
  readDocumentHead,
  readGlosses,
  readSections,
} from "../support/document-page";
import { expectEventPage, readEventPage } from "../support/event-page";
import { expectFigureGroups, readFigureGroups } from "../support/list-rows";
import { expectPlacePage, readPlacePage } from "../support/place-page";
import { openSite } from "../support/served-page";

/** The edge atlas with every basis, mode, voice, shape of a figure, and note: what its own records do not have. */
const { url, records } = startAnnotatedAtlas();
const { read } = openSite(url);

describe("Where the record says how each thing is known and adds notes", () => {
  it.each(["gauge-dispute", "gauge-read", "landing", "squall"])(
    "the page of an event says so too: %s",
    async (id) => {
      const page = await read(`/events/${id}`);
      expect(readEventPage(page)).toEqual(expectEventPage(records, records.eventOf(id)));
    },
  );

  it("the list of figures draws every shape of a figure", async () => {
    const { article } = await read("/figures");
    const groups = readFigureGroups(article);
    expect(groups).toEqual(expectFigureGroups(records));
    const marks = groups.flatMap(({ figures }) => figures).map(({ mark }) => mark);
    const shapes = marks.map((mark) => (typeof mark === "string" ? mark : mark.shape));
    expect([...new Set(shapes)].toSorted()).toEqual(["arrow", "bar", "dot", "no scale", "words"]);
  });

  it.each(["wide-bay", "great-plain", "lost-valley", "null-island", "the-oceans"])(
    "the page of a place says so too: %s",
    async (id) => {
      const page = await read(`/places/${id}`);
      expect(readPlacePage(page)).toEqual(expectPlacePage(records, records.placeOf(id)));
    },
  );

  it.each(["blank-note", "persian-letter", "survey-report"])(
    "the page of a document says so too: %s",
    async (id) => {
      const page = await read(`/documents/${id}`);
      const document = records.documentOf(id);
      expect(readDocumentHead(page)).toEqual(expectDocumentHead(records, document, false));
      expect(readGlosses(page.article)).toEqual(expectGlosses(document));
      expect(readSections(page.article)).toEqual(expectSectionsOfGlosses(records, document));
    },
  );
});
