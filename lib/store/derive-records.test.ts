import { describe, expect, it } from "vitest";
import type { AtlasData } from "@/lib/records/atlas-data";
import { deriveRecords } from "./derive-records";

const passage = (id: string, start: number, end: number, context?: boolean) => ({
  id,
  section: "s",
  gloss: `Gloss of ${id}`,
  start,
  end,
  ...(context && { context }),
});
const mention = (target: string, start: number, kind = "place") => ({
  kind,
  target,
  form: "name",
  start,
  end: start + 2,
});
const attestation = (id: string, document: string, passage: string, ...values: number[]) => ({
  id,
  document,
  passage,
  figures: values.map((value) => ({ value })),
});

const DATA = {
  documents: [
    {
      id: "a",
      sections: [
        { id: "whole", start: 0, end: 100 },
        { id: "part", start: 20, end: 60 },
      ],
      passages: [passage("p2", 30, 50), passage("p1", 0, 10, true), passage("p3", 30, 60)],
      mentions: [
        mention("pier", 30),
        mention("keeper", 10, "actor"),
        mention("unknown", 0),
        mention("pier", 50),
        mention("pier", 99),
        mention("pier", 100),
      ],
    },
    { id: "b", sections: [], passages: [passage("p1", 0, 10)], mentions: [] },
  ],
  events: [
    {
      id: "gale",
      title: "Gale",
      attestations: [attestation("x2", "b", "p1", 7), attestation("x1", "a", "p2", 3, 4)],
    },
    {
      id: "dark",
      title: "Dark",
      attestations: [attestation("x3", "a", "p3", 5), attestation("x4", "a", "p2")],
    },
    {
      id: "calm",
      title: "Calm",
      attestations: [attestation("x5", "a", "p2"), attestation("x6", "a", "p2", 9)],
    },
  ],
  places: [{ id: "pier", properties: { title: "The pier" } }],
  actors: [{ id: "keeper", title: "The keeper" }],
} as unknown as AtlasData;

const { passages, mentions, figures } = deriveRecords(DATA);

describe("The listing of passages", () => {
  it("is in the order of reading, the longer first of two that begin together", () => {
    expect(passages.map(({ item }) => `${item.document} ${item.id}`)).toEqual([
      "a p1",
      "a p3",
      "a p2",
      "b p1",
    ]);
  });

  it("counts the events that each attests, each once", () => {
    expect(passages.map(({ item }) => item.events)).toEqual([0, 1, 3, 1]);
    expect(passages[0]?.item).toEqual({
      ...passage("p1", 0, 10),
      document: "a",
      context: true,
      events: 0,
    });
    expect(passages[1]?.item.context).toBe(false);
    expect(passages[1]?.record).toBe(DATA.documents[0]?.passages[2]);
  });
});

describe("The listing of mentions", () => {
  const at = (start: number) => mentions.find(({ item }) => item.start === start)?.item;

  it("is in the order of reading, with what is named", () => {
    expect(mentions.map(({ item }) => item.start)).toEqual([0, 10, 30, 50, 99, 100]);
    expect(at(30)).toEqual({
      ...mention("pier", 30),
      document: "a",
      section: "part",
      passage: "p2",
      title: "The pier",
    });
    expect(at(10)?.title).toBe("The keeper");
    expect(at(0)?.title).toBe("unknown");
  });

  it("names the shortest section and passage that hold its first letter, if one does", () => {
    expect(
      [0, 10, 30, 50, 99, 100].map((start) => [at(start)?.section, at(start)?.passage]),
    ).toEqual([
      ["whole", "p1"],
      ["whole", null],
      ["part", "p2"],
      ["part", "p3"],
      ["whole", null],
      [null, null],
    ]);
  });
});

describe("The listing of figures", () => {
  it("is in the order in which documents are read, with the event and the passage of each", () => {
    expect(figures.map(({ figure }) => "value" in figure && figure.value)).toEqual([5, 3, 4, 9, 7]);
    expect(figures[0]).toEqual({
      figure: { value: 5 },
      attestation: "x3",
      event: "dark",
      eventTitle: "Dark",
      document: "a",
      passage: "p3",
    });
  });
});
