import { describe, expect, it } from "vitest";
import { OVERLAY_IMAGE } from "@/lib/map/overlay-layers";
import { addOverlayImage } from "./overlay-images";

/** MapLibre takes this alpha of a distance field as the edge of its shape. */
const EDGE = 192;

type Image = { width: number; height: number; data: Uint8ClampedArray };

/** The image that a map without any is given under a name: whether each pixel lies in its shape, row by row. */
function shapeOf(name: string): boolean[][] | undefined {
  const images: Image[] = [];
  const map = { hasImage: () => false, addImage: (_: string, image: Image) => images.push(image) };
  addOverlayImage(map as never, name);
  const [image] = images;
  if (!image) return undefined;
  const { width, height, data } = image;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (data[(y * width + x) * 4 + 3] ?? 0) > EDGE),
  );
}

/** How many pixels of a shape stand in each column, from the left. */
function columnsOf(shape: boolean[][] = []): number[] {
  const [first = []] = shape;
  return first.map((_, x) => shape.filter((row) => row[x]).length);
}

describe("An image of the map's signs", () => {
  it("that is an arrow is wide at its left and has its point at the right, as lines run", () => {
    const filled = columnsOf(shapeOf(OVERLAY_IMAGE.arrow)).filter((count) => count > 0);
    expect(filled.length).toBeGreaterThan(20);
    expect(filled).toEqual(filled.toSorted((one, other) => other - one));
    expect(filled.at(-1)).toBeLessThan(4);
    expect(filled[0]).toBeGreaterThan(20);
  });

  it("is drawn for no other name", () => {
    expect(shapeOf("settlement")).toBeUndefined();
  });
});
