import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { PmtilesWriter } from "./pmtiles-writer.mjs";

/**
 * Cuts layers of GeoJSON features into vector tiles. A feature appears in the zooms from its
 * `min_zoom` to its `max_zoom`; what would first show just past the last zoom is in the last tiles
 * already, since the renderer enlarges those.
 *
 * @param {Record<string, object[]>} layers features by name of the layer
 * @returns {Buffer} PMTiles archive
 */
export function cutTiles(layers) {
  const indices = Object.entries(layers).map(([name, features]) => ({
    name,
    index: new GeoJSONVT({ type: "FeatureCollection", features }, indexOptions(name)),
  }));
  const writer = new PmtilesWriter({ ...HEADER, metadata: metadata(Object.keys(layers)) });
  for (const [zoom, x, y] of allTiles()) {
    const tile = {};
    for (const { name, index } of indices) {
      const part = index.getTile(zoom, x, y);
      const features = part?.features.filter(({ tags }) => isShown(tags, zoom)) ?? [];
      if (features.length > 0) tile[name] = { ...part, features };
    }
    if (Object.keys(tile).length === 0) continue;
    writer.add(zoom, x, y, fromGeojsonVt(tile, { version: 2, extent: EXTENT }));
  }
  return writer.finish();
}

const MAX_ZOOM = 7;
const EXTENT = 4096;
const HEADER = {
  tileType: "vector",
  minZoom: 0,
  maxZoom: MAX_ZOOM,
  bounds: [-180, -85.0511, 180, 85.0511],
  center: [44.36, 33.3, 6],
};

function indexOptions(name) {
  const hasPoints = name === "places" || name === "pois";
  return {
    maxZoom: MAX_ZOOM,
    indexMaxZoom: MAX_ZOOM,
    indexMaxPoints: 0,
    extent: EXTENT,
    // Labels reach across the edge of their tile; lines and areas only by half their width.
    buffer: hasPoints ? 128 : 64,
    // In units of the tile: coasts and rivers bear more simplification than borders.
    tolerance: name === "earth" || name === "water" ? 4 : 3,
  };
}

function isShown({ min_zoom = 0, max_zoom = MAX_ZOOM }, zoom) {
  const last = zoom === MAX_ZOOM ? MAX_ZOOM + 1 : zoom;
  return min_zoom <= last && max_zoom >= zoom;
}

function* allTiles() {
  for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
    const side = 2 ** zoom;
    for (let x = 0; x < side; x++) for (let y = 0; y < side; y++) yield [zoom, x, y];
  }
}

function metadata(names) {
  const text = "String";
  const fields = { kind: text, name: text, min_zoom: "Number" };
  for (const language of ["en", "fr", "ar", "fa"]) fields[`name:${language}`] = text;
  return {
    name: "Attested Atlas basemap",
    format: "pbf",
    type: "baselayer",
    version: "1",
    attribution:
      'Natural Earth · <a href="https://www.geonames.org">GeoNames</a> (CC BY 4.0) · GSHHG · OurAirports',
    vector_layers: names.map((id) => ({ id, minzoom: 0, maxzoom: MAX_ZOOM, fields })),
  };
}
