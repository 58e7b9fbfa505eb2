import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type KnownName, listNames } from "@/lib/ingest/find-mentions";
import { ActorFile } from "@/lib/records/actor";
import { Mention } from "@/lib/records/document";
import { PlaceCollection } from "@/lib/records/place";
import { RedirectFile } from "@/lib/records/redirect";
import { Vocabulary } from "@/lib/records/vocabulary";

/** What adding a document asks of an atlas whose other documents may still be drafts. */
export type Gazetteer = {
  names: KnownName[];
  /** File of each recorded document by id and by SHA-256. */
  recorded: { file: string; id: string; sha256: string }[];
  /** Ids that documents had once. */
  formerIds: Set<string>;
  genres: string[];
  hasSchemas: boolean;
};

/** All that is read of another document's record, so that a draft does not stand in the way of the next. */
const Recorded = z.object({ id: z.string(), source: z.object({ sha256: z.string() }) });

/** @throws Error naming the file that cannot be used and the command that says why */
export function openGazetteer(folder: string): Gazetteer {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readRecords(folder, file, schema);
  const { redirects } = read("redirects.json", RedirectFile);
  return {
    names: listNames(
      read("places.geojson", PlaceCollection).features,
      read("actors.json", ActorFile).actors,
    ),
    recorded: listDocumentFiles(folder).map((file) => {
      const { id, source } = read(file, Recorded);
      return { file, id, sha256: source.sha256 };
    }),
    formerIds: new Set(
      redirects.filter(({ collection }) => collection === "documents").map(({ from }) => from),
    ),
    genres: read("vocabulary.json", Vocabulary).genres.map(({ id }) => id),
    hasSchemas: existsSync(join(folder, "schema", "document.json")),
  };
}

/** What a rescan asks of a recorded document; the rest of it may be a draft. */
const RecordedMentions = z.object({ language: z.string(), mentions: z.array(Mention) });

/** @throws Error naming the file that cannot be used and the command that says why */
export function readRecordedMentions(path: string): z.output<typeof RecordedMentions> {
  return readRecords(dirname(path), basename(path), RecordedMentions);
}

function listDocumentFiles(folder: string): string[] {
  const documents = join(folder, "documents");
  if (!existsSync(documents)) return [];
  const names = readdirSync(documents).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => `documents/${name}`);
}

function readRecords<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
  } catch (cause) {
    throw new Error(
      `${join(folder, file)} cannot be used as it is; run \`npm run check:data\` and mend what it says first.`,
      { cause },
    );
  }
}
