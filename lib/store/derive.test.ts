import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { daysOf, deriveItems } from "./derive";

const data = loadEdgeAtlas();
const items = deriveItems(data);
const event = (id: string) => recordOf(items.events, id);

describe("deriveItems", () => {
  it("makes one item of each record, in the order of the files", () => {
    const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
    expect(ids(items.places)).toEqual(ids(data.places));
    expect(ids(items.events)).toEqual(ids(data.events));
    expect(ids(items.documents)).toEqual(ids(data.documents));
    expect(ids(items.attestations)).toEqual(
      data.events.flatMap(({ attestations }) => ids(attestations)),
    );
  });

  it("refuses an attestation that names no passage", () => {
    const broken = loadEdgeAtlas();
    const attestation = broken.events[0]?.attestations[0];
    if (attestation) attestation.passage = "torn-out";
    expect(() => deriveItems(broken)).toThrow(
      "Attestation landing-1 names no passage; run the data check first.",
    );
  });
});

describe("geometry of an event", () => {
  it.each<[string, string, object | null]>([
    ["the place it happened at", "squall", { type: "Point", coordinates: [0, 0] }],
    [
      "a line from one place to another",
      "diagonal",
      {
        type: "LineString",
        coordinates: [
          [10, 10],
          [20, 20],
        ],
      },
    ],
    [
      "a line across the antimeridian, with both ends as they are written",
      "westward",
      {
        type: "LineString",
        coordinates: [
          [-179.98, -16.25],
          [179.5, -17.5],
        ],
      },
    ],
    [
      "the first origin that is on the map",
      "two-origins",
      {
        type: "LineString",
        coordinates: [
          [0, 51.4779],
          [32.5, 0],
        ],
      },
    ],
    ["the one end that is on the map", "caravan", { type: "Point", coordinates: [-5.8, 35.78] }],
    [
      "the place it happened at, whatever moved",
      "stop-on-the-way",
      { type: "Point", coordinates: [180, 10] },
    ],
    ["a point for a move to where it began", "round-trip", { type: "Point", coordinates: [0, 0] }],
    [
      "a point for a move between places at one position",
      "next-door",
      { type: "Point", coordinates: [0, 0] },
    ],
    ["nothing without a place", "rumour", null],
    ["nothing at a place that is not on the map", "undated-search", null],
    ["nothing for what is only about a place", "about-null", null],
  ])("is %s", (_name, id, geometry) => {
    expect(event(id).geometry).toEqual(geometry);
    expect(event(id).located).toBe(geometry !== null);
  });

  it("has the largest radius of the places it rests on", () => {
    expect(event("diagonal").radius).toBe(4000);
    expect(event("squall").radius).toBe(500);
    expect(event("rumour").radius).toBeNull();
  });

  it("goes with each of its attestations", () => {
    expect(recordOf(items.attestations, "caravan-1").geometry).toEqual(event("caravan").geometry);
  });
});

describe("an event's item", () => {
  it("keeps places it is about apart, and names each place, document and actor once", () => {
    expect(event("at-and-about")).toMatchObject({
      places: ["null-island"],
      placeNames: ["Null Island"],
      aboutPlaces: ["null-island", "greenwich-house"],
    });
    expect(event("round-trip").places).toEqual(["null-island"]);
    expect(event("stop-on-the-way").places).toEqual([
      "diagonal-south",
      "on-the-line",
      "diagonal-north",
    ]);
    expect(event("squall")).toMatchObject({
      documents: ["survey-report", "persian-letter", "arabic-notice", "emoji-log"],
      attestations: 5,
      actors: ["crew"],
    });
  });

  it("names its places in the order of going, whatever the order of its record", () => {
    const turned = loadEdgeAtlas();
    recordOf(turned.events, "diagonal").places.reverse();
    expect(recordOf(deriveItems(turned).events, "diagonal").placeNames).toEqual([
      "Diagonal South",
      "Diagonal North",
    ]);
  });

  it.each([
    ["landing", "2011-04-08", "2011-04-08", "day"],
    ["harbour-cut", "-000044-03-15", "-000044-03-15", "day"],
    ["far-future", "+012345-01-01", "+012345-12-31", "year"],
    ["station-open", "2011-01-01", null, "interval"],
    ["keepers-leave", null, "2010-06-15", "interval"],
    ["long-winter", "2011-12-01", "2012-02-29", "season"],
    ["station-built", "2010-01-01", "2019-12-31", "decade"],
    ["last-century", "1900-01-01", "1999-12-31", "century"],
    ["rumour", null, null, "none"],
  ])("dates %s from %s to %s, by %s", (id, start, end, datePrecision) => {
    expect(event(id)).toMatchObject({ start, end, datePrecision });
  });

  it("keeps its title to the letter", () => {
    expect(event("markup-script").title).toBe("<script>alert(1)</script>");
    expect(event("bagh-e-shiraz").title).toBe("همه باغ شیراز را می‌شناسند");
  });
});

describe("a place's item", () => {
  it("carries its names, radius and source, or the reason why it is not on the map", () => {
    expect(recordOf(items.places, "tanja")).toEqual({
      id: "tanja",
      title: "طنجة",
      names: ["طنجة", "Tangier"],
      titles: { ar: "طنجة" },
      placeType: "city",
      point: [-5.8, 35.78],
      radius: 8000,
      coordinateSource: "Invented for the tests",
      within: null,
      mapped: true,
      unmappedReason: null,
      precision: "extent",
      standsFor: "The governor of the city, not the city.",
      mentions: 1,
      namedIn: 1,
      events: 0,
      documents: 0,
      concerning: 0,
    });
    expect(recordOf(items.places, "the-crown")).toMatchObject({
      point: null,
      radius: null,
      coordinateSource: null,
      mapped: false,
      unmappedReason: "metonym",
      precision: null,
    });
  });
});

describe("a document's item", () => {
  const document = (id: string) => recordOf(items.documents, id);

  it("speaks of the places of its events and of those it mentions, each once", () => {
    expect(document("arabic-notice").places).toEqual([
      "null-island",
      "equator-station",
      "tanja",
      "lost-valley",
      "quay",
      "greenwich-house",
    ]);
    expect(document("arabic-notice").points).toEqual([
      [0, 0],
      [32.5, 0],
      [-5.8, 35.78],
      [-70.25, -33.5],
      [0, 51.4779],
    ]);
    expect(document("blank-note")).toMatchObject({ places: ["lost-valley"], points: [] });
  });

  it("counts the events it attests, each once", () => {
    expect(document("persian-letter").events).toBe(5);
    expect(document("arabic-notice").events).toBe(7);
    expect(document("blank-note").events).toBe(0);
  });

  it("carries its publication and source", () => {
    expect(document("persian-letter")).toMatchObject({
      title: "نامه‌ای از جزیرهٔ صفر",
      shortTitle: "نامه",
      author: null,
      published: "2012-24~",
      start: "2012-12-01",
      end: "2013-02-28",
      sourceFile: "persian-letter.txt",
      language: "fa",
    });
    expect(document("emoji-log")).toMatchObject({ published: null, start: null, end: null });
  });
});

describe("daysOf", () => {
  it("has no bounds without a date", () => {
    expect(daysOf(null)).toEqual({ first: null, last: null });
    expect(daysOf("1970-01-01")).toEqual({ first: 0, last: 0 });
  });
});
