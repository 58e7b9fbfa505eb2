import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatProblem, loadAtlas } from "@/lib/ingest/load";
import type { AtlasData } from "@/lib/records/atlas-data";

const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));
export const EDGE_ATLAS_FOLDER = `${FIXTURES}edge-atlas`;
export const EDGE_ATLAS_TEXTS_FOLDER = `${FIXTURES}edge-atlas-texts`;

/** A fresh copy of the fixture's records, free to be broken. */
export function loadEdgeAtlas(): AtlasData {
  return loadFixture(EDGE_ATLAS_FOLDER);
}

/** The records of the invented harbour: another vocabulary, names from right to left. */
export function loadHarbourAtlas(): AtlasData {
  return loadFixture(`${FIXTURES}harbour-atlas`);
}

function loadFixture(folder: string): AtlasData {
  const result = loadAtlas(folder);
  if (result.type === "refused") throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.data;
}

/** Earliest and latest ISO day of each event, worked out by hand. */
export function loadExpectedDays(): Record<string, [first: string | null, last: string | null]> {
  return JSON.parse(readFileSync(`${FIXTURES}edge-atlas-days.json`, "utf8"));
}

/** How fine the date of each event is, worked out by hand. */
export function loadExpectedPrecisions(): Record<string, string> {
  return JSON.parse(readFileSync(`${FIXTURES}edge-atlas-precisions.json`, "utf8"));
}

/** The record with an id; a test that names one that is not there is wrong. */
export function recordOf<Item extends { id: string }>(records: readonly Item[], id: string): Item {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`The fixture has no record "${id}".`);
  return record;
}

/** The text of a document of the fixture. */
export function readEdgeText({ source }: AtlasData["documents"][number]): string {
  return readFileSync(`${EDGE_ATLAS_TEXTS_FOLDER}/${source.file}`, "utf8");
}

/** A record's first preferred name in each language, as what its id stands for has them; none where there is none. */
export function namesByLanguage(
  names: readonly { text: string; language: string; kind: string }[],
): { names?: Record<string, string> } {
  const byLanguage: Record<string, string> = {};
  for (const { text, language, kind } of names) {
    if (kind === "preferred" && byLanguage[language] === undefined) byLanguage[language] = text;
  }
  return Object.keys(byLanguage).length === 0 ? {} : { names: byLanguage };
}
