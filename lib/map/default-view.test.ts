import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaceItem } from "@/lib/store/answers";
import { toMercator, worldSize } from "./camera-fit";
import { defaultView, spotsToShow, type ViewQuestion } from "./default-view";

function place(id: string, point: [number, number] | null, events: number, radius = 4_000) {
  return { id, point, events, radius } as PlaceItem;
}

const CAMP = place("camp", [44.57, 34.06], 20);
const CITY = place("city", [44.37, 33.31], 6);
const VILLAGE = place("village", [45.5, 33.9], 1);
const COUNTRY = place("country", [43.7, 33.2], 30, 500_000);
const INSTITUTION = place("institution", null, 9);
const PLACES = [CAMP, CITY, VILLAGE, COUNTRY, INSTITUTION];

const OPENING = { zoom: 6.5, lat: 33.5, lng: 44.5, bearing: 0, pitch: 0 };
const LINKED = { zoom: 3, lat: -10, lng: 170, bearing: 20, pitch: 30 };
const QUESTION: ViewQuestion = {
  link: null,
  selection: "none",
  focus: [],
  places: PLACES,
  opening: OPENING,
  frame: undefined,
};
const LARGE = { width: 1000, height: 800 };
const SMALL = { width: 390, height: 300 };

const view = (asked: Partial<ViewQuestion>) => defaultView({ ...QUESTION, ...asked });

describe("Where a map looks that nobody has moved", () => {
  it.each([
    [
      "is the camera of the link, whatever the page and the frame",
      { link: LINKED, focus: ["camp"], frame: SMALL },
      LINKED,
    ],
    ["is the opening view of a page about no place", {}, OPENING],
    ["is the opening view where it shows what most is reported of", { frame: LARGE }, OPENING],
    [
      "is the opening view of a page whose places are on no map",
      { focus: ["institution"] },
      OPENING,
    ],
    ["is the opening view of an atlas without places", { places: [], frame: SMALL }, OPENING],
  ])("%s", (_, asked, expected) => {
    expect(view(asked)).toEqual(expected);
  });

  it("is around the places of a page, and leaves the country out where something nearer is known", () => {
    const near = view({ focus: ["camp", "country"] });
    expect(near).toEqual(view({ focus: ["camp"] }));
    expect(near.lat).toBeCloseTo(34.06, 1);
    expect(view({ focus: ["country"] }).zoom).toBeLessThan(near.zoom - 2);
  });

  it("looks past a place that is on no map to the country that is", () => {
    expect(view({ focus: ["institution", "country"] })).toEqual(view({ focus: ["country"] }));
  });

  it("is closer for a place than for what is read beside a narrow map", () => {
    const focus = ["camp", "city", "village"];
    const zoomOf = (selection: ViewQuestion["selection"]) => view({ focus, selection }).zoom;
    expect(zoomOf("place")).toBeGreaterThan(zoomOf("document"));
    expect(zoomOf("event")).toBe(zoomOf("document"));
  });

  it("is the same for the drawn map and for a frame that has room for it", () => {
    const asked = { selection: "event" as const, focus: ["camp", "city"] };
    expect(view({ ...asked, frame: LARGE })).toEqual(view(asked));
  });

  it("goes on over the antimeridian", () => {
    const places = [place("west", [179, 1], 2), place("east", [-179, 0], 1)];
    const asked = { places, focus: ["west", "east"] };
    expect(view({ ...asked, frame: LARGE })).toEqual(view(asked));
    expect(Math.abs(view(asked).lng)).toBeCloseTo(180, 3);
  });

  it("shows every place of the page in every frame", () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
    );
    const size = fc.record({
      width: fc.integer({ min: 320, max: 1600 }),
      height: fc.integer({ min: 260, max: 1200 }),
    });
    fc.assert(
      fc.property(
        position,
        fc.array(
          fc.tuple(
            fc.double({ min: -3, max: 3, noNaN: true }),
            fc.double({ min: -3, max: 3, noNaN: true }),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        size,
        fc.constantFrom("none", "place", "event", "document"),
        ([lng, lat], offsets, frame, selection) => {
          const places = offsets.map(([x, y], index) =>
            place(`p${index}`, [wrap(lng + x), lat + y], index),
          );
          const focus = places.map(({ id }) => id);
          const camera = view({ places, focus, frame, selection });
          const world = worldSize(camera.zoom);
          const [centerX, centerY] = toMercator([camera.lng, camera.lat]);
          for (const { point } of places) {
            const [x, y] = toMercator(point ?? [0, 0]);
            const across = Math.abs(x - centerX);
            expect(Math.min(across, 1 - across) * world).toBeLessThan(frame.width / 2);
            expect(Math.abs(y - centerY) * world).toBeLessThan(frame.height / 2);
          }
        },
      ),
    );
  });
});

describe("What a page shows on the map", () => {
  const shown = (focus: string[]) => spotsToShow(PLACES, focus).map(({ position }) => position);

  it("is its places, or else those with a quarter of the most events", () => {
    expect(shown(["village"])).toEqual([VILLAGE.point]);
    expect(shown([])).toEqual([CAMP.point]);
    expect(spotsToShow([CAMP, CITY, VILLAGE], []).map(({ position }) => position)).toEqual([
      CAMP.point,
      CITY.point,
    ]);
  });
});

function wrap(lng: number): number {
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}
