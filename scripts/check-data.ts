import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkMentionNames } from "@/lib/ingest/check-mention-names";
import { checkAgainstText } from "@/lib/ingest/check-text";
import { loadAtlas } from "@/lib/ingest/load";
import { readReleases } from "@/lib/ingest/read-releases";
import { reportProblems } from "@/lib/ingest/report-problems";
import type { AtlasData, Problem } from "@/lib/records/atlas-data";
import type { Document } from "@/lib/records/document";
import { readSettings } from "@/lib/settings";
import { findText } from "@/lib/store/texts";
import { findStaleSchemas } from "./schema-files";
import { stop } from "./stop";

/** Checks the whole data folder and, for each document whose text is attached, its passages against the text. */
function main() {
  const { dataFolder, textsFolder } = readSettings();
  const result = loadAtlas(dataFolder);
  if (result.type === "refused") refuse(dataFolder, result.problems);

  const { documents, events, places } = result.data;
  const releases = readReleases(dataFolder);
  const problems = [
    ...documents.flatMap((document) => checkDocumentText(document, result.data, textsFolder)),
    ...findStaleSchemas(dataFolder),
    ...(releases.type === "refused" ? releases.problems : []),
  ];
  if (problems.length > 0) refuse(dataFolder, problems);

  const withText = documents.filter((document) => findText(document.source.sha256) !== undefined);
  console.log(
    `${dataFolder}: ${places.length} places, ${events.length} events, ${documents.length} documents; ` +
      `${withText.length} of ${documents.length} texts attached and checked.`,
  );
}

function refuse(dataFolder: string, problems: readonly Problem[]): never {
  const lines = reportProblems(problems, { all: process.argv.includes("--all") });
  stop(`${dataFolder} has ${problems.length} problem(s):\n${lines.join("\n")}`);
}

function checkDocumentText(
  document: Document,
  data: AtlasData,
  textsFolder: string | undefined,
): Problem[] {
  const file = `documents/${document.id}.json`;
  const text = findText(document.source.sha256);
  if (text !== undefined) {
    return [...checkAgainstText(document, text), ...checkMentionNames(document, text, data)].map(
      (problem) => ({ file, ...problem }),
    );
  }
  const namesake =
    textsFolder === undefined ? undefined : hashOfNamesake(textsFolder, document.source.file);
  if (namesake === undefined) return [];
  const message = `is not the checksum of ${document.source.file} in the texts folder, which is ${namesake}`;
  return [{ file, record: document.id, field: "source.sha256", message }];
}

function hashOfNamesake(folder: string, name: string): string | undefined {
  if (!readdirSync(folder).includes(name)) return undefined;
  return createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
}

try {
  main();
} catch (error) {
  stop((error as Error).message);
}
