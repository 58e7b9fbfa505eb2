import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "@/lib/records/document";
import type { DocumentDetail, EventItem, PlaceItem } from "@/lib/store/answers";
import { type MarginNote, placesOf, readingSections } from "./reading-rows";

const TEXT = "The gale broke the pier.\nNo boat 🕊 came in.\n\nThe light went out.";
const codePoints = Array.from(TEXT);

function spanOf(words: string) {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}

const section = (id: string, words: string) => ({
  id,
  title: id.toUpperCase(),
  layer: "body",
  summary: `About ${id}`,
  ...spanOf(words),
});
const passage = (id: string, words: string, of = "s1", context?: boolean) =>
  ({
    id,
    section: of,
    gloss: `Gloss of ${id}`,
    ...(context && { context }),
    ...spanOf(words),
  }) as Passage;
const mention = (target: string, words: string, kind: "place" | "actor" = "place") => ({
  kind,
  target,
  form: "name",
  ...spanOf(words),
});
const event = (id: string, places: string[]) =>
  ({ id, title: id.toUpperCase(), type: "storm", date: "2011", places }) as EventItem;

const DETAIL = {
  record: {
    sections: [
      section("s1", "The gale broke the pier.\nNo boat 🕊 came in."),
      section("s2", "The light went out."),
    ],
    passages: [
      passage("p1", "gale broke the pier.\nNo boat"),
      passage("p2", "🕊 came in", "s1", true),
      passage("p3", "light went", "s2"),
    ],
    mentions: [
      mention("harbour", "pier"),
      mention("sea", "boat"),
      mention("keeper", "light", "actor"),
      mention("harbour", "boat"),
      mention("tower", "light"),
    ],
  },
  places: [
    { id: "harbour", title: "The harbour" },
    { id: "sea", title: "The sea" },
  ] as PlaceItem[],
  events: [event("gale", ["harbour"]), event("dark", ["tower", "sea"])],
  attestedByPassage: {
    p1: [{ event: "gale", voice: "author", mode: "asserted" }],
    p2: [
      { event: "gale", voice: "author", mode: "alleged" },
      { event: "dark", voice: "author", mode: "asserted" },
      { event: "unknown", voice: "author", mode: "asserted" },
    ],
    p3: [{ event: "dark", voice: "quoted", mode: "asserted" }],
  },
} as unknown as DocumentDetail;

describe("A document that is read in its own words", () => {
  const [first, second] = readingSections(DETAIL, codePoints);
  const rows = first?.rows ?? [];

  it("has a row for each paragraph, in its section, with its words", () => {
    expect([first?.id, first?.title, first?.layer, first?.summary]).toEqual([
      "s1",
      "S1",
      "body",
      "About s1",
    ]);
    expect(rows.map(({ content }) => content)).toEqual([
      { type: "text", text: "The gale broke the pier." },
      { type: "text", text: "No boat 🕊 came in." },
    ]);
    expect(second?.rows.map(({ content }) => content)).toEqual([
      { type: "text", text: "The light went out." },
    ]);
    for (const { start, end, content } of rows) {
      expect(content.type === "text" && content.text).toBe(codePoints.slice(start, end).join(""));
    }
    expect([first?.names, second?.names]).toEqual([[], []]);
  });

  it("has in each row the passages and names that lie in it, wholly or in part", () => {
    expect(rows.map(({ passages }) => passages.map(({ id }) => id))).toEqual([
      ["p1"],
      ["p1", "p2"],
    ]);
    expect(rows[1]?.passages[1]).toEqual({ id: "p2", context: true, ...spanOf("🕊 came in") });
    expect(rows[1]?.passages[0]?.context).toBe(false);
    expect(rows.map(({ mentions }) => mentions.map(({ place }) => place))).toEqual([
      ["harbour"],
      ["sea", "harbour"],
    ]);
    expect(rows[0]?.mentions[0]).toEqual({ place: "harbour", ...spanOf("pier") });
  });

  it("has a passage in the margin where it begins, with the events it attests", () => {
    expect(rows.map(({ notes }) => notes.map(told))).toEqual([
      [["p1", "gale"]],
      [["p2", "gale", "dark"]],
    ]);
    expect(rows[1]?.notes[0]?.events[1]).toEqual({
      id: "dark",
      title: "DARK",
      type: "storm",
      date: "2011",
      places: ["tower", "sea"],
      sayings: [{ voice: "author", mode: "asserted" }],
    });
  });

  it("names each place of a row once, by its title, or its id where nothing is known of it", () => {
    expect(rows[1]?.named).toEqual([
      { id: "sea", title: "The sea" },
      { id: "harbour", title: "The harbour" },
    ]);
    expect(second?.rows[0]?.named).toEqual([{ id: "tower", title: "tower" }]);
  });

  it("knows the places that a row names or tells of, each once", () => {
    expect(rows.map(placesOf)).toEqual([["harbour"], ["sea", "harbour", "tower"]]);
  });
});

describe("A document without its text", () => {
  const [first, second] = readingSections(DETAIL, undefined);

  it("has a row for each passage of a section, with its gloss", () => {
    const contents = first?.rows.map(({ content }) => content);
    expect(contents).toEqual([
      {
        type: "gloss",
        id: "p1",
        gloss: "Gloss of p1",
        context: false,
        names: [spanOf("pier").start, spanOf("boat").start],
      },
      { type: "gloss", id: "p2", gloss: "Gloss of p2", context: true, names: [] },
    ]);
    expect(second?.rows.map(({ content }) => "id" in content && content.id)).toEqual(["p3"]);
  });

  it("has the events of the passage alone in the margin", () => {
    expect(first?.rows.map(({ notes }) => notes.map(told))).toEqual([
      [["p1", "gale"]],
      [["p2", "gale", "dark"]],
    ]);
  });

  it("leaves a name that lies in no passage to its section", () => {
    const { record } = DETAIL;
    const detail = { ...DETAIL, record: { ...record, passages: record.passages.slice(1) } };
    const [without] = readingSections(detail, undefined);
    expect(without?.names).toEqual([spanOf("pier").start, spanOf("boat").start]);
    expect(first?.names).toEqual([]);
  });

  it("gives a name in two passages to the first of them", () => {
    const { record } = DETAIL;
    const twice = passage("p4", "pier.\nNo boat");
    const detail = { ...DETAIL, record: { ...record, passages: [...record.passages, twice] } };
    const [again] = readingSections(detail, undefined);
    const names = again?.rows.map(({ content }) => "names" in content && content.names.length);
    expect(names).toEqual([2, 0, 0]);
  });
});

describe("An event that a passage attests in several modes", () => {
  it("is named once, with all of them; a passage that attests nothing is not in the margin", () => {
    const attested = ["asserted", "alleged"].map((mode) => ({
      event: "gale",
      voice: "author",
      mode,
    }));
    const detail = {
      ...DETAIL,
      record: { ...DETAIL.record, passages: [passage("p1", "gale"), passage("p2", "pier")] },
      attestedByPassage: { p2: attested },
    } as unknown as DocumentDetail;
    const notes = readingSections(detail, codePoints)[0]?.rows[0]?.notes;
    expect(notes?.map(told)).toEqual([["p2", "gale"]]);
    expect(notes?.[0]?.events[0]?.sayings.map(({ mode }) => mode)).toEqual(["asserted", "alleged"]);
  });
});

function told({ passage: id, events }: MarginNote): string[] {
  return [id, ...events.map((event) => event.id)];
}

describe("The passages of a row", () => {
  it("are those that share a position with it, in the order in which they begin, however they lie", () => {
    const anySpan = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
        const passages = spans.map((span, index) => ({ ...passage(`q${index}`, "gale"), ...span }));
        const detail = { ...DETAIL, record: { ...DETAIL.record, passages } } as DocumentDetail;
        for (const { rows } of readingSections(detail, codePoints)) {
          for (const { start, end, passages: found } of rows) {
            const expected = passages
              .filter((span) => span.start < end && span.end > start)
              .sort((one, other) => one.start - other.start);
            expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          }
        }
      }),
      { seed: 5 },
    );
  });
});
