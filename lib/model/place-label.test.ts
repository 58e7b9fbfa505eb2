import { describe, expect, it } from "vitest";
import type { EventItem, PlaceItem } from "./item";
import { formatCertainty, formatEventPlaces } from "./place-label";

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
    expect(formatEventPlaces(event(["Ashraf", "Basra", "Liberty"], line))).toBe(
      "Ashraf, Basra, Liberty",
    );
    const point = { type: "Point" as const, coordinates: [0, 0] as [number, number] };
    expect(formatEventPlaces(event(["Ashraf", "Liberty"], point))).toBe("Ashraf, Liberty");
    expect(formatEventPlaces(event(["Tehran"], null))).toBe("Tehran");
  });
});

describe("How sure a place is, in a line", () => {
  const place = (radius: number | null) => ({ radius }) as PlaceItem;

  it("gives the radius and the number of events", () => {
    expect(formatCertainty(place(4500), 22)).toBe("somewhere within 4.5 km · 22 events");
    expect(formatCertainty(place(300), 1)).toBe("somewhere within 300 m · 1 event");
    expect(formatCertainty(place(null), 0)).toBe("0 events");
  });
});
