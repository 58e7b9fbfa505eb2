import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { ActorFile } from "@/lib/records/actor";
import { Atlas } from "@/lib/records/atlas";
import type { AtlasData, Problem } from "@/lib/records/atlas-data";
import { checkReferences } from "@/lib/records/check-references";
import { DisagreementFile } from "@/lib/records/disagreement";
import { Document } from "@/lib/records/document";
import { EventFile } from "@/lib/records/event";
import { Method } from "@/lib/records/method";
import { LandmarkCollection, PlaceCollection } from "@/lib/records/place";
import { RedirectFile } from "@/lib/records/redirect";
import { ReferenceFile } from "@/lib/records/reference";
import { TourFile } from "@/lib/records/tour";
import { Vocabulary } from "@/lib/records/vocabulary";
import { checkTourLinks } from "./check-tour-links";
import type { DataFile } from "./data-files";
import { readRecord } from "./read-record";

export type LoadResult =
  | { type: "loaded"; data: AtlasData; modified: Date }
  | { type: "refused"; problems: Problem[] };

/**
 * Reads and checks a whole data folder; either every record is good or every problem is named.
 * References are checked once every file can be read: before that, a record that seems missing may only be unreadable.
 */
export function loadAtlas(folder: string): LoadResult {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodType>(file: DataFile, schema: Schema) =>
    readRecord(folder, file, schema, problems);
  const has = (file: DataFile) => existsSync(join(folder, file));

  const atlas = read("atlas.json", Atlas);
  const vocabulary = read("vocabulary.json", Vocabulary);
  const places = read("places.geojson", PlaceCollection);
  const landmarks = read("landmarks.geojson", LandmarkCollection);
  const events = read("events.json", EventFile);
  const actors = read("actors.json", ActorFile);
  const disagreements = read("disagreements.json", DisagreementFile);
  const redirects = read("redirects.json", RedirectFile);
  const references = has("references.json")
    ? read("references.json", ReferenceFile)
    : { references: [] };
  const method = has("method.json") ? read("method.json", Method) : undefined;
  const tours = has("tours.json") ? read("tours.json", TourFile) : { tours: [] };
  const documents = readDocuments(folder, problems);

  if (
    !(atlas && vocabulary && places && landmarks && events && actors && disagreements) ||
    !(redirects && references && tours && documents) ||
    (has("method.json") && !method)
  ) {
    return { type: "refused", problems };
  }
  const data: AtlasData = {
    atlas,
    vocabulary,
    documents,
    places: places.features,
    landmarks: landmarks.features,
    events: events.events,
    actors: actors.actors,
    disagreements: disagreements.disagreements,
    references: references.references,
    redirects: redirects.redirects,
    tours: tours.tours,
    method,
  };
  problems.push(...checkReferences(data), ...checkTourLinks(data));
  if (problems.length > 0) return { type: "refused", problems };
  return { type: "loaded", data, modified: newestChange(folder) };
}

/** `places.geojson:12: camp-ashraf: properties.mapped: must be …`, one line per problem. */
export function formatProblem({ file, line, record, field, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, record, field, message].filter((part) => part !== "").join(": ");
}

/** The records that can be read; `undefined` when one cannot. */
function readDocuments(folder: string, problems: Problem[]): Document[] | undefined {
  let names: string[];
  try {
    names = readdirSync(join(folder, "documents")).filter((name) => name.endsWith(".json"));
  } catch {
    problems.push({
      file: "documents/",
      record: "",
      field: "",
      message: `there is no folder of document records; make ${join(folder, "documents")}`,
    });
    return undefined;
  }
  const documents = names.sort().flatMap((name) => {
    const file = `documents/${name}`;
    const document = readRecord(folder, file, Document, problems);
    if (!document) return [];
    if (`${document.id}.json` !== name) {
      problems.push({
        file,
        record: document.id,
        field: "id",
        message: `must be the file's name; rename the file to ${document.id}.json`,
      });
    }
    return [document];
  });
  return documents.length === names.length ? documents : undefined;
}

function newestChange(folder: string): Date {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return new Date(Math.max(0, ...times));
}
