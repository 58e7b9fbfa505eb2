import type { LayerSpecification } from "maplibre-gl";
import type { Page } from "playwright-core";
import { type Camera, parseCamera } from "@/lib/query/camera";
import type { Position } from "@/lib/records/place";

const CONTAINER = ".maplibregl-map";

/** Drags the map by some pixels from where nothing lies over it, and lets it glide to its rest. */
export async function dragMap(page: Page, x: number, y: number) {
  const box = await mapBoxOf(page);
  const [startX, startY] = [box.x + box.width * 0.3, box.y + box.height * 0.75];
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  await page.mouse.move(startX + x, startY + y, { steps: 6 });
  await page.mouse.up();
  await waitForRest(page);
  await page.waitForURL(namesCamera(await readCamera(page)));
}

/** Waits until the map has drawn all it has and does not move. */
export async function waitForRest(page: Page) {
  await page.waitForFunction((container) => {
    const map = document.querySelector<HTMLElement>(container)?.atlasMap;
    return map?.loaded() && !map.isMoving();
  }, CONTAINER);
}

/**
 * Goes back as soon as the map sets out for somewhere.
 *
 * @returns a function that waits until it has
 */
export async function goBackOnMove(page: Page): Promise<() => Promise<unknown>> {
  const left = await page.evaluateHandle((container) => {
    const seen = { isLeft: false };
    document.querySelector<HTMLElement>(container)?.atlasMap?.once("move", () => {
      seen.isLeft = true;
      window.history.back();
    });
    return seen;
  }, CONTAINER);
  return () => page.waitForFunction((seen) => seen.isLeft, left);
}

/**
 * Lets time pass for a page whose clock was installed before it was opened, without waiting for it: long enough for
 * whatever the page would still do of itself.
 */
export async function letTimePass(page: Page, milliseconds = 3000) {
  const STEP = 250;
  for (let passed = 0; passed < milliseconds; passed += STEP) {
    await page.clock.fastForward(STEP);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  }
  await waitForRest(page);
}

/** What the map shows: its own camera, whatever the link says. */
export function readCamera(page: Page): Promise<Camera> {
  return page.evaluate((container) => {
    const map = document.querySelector<HTMLElement>(container)?.atlasMap;
    if (!map) throw new Error("There is no map.");
    const { lng, lat } = map.getCenter();
    return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
  }, CONTAINER);
}

/** The part of the world that the map shows: west, south, east, north. */
export function readFrame(page: Page): Promise<[number, number, number, number]> {
  return page.evaluate((container) => {
    const map = document.querySelector<HTMLElement>(container)?.atlasMap;
    if (!map) throw new Error("There is no map.");
    const bounds = map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }, CONTAINER);
}

/** Whether a position is on the part of the world that the map shows. */
export function showsPosition(page: Page, position: Position): Promise<boolean> {
  return page.evaluate(
    ([container, at]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      return map?.getBounds().contains(at) ?? false;
    },
    [CONTAINER, position] as const,
  );
}

export type DrawnFeature = {
  layer: string;
  geometry: GeoJSON.Geometry;
  properties: Record<string, unknown>;
};

/** What the map holds in one of its sources, before anything is cut to tiles. */
export function readSource(
  page: Page,
  source: string,
): Promise<GeoJSON.FeatureCollection<GeoJSON.Geometry, Record<string, unknown>>> {
  return page.evaluate(
    async ([container, id]) => {
      const held = document.querySelector<HTMLElement>(container)?.atlasMap?.getSource(id);
      if (!held || !("getData" in held)) throw new Error(`There is no source ${id}.`);
      return (held.getData as () => Promise<never>)();
    },
    [CONTAINER, source] as const,
  );
}

/** What is drawn of a layer in view, in the order from the top. */
export function readLayer(page: Page, layer: string): Promise<DrawnFeature[]> {
  return page.evaluate(
    ([container, id]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      const found = map?.queryRenderedFeatures({ layers: [id] }) ?? [];
      return found.map(({ layer: drawn, geometry, properties }) => ({
        layer: drawn.id,
        geometry,
        properties: { ...properties },
      }));
    },
    [CONTAINER, layer] as const,
  );
}

/** An image that the map draws with, rows of pixels, four bytes each; `undefined` of what it has not drawn yet. */
export function readImage(page: Page, name: string) {
  return page.evaluate(
    ([container, id]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      const image = map?.getImage(id);
      if (!image) return undefined;
      const { width, height, data } = image.data;
      return { width, height, pixelRatio: image.pixelRatio, data: [...data] };
    },
    [CONTAINER, name] as const,
  );
}

/** How far the map can be zoomed in, where it stands. */
export function readLastZoom(page: Page): Promise<number> {
  return page.evaluate((container) => {
    return document.querySelector<HTMLElement>(container)?.atlasMap?.getMaxZoom() ?? Number.NaN;
  }, CONTAINER);
}

/** Whether a feature of a source is drawn as lit, as selected, and as stepped back. */
function readState(
  page: Page,
  source: string,
  id: string,
): Promise<{ hover: boolean; selected: boolean; faded: boolean }> {
  return page.evaluate(
    ([container, from, feature]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      const state = map?.getFeatureState({ source: from, id: feature }) ?? {};
      return {
        hover: state.hover === true,
        selected: state.selected === true,
        faded: state.faded === true,
      };
    },
    [CONTAINER, source, id] as const,
  );
}

/** Which features of a source are drawn as lit, selected and stepped back, by the ids of their places or moves. */
export async function readStates(page: Page, source: string) {
  const { features } = await readSource(page, source);
  const ids = features.map(({ properties }) => properties.place ?? properties.id).filter(Boolean);
  const unique = [...new Set(ids.map(String))].toSorted();
  const states = await Promise.all(unique.map((id) => readState(page, source, id)));
  return {
    lit: unique.filter((_, index) => states[index]?.hover),
    selected: unique.filter((_, index) => states[index]?.selected),
    faded: unique.filter((_, index) => states[index]?.faded),
  };
}

/** The words that a layer shows in view, and the places they name. */
export function readWords(page: Page, layer: string): Promise<{ id: string; text: string }[]> {
  return page.evaluate(
    ([container, id]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      return (map?.queryRenderedFeatures({ layers: [id] }) ?? []).map((drawn) => {
        const layout = drawn.layer.layout as Record<string, unknown> | undefined;
        return { id: String(drawn.properties.id), text: String(layout?.["text-field"]) };
      });
    },
    [CONTAINER, layer] as const,
  );
}

/** The ids of all layers, from the ground up. */
export function readLayerIds(page: Page): Promise<string[]> {
  return page.evaluate((container) => {
    const map = document.querySelector<HTMLElement>(container)?.atlasMap;
    return map?.getLayersOrder() ?? [];
  }, CONTAINER);
}

/** A layer as the map holds it. */
export function readLayerStyle(page: Page, layer: string): Promise<LayerSpecification> {
  return page.evaluate(
    ([container, id]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      const held = map?.getLayer(id)?.serialize();
      if (!held) throw new Error(`There is no layer ${id}.`);
      return held as LayerSpecification;
    },
    [CONTAINER, layer] as const,
  );
}

/** A property that a layer paints with, as it was given; `undefined` where it has none of that name. */
export function readPaint(page: Page, layer: string, property: string): Promise<unknown> {
  return page.evaluate(
    ([container, id, name]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      const paint = map?.getLayer(id)?.serialize().paint as Record<string, unknown> | undefined;
      return paint?.[name];
    },
    [CONTAINER, layer, property] as const,
  );
}

/** Where a position is on the screen, in pixels of the window. */
export async function pixelOf(page: Page, position: Position): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([container, at]) => {
      const element = document.querySelector<HTMLElement>(container);
      const point = element?.atlasMap?.project(at);
      const box = element?.getBoundingClientRect();
      if (!point || !box) throw new Error("There is no map.");
      return { x: box.x + point.x, y: box.y + point.y };
    },
    [CONTAINER, position] as const,
  );
}

/** Whether an address names a camera, as exactly as links do. */
export function namesCamera({ lng, lat, zoom }: Camera): (url: URL) => boolean {
  return (url) => {
    const named = parseCamera(url.searchParams.get("map") ?? "");
    return (
      named !== undefined &&
      Math.abs(named.zoom - zoom) < 0.06 &&
      Math.abs(named.lat - lat) < 0.01 &&
      Math.abs(named.lng - lng) < 0.01
    );
  };
}

async function mapBoxOf(page: Page) {
  const box = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
  if (!box) throw new Error("The map has no size.");
  return box;
}
