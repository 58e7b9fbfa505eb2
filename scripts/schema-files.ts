import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ActorFile } from "@/lib/records/actor";
import { Atlas } from "@/lib/records/atlas";
import type { Problem } from "@/lib/records/atlas-data";
import { DisagreementFile } from "@/lib/records/disagreement";
import { Document } from "@/lib/records/document";
import { EventFile } from "@/lib/records/event";
import { Method } from "@/lib/records/method";
import { LandmarkCollection, PlaceCollection } from "@/lib/records/place";
import { RedirectFile } from "@/lib/records/redirect";
import { ReferenceFile } from "@/lib/records/reference";
import { ChangeFile, ReleaseFile } from "@/lib/records/release";
import { TourFile } from "@/lib/records/tour";
import { Vocabulary } from "@/lib/records/vocabulary";

const SCHEMAS = {
  actors: ActorFile,
  atlas: Atlas,
  disagreements: DisagreementFile,
  document: Document,
  events: EventFile,
  landmarks: LandmarkCollection,
  method: Method,
  places: PlaceCollection,
  redirects: RedirectFile,
  references: ReferenceFile,
  "release-changes": ChangeFile,
  releases: ReleaseFile,
  tours: TourFile,
  vocabulary: Vocabulary,
} as const;

/** JSON Schema (2020-12) files for editors, by file name. */
function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** Writes the schemas into `<data>/schema/`; returns the file names. */
export function writeSchemas(dataFolder: string): string[] {
  const folder = join(dataFolder, "schema");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
  return [...schemaFiles().keys()];
}

/** A data folder that has schemas must have today's. */
export function findStaleSchemas(dataFolder: string): Problem[] {
  const folder = join(dataFolder, "schema");
  if (!existsSync(folder)) return [];
  return [...schemaFiles()].flatMap(([name, text]) => {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) return [];
    const message = "is not what the model says; run `npm run schemas`";
    return [{ file: `schema/${name}`, record: "", field: "", message }];
  });
}
