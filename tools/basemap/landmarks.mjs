import { readFile, writeFile } from "node:fs/promises";
import { merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { readAdmin } from "./admin.mjs";
import { feature, kilometres, squareKilometres } from "./geometry.mjs";
import { joinLines } from "./join-lines.mjs";
import { placeOnRiver } from "./river-names.mjs";
import { riversInFocus } from "./rivers.mjs";

/**
 * Writes `data/landmarks.geojson`: what the map draws around the places of this atlas because a
 * cited source says so, and where the basemap shows nothing. Shapes that stand for a size only
 * are marked `schematic`.
 */
const facts = JSON.parse(await readFile(new URL("landmarks.json", import.meta.url), "utf8"));
const features = [
  ...facts.squares.map(square),
  ...facts.runways.map(runway),
  ...(await Promise.all(facts.rivers.map(river))),
  ...(await countryOutlines(facts.countries)),
];
const rows = features.map((landmark) => JSON.stringify(landmark)).join(",\n");
const target = new URL("../../data/landmarks.geojson", import.meta.url);
await writeFile(
  target,
  `{"type":"FeatureCollection","name":"landmarks","features":[\n${rows}\n]}\n`,
);
console.log(`landmarks.geojson: ${features.length} features, ${rows.length} bytes`);

/** A square of known side around a point, its sides running north and east. */
function square({ centre, side, ...rest }) {
  const [lng, lat] = centre;
  const up = side / 2 / 110.9;
  const right = side / 2 / kilometres([0, lat], [1, lat]);
  const [west, east, south, north] = [lng - right, lng + right, lat - up, lat + up];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return landmark({ type: "Polygon", coordinates: [rounded(ring, 5)] }, rest);
}

function runway({ ends, ...rest }) {
  return landmark({ type: "LineString", coordinates: rounded(ends, 5) }, rest);
}

/** The stretch of a river inside a frame, found by a position near it. */
async function river({ at, frame, levels, ...rest }) {
  const [west, south, east, north] = frame;
  const wanted = (await riversInFocus()).filter(({ properties }) =>
    levels.includes(properties.level),
  );
  const lines = joinLines(wanted.map(({ geometry }) => geometry.coordinates));
  const rivers = lines.map((line) =>
    feature({ type: "LineString", coordinates: line }, { kind: "river" }),
  );
  const { position } = placeOnRiver(at, 1, rivers);
  const line = lines.find((candidate) => candidate.includes(position));
  const inside = line.filter(
    ([lng, lat]) => lng > west && lng < east && lat > south && lat < north,
  );
  const coordinates = rounded(everySoOften(inside, 0.4), 4);
  return landmark({ type: "LineString", coordinates }, rest);
}

/** Keeps the ends and a vertex every so many kilometres. */
function everySoOften(line, step) {
  const kept = [line[0]];
  for (const position of line) if (kilometres(kept.at(-1), position) > step) kept.push(position);
  return [...kept, line.at(-1)];
}

/** Countries out of the same regions as the basemap's borders, simplified, without small islands. */
async function countryOutlines(countries) {
  const { topo } = await readAdmin();
  const weighted = presimplify(topo);
  return countries.map(({ country, detail, smallest, frame, exceptCrimea, ...rest }) => {
    const coarse = simplify(weighted, detail);
    const regions = coarse.objects.regions.geometries.filter(
      ({ properties }) => properties.country === country && !(exceptCrimea && properties.isCrimea),
    );
    const polygons = merge(coarse, regions)
      .coordinates.filter(
        (polygon) => squareKilometres(polygon) > smallest && isInside(polygon, frame),
      )
      .map((polygon) => polygon.map((ring) => rounded(ring, 3)));
    return landmark({ type: "MultiPolygon", coordinates: polygons }, rest);
  });
}

function isInside([ring], frame) {
  if (!frame) return true;
  const [west, south, east, north] = frame;
  const [lng, lat] = ring[0];
  return lng > west && lng < east && lat > south && lat < north;
}

function landmark(geometry, { id, ...properties }) {
  return { type: "Feature", id, geometry, properties };
}

function rounded(positions, decimals) {
  return positions.map((position) => position.map((degrees) => Number(degrees.toFixed(decimals))));
}
