import { describe, expect, it } from "vitest";
import type { EventItem } from "./item";
import { formatEventPlaces } from "./place-label";

const event = (placeNames: string[], geometry: EventItem["geometry"]) =>
  ({ placeNames, geometry }) as EventItem;

describe("The places of an event in words", () => {
  it("have an arrow between them only when people move from one to the other", () => {
    const line = {
      type: "LineString" as const,
      coordinates: [
        [0, 0],
        [1, 1],
      ] as [[number, number], [number, number]],
    };
    expect(formatEventPlaces(event(["Ashraf", "Liberty"], line))).toBe("Ashraf → Liberty");
    const point = { type: "Point" as const, coordinates: [0, 0] as [number, number] };
    expect(formatEventPlaces(event(["Ashraf", "Liberty"], point))).toBe("Ashraf, Liberty");
    expect(formatEventPlaces(event(["Tehran"], null))).toBe("Tehran");
  });
});
