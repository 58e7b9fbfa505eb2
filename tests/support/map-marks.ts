import type { Page } from "playwright-core";
import { PALETTE } from "@/lib/map/palette";
import { FAMILIES } from "@/lib/records/family";
import type { Position } from "@/lib/records/place";
import { readImage, readSource, waitForRest } from "./map-page";

/** A mark as the map draws it. */
export type DrawnMark = {
  id: string;
  places: string[];
  title: string;
  events: number;
  kind: string;
  radius: number;
  reach: number;
  ring: string;
  point: Position;
};

/** Sets the zoom of the map as a program would, at once. @returns where the map came to rest */
export async function zoomMap(page: Page, zoom: number): Promise<number> {
  await page.evaluate((wanted) => {
    document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap?.jumpTo({ zoom: wanted });
  }, zoom);
  await waitForRest(page);
  return page.evaluate(
    () => document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap?.getZoom() ?? 0,
  );
}

/** The marks that the map holds at the zoom where it stands. */
export async function readMarks(page: Page): Promise<DrawnMark[]> {
  const { features } = await readSource(page, "atlas-marks");
  return features.map(({ geometry, properties }) => {
    if (geometry.type !== "Point") throw new Error(`A mark is a ${geometry.type}.`);
    return { ...(properties as Omit<DrawnMark, "point">), point: geometry.coordinates as Position };
  });
}

const SAMPLES = 720;
/** Pixels: the line of the disc, the middle of the ring of kinds, the middle of the ring of what concerns it. */
const EDGE_FROM_DISC = 0.875;
const KINDS_FROM_DISC = 3;
const CONCERNS_FROM_DISC = { said: 7.5, hollow: 4.25 };

/**
 * What the image around a mark shows: its kinds clockwise from the top, each with its share of the ring, whether the
 * line of its disc is drawn by it and broken, and whether there is a ring for what concerns the place.
 * `undefined` of a mark that the map has not come to draw, since it is far from what is in view.
 */
export async function readRing(page: Page, { ring, radius, kind }: DrawnMark) {
  const image = await readImage(page, ring);
  if (!image) return undefined;
  const { width, height, pixelRatio, data } = image;
  const colourAt = (distance: number, turn: number): string | undefined => {
    const angle = turn * 2 * Math.PI;
    const x = Math.floor(width / 2 + distance * pixelRatio * Math.sin(angle));
    const y = Math.floor(height / 2 - distance * pixelRatio * Math.cos(angle));
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(
      (y * width + x) * 4,
      (y * width + x) * 4 + 4,
    );
    return alpha < 200 ? undefined : nameOf([red, green, blue]);
  };
  const seen = Array.from({ length: SAMPLES }, (_, sample) =>
    colourAt(radius + KINDS_FROM_DISC, (sample + 0.5) / SAMPLES),
  );
  const edge = Array.from({ length: SAMPLES }, (_, sample) =>
    kind === "said" ? undefined : colourAt(radius + EDGE_FROM_DISC, sample / SAMPLES),
  );
  const order = seen.filter((colour, index) => colour !== undefined && colour !== seen[index - 1]);
  const outer = radius + (kind === "said" ? CONCERNS_FROM_DISC.said : CONCERNS_FROM_DISC.hollow);
  return {
    families: [...new Set(order)].flatMap((family) =>
      family === undefined || family === "accent"
        ? []
        : [{ family, share: seen.filter((colour) => colour === family).length / SAMPLES }],
    ),
    edge: edge.every((colour) => colour === undefined)
      ? "none"
      : edge.some((colour) => colour === undefined)
        ? "broken"
        : "whole",
    concerns: [0.1, 0.35, 0.6, 0.85].every((turn) => colourAt(outer, turn) === "accent"),
  };
}

/** The name that the light palette has for a colour, if it is one of a kind or the accent. */
function nameOf(colour: readonly number[]): string | undefined {
  return ["accent", ...FAMILIES].find((name) => {
    const hex: string = PALETTE.light.interface[name as (typeof FAMILIES)[number] | "accent"];
    const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
    return parts.every((part, index) => Math.abs(part - (colour[index] ?? 0)) < 12);
  });
}

/** Pixels between two positions in the Web Mercator projection, the shorter way round the world. */
export function pixelsBetween(one: Position, other: Position, zoom: number): number {
  const north = (lat: number) =>
    Math.log(Math.tan(Math.PI / 4 + (Math.min(85.0511, lat) * Math.PI) / 360)) / (2 * Math.PI);
  const turn = Math.abs(one[0] - other[0]) / 360;
  const across = Math.min(turn, 1 - turn);
  return Math.hypot(across, north(one[1]) - north(other[1])) * 512 * 2 ** zoom;
}
