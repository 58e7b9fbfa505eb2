import { centreLine } from "./centre-line.mjs";
import { feature, isInFocus } from "./geometry.mjs";
import { readSegments } from "./gmt-segments.mjs";
import { isClosed, joinLines } from "./join-lines.mjs";
import { partsOutsideFocus } from "./parts-outside-focus.mjs";

/** Line features; level 1 includes the centre lines of rivers that are drawn with two banks. */
export async function riversInFocus() {
  const segments = await readSegments("gshhg/focus-rivers.txt");
  const banks = joinLines(await readLines("gshhg/focus-river-lakes.txt"));
  const ends = segments
    .filter(({ level }) => level === GREAT_RIVER)
    .flatMap(({ line }) => [line[0], line.at(-1)]);
  return [
    ...byLevel(segments).flatMap(([level, lines]) => lines.map((line) => river(line, level))),
    ...banks
      .filter((bank) => bank.length >= SHORTEST_BANK)
      .map((bank) => river(centreLine(bank, ends), GREAT_RIVER)),
  ];
}

/** Great and main rivers; their lines go on where those of the focus end. */
export async function riversElsewhere() {
  const segments = await readSegments("gshhg/world-rivers.txt");
  const outside = segments
    .filter(({ level }) => level <= MAIN_RIVER)
    .flatMap(({ level, line }) => partsOutsideFocus(line).map((part) => ({ level, line: part })));
  return byLevel(outside).flatMap(([level, lines]) => lines.map((line) => river(line, level)));
}

/** Rivers wide enough to be areas; in focus only their centre line is drawn. */
export async function riverAreasElsewhere() {
  const banks = joinLines(await readLines("gshhg/world-river-lakes.txt")).filter(isClosed);
  return banks
    .filter((bank) => !bank.every(isInFocus))
    .map((bank) =>
      feature({ type: "Polygon", coordinates: [bank] }, { kind: "river", min_zoom: 5 }),
    );
}

// Levels of WDB II: 0 the banks of wide rivers, 1 great, 2 main, 3 and 4 lesser rivers, 5 to 7 the
// same by their size but dry for part of the year, 8 main, 9 and 10 lesser canals.
const BANKS = 0;
const GREAT_RIVER = 1;
const MAIN_RIVER = 2;
const INTERMITTENT = [5, 7];
const MAIN_CANAL = 8;

/** In vertices: shorter outlines are islands and pools. */
const SHORTEST_BANK = 30;

function byLevel(segments) {
  const levels = [...new Set(segments.map(({ level }) => level))].sort((a, b) => a - b);
  return levels
    .filter((level) => level !== BANKS)
    .map((level) => [
      level,
      joinLines(segments.filter((segment) => segment.level === level).map(({ line }) => line)),
    ]);
}

function river(line, level) {
  const isIntermittent = level >= INTERMITTENT[0] && level <= INTERMITTENT[1];
  const minZoom = level <= GREAT_RIVER ? 6 : level <= 4 || level === MAIN_CANAL ? 7 : 8;
  return feature(
    { type: "LineString", coordinates: line },
    {
      kind: level >= MAIN_CANAL ? "canal" : "river",
      level,
      ...(isIntermittent && { intermittent: true }),
      min_zoom: minZoom,
    },
  );
}

async function readLines(path) {
  return (await readSegments(path)).map(({ line }) => line);
}
