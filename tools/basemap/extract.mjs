import { writeFile } from "node:fs/promises";
import { PMTiles } from "pmtiles";
import { PmtilesWriter } from "./pmtiles-writer.mjs";

/**
 * Cuts a street extract for `MAP_REGION` out of a larger archive that is served over HTTP, asking
 * only for the parts it needs.
 *
 *     node extract.mjs SOURCE TARGET WEST,SOUTH,EAST,NORTH [MAX_ZOOM]
 */
const [source, target, frame, maxZoomText = "15"] = process.argv.slice(2);
const bounds = (frame ?? "").split(",").map(Number);
if (!source || !target || bounds.length !== 4 || bounds.some(Number.isNaN)) {
  throw new Error("Expected: node extract.mjs SOURCE TARGET WEST,SOUTH,EAST,NORTH [MAX_ZOOM]");
}
const [west, south, east, north] = bounds;
const archive = new PMTiles(source);
const header = await archive.getHeader();
const maxZoom = Math.min(Number(maxZoomText), header.maxZoom);
const writer = new PmtilesWriter({
  tileType: "vector",
  minZoom: 0,
  maxZoom,
  bounds,
  center: [(west + east) / 2, (south + north) / 2, Math.min(10, maxZoom)],
  metadata: await archive.getMetadata(),
});

const waiting = [...tilesInFrame()];
const asked = waiting.length;
let found = 0;
await Promise.all(Array.from({ length: 16 }, copyTiles));
const bytes = writer.finish();
await writeFile(target, bytes);
console.log(`${found} tiles of ${asked}, ${(bytes.length / 1e6).toFixed(2)} MB`);

/** Takes tiles off the list until none is left; many run side by side. */
async function copyTiles() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [zoom, x, y] = next;
    const tile = await archive.getZxy(zoom, x, y);
    if (!tile) continue;
    writer.add(zoom, x, y, new Uint8Array(tile.data));
    found++;
  }
}

function* tilesInFrame() {
  for (let zoom = 0; zoom <= maxZoom; zoom++) {
    for (let x = column(west, zoom); x <= column(east, zoom); x++) {
      for (let y = row(north, zoom); y <= row(south, zoom); y++) yield [zoom, x, y];
    }
  }
}

function column(lng, zoom) {
  return Math.min(2 ** zoom - 1, Math.floor(((lng + 180) / 360) * 2 ** zoom));
}

function row(lat, zoom) {
  const sine = Math.sin((lat * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(2 ** zoom - 1, Math.floor(down * 2 ** zoom));
}
