import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCamera, isSameCamera, parseCamera } from "./camera";

describe("The camera in a link", () => {
  it.each([
    ["7.6/33.7/44.42", { zoom: 7.6, lat: 33.7, lng: 44.42, bearing: 0, pitch: 0 }],
    ["0/0/0", { zoom: 0, lat: 0, lng: 0, bearing: 0, pitch: 0 }],
    ["12/-33.86/151.2/-30/45", { zoom: 12, lat: -33.86, lng: 151.2, bearing: -30, pitch: 45 }],
  ])("reads and writes %s", (text, camera) => {
    expect(parseCamera(text)).toEqual(camera);
    expect(formatCamera(camera)).toBe(text);
  });

  it.each([
    "",
    "7",
    "7/33",
    "7/33/44/10",
    "a/b/c",
    "7/91/0",
    "7/0/181",
    "25/0/0",
    "7/0/0/0/86",
    "7/0/0/0/0/0",
    "7//44",
  ])("refuses %j", (text) => expect(parseCamera(text)).toBeUndefined());

  it("brings a longitude beyond the antimeridian back onto the map", () => {
    expect(formatCamera({ zoom: 4, lat: 0, lng: 190, bearing: 0, pitch: 0 })).toBe("4/0/-170");
  });

  it("writes a centre close to zero in plain decimals", () => {
    const camera = { zoom: 17, lat: 1.2e-7, lng: -1.2e-7, bearing: 0, pitch: 0 };
    expect(formatCamera(camera)).toBe("17/0.0000001/-0.0000001");
    expect(isSameCamera(camera, parseCamera(formatCamera(camera)) ?? camera)).toBe(true);
  });

  it("comes back to within a pixel at every zoom", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 18, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (zoom, lat, lng) => {
          const camera = { zoom, lat, lng, bearing: 0, pitch: 0 };
          const back = parseCamera(formatCamera(camera));
          const pixelsADegree = (512 * 2 ** zoom) / 360;
          expect(Math.abs((back?.lng ?? 999) - lng) * pixelsADegree).toBeLessThan(1);
          expect(isSameCamera(camera, back ?? camera)).toBe(true);
        },
      ),
    );
  });
});
