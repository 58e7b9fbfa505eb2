import polylabel from "polylabel";
import { merge } from "topojson-client";
import { DISPUTED } from "./admin.mjs";
import { feature, squareKilometres } from "./geometry.mjs";
import { readJsonInput } from "./inputs.mjs";

/** One label a country, named by the Unicode CLDR, ranked by area: 1 the largest, 6 the smallest. */
export async function countryLabels({ topo, regions }) {
  const namesOf = await territoryNames();
  const labels = [];
  for (const [country, parts] of groupByCountry(regions)) {
    const code = countryCode(country, parts);
    const names = code && namesOf(code);
    if (!names) continue;
    const polygons = merge(topo, parts).coordinates;
    const area = polygons.reduce((sum, polygon) => sum + squareKilometres(polygon), 0);
    if (area < SMALLEST_LABELLED) continue;
    const rank = RANKS.findIndex((smallest) => area > smallest) + 1;
    const coordinates = PLACED_BY_HAND[country] ?? middleOfLargest(polygons);
    labels.push(
      feature({ type: "Point", coordinates }, { kind: "country", ...names, min_zoom: rank, rank }),
    );
  }
  return labels.sort((a, b) => a.properties.rank - b.properties.rank);
}

/** Smallest area of each rank, in square kilometres. */
const RANKS = [2e6, 4e5, 1.2e5, 3e4, 5e3, 0];
const SMALLEST_LABELLED = 300;

/** `[lng, lat]` where the middle of the largest part is taken by something else, or is elsewhere. */
const PLACED_BY_HAND = {
  IRQ: [42.3, 32.6],
  IRN: [54.3, 32.3],
  SYR: [38.4, 34.9],
  ESP: [-3.6, 38.8],
  GBR: [-2.6, 54.4],
  USA: [-98, 39.5],
  RUS: [96, 62],
  CAN: [-106, 57],
  NOR: [9, 61.3],
  HRV: [16, 45.5],
  MYS: [102.3, 4],
  IDN: [113, -1],
};

// Natural Earth leaves the ISO code of these open.
const CODES = { KOS: "XK", PSX: "PS", NOR: "NO", FRA: "FR" };
const LABELLED_THOUGH_DISPUTED = new Set(["SAH", "KOS", "PSX"]);

function countryCode(country, parts) {
  if (DISPUTED.has(country) && !LABELLED_THOUGH_DISPUTED.has(country)) return undefined;
  return (
    CODES[country] ??
    parts.map((part) => part.properties.countryCode).find((code) => /^[A-Z]{2}$/.test(code))
  );
}

function middleOfLargest(polygons) {
  const largest = polygons.reduce((a, b) => (squareKilometres(b) > squareKilometres(a) ? b : a));
  const [lng, lat] = polylabel(largest, 0.1);
  return [lng, lat];
}

function groupByCountry(regions) {
  const groups = new Map();
  for (const region of regions) {
    const { country } = region.properties;
    groups.set(country, [...(groups.get(country) ?? []), region]);
  }
  return groups;
}

/** @returns a function from ISO 3166-1 code to `name`, `name:en` … or `undefined` */
async function territoryNames() {
  const languages = ["en", "fr", "ar", "fa"];
  const tables = await Promise.all(
    languages.map(async (language) => {
      const file = await readJsonInput(`cldr-localenames-full/main/${language}/territories.json`);
      return file.main[language].localeDisplayNames.territories;
    }),
  );
  return (code) => {
    const english = tables[0][code];
    if (!english) return undefined;
    const translated = languages.map((language, index) => [
      `name:${language}`,
      tables[index][code],
    ]);
    return { name: english, ...Object.fromEntries(translated) };
  };
}
