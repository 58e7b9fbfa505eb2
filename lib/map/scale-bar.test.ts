import { describe, expect, it } from "vitest";
import { scaleBar } from "./scale-bar";

describe("A scale bar", () => {
  it("is as long as the distance it names", () => {
    // At zoom 0 the equator is 512 pixels long.
    expect(scaleBar({ zoom: 0, lat: 0 }, 128)).toEqual({
      metres: 10_000_000,
      pixels: expect.closeTo((512 * 10_000_000) / 40_075_017, 6),
    });
    // At 60 degrees a parallel is half as long.
    expect(scaleBar({ zoom: 0, lat: 60 }, 128)).toEqual({
      metres: 5_000_000,
      pixels: expect.closeTo((2 * 512 * 5_000_000) / 40_075_017, 6),
    });
  });

  it.each([0, 1.5, 4, 7.3, 9, 12.8, 16])(
    "is round, and no wider than it may be, at zoom %d",
    (zoom) => {
      for (const lat of [-70, 0, 33.9, 60]) {
        const { metres, pixels } = scaleBar({ zoom, lat }, 200);
        expect(String(metres)).toMatch(/^[125]0*$/);
        expect(pixels).toBeLessThanOrEqual(200);
        expect(pixels).toBeGreaterThan(80);
      }
    },
  );
});
