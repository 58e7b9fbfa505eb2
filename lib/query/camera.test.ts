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

  it.each([
    [190, "-170"],
    [180.5, "-179.5"],
    [-180.5, "179.5"],
    [-190, "170"],
    [540.5, "-179.5"],
    [-900.5, "179.5"],
    [180, "180"],
    [-180, "-180"],
  ])("brings the longitude %f onto the map: %s", (lng, text) => {
    expect(formatCamera({ zoom: 4, lat: 0, lng, bearing: 0, pitch: 0 })).toBe(`4/0/${text}`);
  });

  it.each([
    [0.04, 0, "4/0/0"],
    [0.05, 0, "4/0/0/0.1/0"],
    [-0.05, 0, "4/0/0/-0.1/0"],
    [0, 0.04, "4/0/0"],
    [0, 0.05, "4/0/0/0/0.1"],
  ])("is turned by %f and tilted by %f only where one can see it: %s", (bearing, pitch, text) => {
    expect(formatCamera({ zoom: 4, lat: 0, lng: 0, bearing, pitch })).toBe(text);
  });

  it.each(["24/90/180/180/85", "0/-90/-180/-180/0", "24/0/0"])(
    "reads %s, which goes as far as a camera can",
    (text) => {
      expect(parseCamera(text)).toBeDefined();
    },
  );

  it.each([
    "24.1/0/0",
    "1/-90.1/0",
    "1/0/-180.1",
    "1/0/0/180.1/0",
    "1/0/0/-181/0",
    "1/0/0/0/85.1",
    "-1/0/0",
    "1/0/0/0/-1",
  ])("refuses %s, which goes further", (text) => expect(parseCamera(text)).toBeUndefined());

  it.each([
    [0, "0/12.35/-98.77"],
    [4, "4/12.346/-98.765"],
    [8, "8/12.3457/-98.7654"],
    [12, "12/12.34568/-98.76543"],
    [16, "16/12.345679/-98.765432"],
  ])("has, at zoom %f, no more decimals than it needs: %s", (zoom, text) => {
    const camera = { zoom, lat: 12.345678901, lng: -98.765432109, bearing: 0, pitch: 0 };
    expect(formatCamera(camera)).toBe(text);
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
