import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIES, type Family } from "@/lib/records/family";
import type { PlaceMark } from "@/lib/store/answers";
import { wordsIn } from "@/lib/words/catalogue";
import {
  describeMark,
  type Mark,
  markOf,
  markRadius,
  marksOf,
  namedPlaces,
  RING_STEPS,
  ringParts,
} from "./marks";

/** Ten events: their places name them by position. */
const FAMILIES_OF_EVENTS: Family[] = [
  "force",
  "force",
  "seizure",
  "deprivation",
  "deprivation",
  "deprivation",
  "movement",
  "accord",
  "word",
  "word",
];
const SCENE = { families: FAMILIES_OF_EVENTS };

const place = (
  id: string,
  { placedEvents = [], ambiguousEvents = [], aboutEvents = [], ...more }: Partial<PlaceMark> = {},
) =>
  ({
    id,
    title: id.toUpperCase(),
    titles: {},
    point: [44, 33],
    radius: 500,
    standsFor: null,
    events: placedEvents.length + ambiguousEvents.length,
    concerning: aboutEvents.length,
    placedEvents,
    ambiguousEvents,
    aboutEvents,
    ...more,
  }) as unknown as PlaceMark;

describe("The marks of a scene", () => {
  const places = [
    place("few", { placedEvents: [0] }),
    place("named"),
    place("country", { placedEvents: [0, 1, 2, 3], radius: 60_000 }),
    place("concerned", { aboutEvents: [0, 1, 2, 3, 4, 5] }),
    place("most", { placedEvents: [1, 2, 3] }),
    place("nowhere", { placedEvents: [5], point: null }),
    place("named-country", { radius: 500_000 }),
    place("exact", { ambiguousEvents: [4, 5], radius: null }),
  ];

  it("are of the places that events are tied to; what happened comes before what only concerns", () => {
    const marks = marksOf({ ...SCENE, places });
    expect(marks.map(({ id, kind, events }) => [id, kind, events])).toEqual([
      ["most", "said", 3],
      ["exact", "ambiguous", 2],
      ["few", "said", 1],
      ["concerned", "concerns", 6],
    ]);
  });

  it("leave the places on the map that nothing is tied to, countries and regions aside", () => {
    expect(namedPlaces({ places }).map(({ id }) => id)).toEqual(["named"]);
  });
});

describe("A mark", () => {
  it("counts what is said to have happened, and apart from it what only concerns the place", () => {
    const mark = markOf(
      [place("a", { placedEvents: [0, 2], ambiguousEvents: [3], aboutEvents: [8, 9, 5, 4] })],
      SCENE,
    );
    expect(mark).toMatchObject({ id: "a", kind: "said", events: 3, concerns: 4 });
    expect(mark.families).toEqual({ ...NONE, force: 1, seizure: 1, deprivation: 1 });
  });

  it("of a place that nothing happened at counts what concerns it, and no rest", () => {
    const mark = markOf([place("a", { aboutEvents: [0, 1, 8] })], SCENE);
    expect(mark).toMatchObject({ kind: "concerns", events: 3, concerns: 0 });
    expect(mark.families).toEqual({ ...NONE, force: 2, word: 1 });
  });

  it.each([
    ["all of it may be read otherwise", { ambiguousEvents: [0] }, "ambiguous"],
    ["some of it may", { ambiguousEvents: [0], placedEvents: [1] }, "said"],
    ["the name stands for something else", { placedEvents: [0], standsFor: "A" }, "ambiguous"],
    ["such a name only concerns", { aboutEvents: [0], standsFor: "A" }, "concerns"],
  ] as const)("where %s: %j is %s", (_, ties, kind) => {
    expect(markOf([place("a", ties as never)], SCENE).kind).toBe(kind);
  });

  it("of a name that stands for something else is sure as soon as another place in it is", () => {
    const tehran = place("tehran", { placedEvents: [0, 1, 2], standsFor: "A government" });
    const suburb = place("suburb", { placedEvents: [3] });
    expect(markOf([tehran, suburb], SCENE)).toMatchObject({
      id: "tehran suburb",
      kind: "said",
      events: 4,
    });
  });

  it("of several places stands at the one where most happened, however much concerns another", () => {
    const mark = markOf(
      [
        place("c", { aboutEvents: [0, 1, 2, 3, 4, 5], point: [3, 3] }),
        place("b", { placedEvents: [0, 1], point: [2, 2] }),
        place("a", { placedEvents: [1, 2], point: [1, 1] }),
      ],
      SCENE,
    );
    expect(mark.id).toBe("a b c");
    expect(mark.position).toEqual([1, 1]);
  });

  it("of several places counts each event once, under the surest of its ties", () => {
    const events = fc.uniqueArray(fc.nat(FAMILIES_OF_EVENTS.length - 1));
    const ties = fc.record({ placedEvents: events, ambiguousEvents: events, aboutEvents: events });
    fc.assert(
      fc.property(fc.array(ties, { minLength: 1, maxLength: 5 }), (all) => {
        const mark = markOf(
          all.map((tied, index) => place(`p${index}`, tied)),
          SCENE,
        );
        const isTied = (event: number, ...kinds: (keyof (typeof all)[number])[]) =>
          all.some((tied) => kinds.some((kind) => tied[kind].includes(event)));
        const everything = FAMILIES_OF_EVENTS.map((_, event) => event);
        const happened = everything.filter((event) =>
          isTied(event, "placedEvents", "ambiguousEvents"),
        );
        const concerned = everything.filter(
          (event) => isTied(event, "aboutEvents") && !happened.includes(event),
        );
        const counted = happened.length > 0 ? happened : concerned;
        expect(mark.events).toBe(counted.length);
        expect(mark.concerns).toBe(happened.length > 0 ? concerned.length : 0);
        for (const family of FAMILIES) {
          const same = counted.filter((event) => FAMILIES_OF_EVENTS[event] === family);
          expect(mark.families[family]).toBe(same.length);
        }
      }),
      { seed: 7 },
    );
  });

  it.each([
    [1, 8],
    [4, 10],
    [25, 14],
    [100, 22],
    [40_000, 22],
  ])("of %d events has a radius of %d pixels", (events, radius) => {
    expect(markRadius(events)).toBe(radius);
  });
});

describe("The ring of a mark", () => {
  const parts = (counts: Partial<Record<Family, number>>) => {
    const events = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return ringParts({ events, families: { ...NONE, ...counts } }).map(({ family, from, to }) => [
      family,
      from,
      to,
    ]);
  };

  it("is shared out by the kinds of its events, clockwise in the order of families", () => {
    expect(parts({ movement: 2, force: 3, deprivation: 4 })).toEqual([
      ["force", 0, 8],
      ["deprivation", 8, 19],
      ["movement", 19, 24],
    ]);
    expect(parts({ accord: 7 })).toEqual([["accord", 0, 24]]);
    expect(parts({})).toEqual([]);
  });

  it("shows a kind that is there, however few its events are", () => {
    expect(
      parts({ force: 995, seizure: 1, deprivation: 1, movement: 1, accord: 1, word: 1 }),
    ).toEqual([
      ["force", 0, 19],
      ["seizure", 19, 20],
      ["deprivation", 20, 21],
      ["movement", 21, 22],
      ["accord", 22, 23],
      ["word", 23, 24],
    ]);
  });

  it("is filled without gap or overlap, whatever the counts, by the kinds that are there", () => {
    const counts = fc.record(
      Object.fromEntries(FAMILIES.map((family) => [family, fc.nat(500)])) as Record<
        Family,
        fc.Arbitrary<number>
      >,
    );
    fc.assert(
      fc.property(counts, (families) => {
        const events = FAMILIES.reduce((sum, family) => sum + families[family], 0);
        fc.pre(events > 0);
        const ring = ringParts({ families, events });
        const present = FAMILIES.filter((family) => families[family] > 0);
        expect(ring.map(({ family }) => family)).toEqual(present);
        expect(ring.map(({ from }) => from)).toEqual([0, ...ring.slice(0, -1).map(({ to }) => to)]);
        expect(ring.at(-1)?.to).toBe(RING_STEPS);
        for (const { family, from, to } of ring) {
          expect(to - from).toBeGreaterThan(0);
          // Each has its share; what small kinds need is taken from those that have more than a step.
          const share = (families[family] / events) * RING_STEPS;
          expect(to - from).toBeLessThan(Math.max(1, share) + 1);
          expect(to - from).toBeGreaterThan(share - FAMILIES.length);
        }
      }),
      { seed: 11 },
    );
  });
});

describe("A mark in words", () => {
  it.each([
    ["said", 1, 0, "1 event said to have happened here"],
    ["said", 24, 48, "24 events said to have happened here, 48 more concern it"],
    ["said", 2, 1, "2 events said to have happened here, 1 more concerns it"],
    ["ambiguous", 1, 0, "1 event, perhaps here"],
    ["ambiguous", 2, 10, "2 events, perhaps here, 10 more concern it"],
    ["concerns", 1, 0, "1 event concerns it, none said to have happened here"],
    ["concerns", 3, 0, "3 events concern it, none said to have happened here"],
  ] as const)("that is %s, of %d and %d events: “%s”", (kind, events, concerns, words) => {
    expect(describeMark({ kind, events, concerns } as Mark, wordsIn("en"))).toBe(words);
  });
});

const NONE = { force: 0, seizure: 0, deprivation: 0, movement: 0, accord: 0, word: 0 };
