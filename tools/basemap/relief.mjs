import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { feature } from "topojson-client";
import { INPUTS } from "./folders.mjs";
import { readJsonInput } from "./inputs.mjs";
import { PmtilesWriter } from "./pmtiles-writer.mjs";

/**
 * Shaded relief as a raster archive: Natural Earth II, in which CesiumJS ships as equirectangular
 * tiles, bent to Web Mercator and cut out along the coast so that the sea keeps the map's colour.
 *
 * @returns {Promise<Buffer>} PMTiles archive of WebP tiles of 512 pixels
 */
export async function buildRelief() {
  const picture = await readPicture();
  const mask = await readLandMask();
  const world = sharp(toMercator(picture, mask), {
    raw: { width: WIDTH, height: WIDTH, channels: 4 },
  });
  const writer = new PmtilesWriter(HEADER);
  for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
    const side = TILE * 2 ** zoom;
    const level = await world.clone().resize(side, side, { kernel: "lanczos3" }).png().toBuffer();
    for (let x = 0; x < 2 ** zoom; x++) {
      for (let y = 0; y < 2 ** zoom; y++) {
        const frame = { left: x * TILE, top: y * TILE, width: TILE, height: TILE };
        const tile = await sharp(level).extract(frame).webp(QUALITY).toBuffer();
        writer.add(zoom, x, y, tile);
      }
    }
  }
  return writer.finish();
}

const TILE = 512;
const MAX_ZOOM = 2;
/** Of the whole world in Web Mercator, in pixels. */
const WIDTH = TILE * 2 ** MAX_ZOOM;
const QUALITY = { quality: 72, alphaQuality: 80 };
const HEADER = {
  tileType: "webp",
  minZoom: 0,
  maxZoom: MAX_ZOOM,
  bounds: [-180, -85.0511, 180, 85.0511],
  center: [0, 0, 0],
  metadata: { name: "Attested Atlas relief", format: "webp", attribution: "Natural Earth" },
};

/** Level 2 of the source: eight by four tiles of 256 pixels, numbered from the south. */
async function readPicture() {
  const folder = "cesium/Build/Cesium/Assets/Textures/NaturalEarthII/2";
  const parts = [];
  for (let column = 0; column < 8; column++) {
    for (let row = 0; row < 4; row++) {
      const input = await readFile(new URL(`${folder}/${column}/${row}.jpg`, INPUTS));
      parts.push({ input, left: column * 256, top: (3 - row) * 256 });
    }
  }
  const blank = { width: 2048, height: 1024, channels: 3, background: "#000" };
  const { data, info } = await sharp({ create: blank })
    .composite(parts)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * One byte a pixel: 255 on land. Every ring is drawn three times, a world apart, so that what reaches
 * past one edge of the picture comes in at the other.
 */
async function readLandMask() {
  const topo = await readJsonInput("world-atlas/land-50m.json");
  const rings = feature(topo, topo.objects.land)
    .features.flatMap(({ geometry }) => geometry.coordinates.flat())
    .map(unwrap);
  const path = [-360, 0, 360]
    .flatMap((shift) => rings.map((ring) => ring.map(([lng, lat]) => [lng + shift, lat])))
    .map((ring) => `M${ring.map((position) => toPixels(position).join(" ")).join("L")}Z`)
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${WIDTH}"><path d="${path}" fill-rule="evenodd"/></svg>`;
  return sharp(Buffer.from(svg), { unlimited: true }).extractChannel("alpha").raw().toBuffer();
}

/**
 * The ring without its jumps at the antimeridian: longitudes run on past 180 degrees. A ring that
 * ends a world away from its start goes around a pole, and is closed along that pole.
 */
function unwrap(ring) {
  let turns = 0;
  const unwrapped = ring.map(([lng, lat], index) => {
    const step = index === 0 ? 0 : lng - ring[index - 1][0];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lng + turns * 360, lat];
  });
  if (turns === 0) return unwrapped;
  const [start, lat] = unwrapped[0];
  const pole = Math.sign(lat) * 90;
  return [...unwrapped, [start + turns * 360, pole], [start, pole]];
}

/** @param position `[lng, lat]`; what lies past the edge of Web Mercator stays past it */
function toPixels([lng, lat]) {
  const sine = Math.sin((Math.max(-86, Math.min(86, lat)) * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((lng + 180) / 360) * WIDTH, down * WIDTH].map((pixels) => pixels.toFixed(1));
}

/** Each pixel blended from the four of the source that lie around it. */
function toMercator({ data, width, height }, mask) {
  const result = Buffer.alloc(WIDTH * WIDTH * 4);
  for (let y = 0; y < WIDTH; y++) {
    const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / WIDTH))) * (180 / Math.PI);
    const sourceY = Math.max(0, Math.min(height - 1.001, ((90 - lat) / 180) * height - 0.5));
    const top = Math.floor(sourceY);
    const down = sourceY - top;
    for (let x = 0; x < WIDTH; x++) {
      const sourceX = Math.max(0, ((x + 0.5) / WIDTH) * width - 0.5);
      const left = Math.min(width - 2, Math.floor(sourceX));
      const right = Math.min(1, sourceX - left);
      const at = (y * WIDTH + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const source = (column, row) => data[(row * width + column) * 3 + channel];
        result[at + channel] =
          source(left, top) * (1 - right) * (1 - down) +
          source(left + 1, top) * right * (1 - down) +
          source(left, top + 1) * (1 - right) * down +
          source(left + 1, top + 1) * right * down;
      }
      result[at + 3] = mask[y * WIDTH + x];
    }
  }
  return result;
}
