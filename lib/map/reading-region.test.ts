import { describe, expect, it } from "vitest";
import type { PlaceItem } from "@/lib/store/answers";
import { placesOfRegion } from "./reading-region";

function place(id: string, point: [number, number] | null, events: number, radius = 5_000) {
  return { id, point, events, radius } as PlaceItem;
}

const ids = (places: readonly PlaceItem[]) => placesOfRegion(places).map(({ id }) => id);

const CAMP = place("camp", [44.57, 34.06], 20);
const CITY = place("city", [44.37, 33.31], 2);
const COUNTRY = place("country", [43.7, 33.2], 30, 500_000);
const GENEVA = place("geneva", [6.14, 46.2], 3);

describe("The region that a text is followed to", () => {
  it.each([
    ["holds neighbours", [CITY, CAMP], ["city", "camp"]],
    ["is that of the busiest place, not of one far away", [GENEVA, CITY, CAMP], ["city", "camp"]],
    ["is far away where nothing nearer is named", [GENEVA], ["geneva"]],
    ["is not a country, however much is reported of it", [COUNTRY, CITY], ["city"]],
    ["is none where only a country is named", [COUNTRY], []],
    ["is none where no place is on the map", [place("nowhere", null, 9)], []],
    ["is none where no place is named", [], []],
  ])("%s", (_, places, expected) => {
    expect(ids(places)).toEqual(expected);
  });

  it("reaches over the antimeridian and to the equator and the prime meridian", () => {
    const [west, east] = [place("west", [179.9, 0], 2), place("east", [-179.9, 0], 1)];
    expect(ids([west, east])).toEqual(["west", "east"]);
    const [origin, near] = [place("origin", [0, 0], 2), place("near", [-1, 1], 1)];
    expect(ids([origin, near, place("far", [3, 0], 1)])).toEqual(["origin", "near"]);
  });

  it("counts degrees of longitude as short as they are in the north", () => {
    expect(ids([place("north", [10, 70], 2), place("east", [17, 70], 1)])).toEqual([
      "north",
      "east",
    ]);
  });
});
