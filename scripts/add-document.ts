import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  draftDocument,
  formatDraft,
  idFromFileName,
  listUnwritten,
} from "@/lib/ingest/draft-document";
import { type FoundNames, findMentions } from "@/lib/ingest/find-mentions";
import { newMentions } from "@/lib/ingest/new-mentions";
import type { Document } from "@/lib/records/document";
import { Identifier } from "@/lib/records/identifier";
import { isLanguageTag } from "@/lib/records/language-tag";
import { readSettings } from "@/lib/settings";
import { guessLanguage } from "@/lib/text/guess-language";
import { searchWords } from "@/lib/text/search-words";
import { type NewText, readNewText } from "./new-text";
import { type Gazetteer, openGazetteer, readRecordedMentions } from "./open-gazetteer";
import { sayMentions, sayNewMentions } from "./say-mentions";
import { startProgress } from "./start-progress";
import { stop } from "./stop";

const USAGE =
  "npm run add-document -- FILE.txt [--id ID] [--title TITLE] [--language TAG] [--genre GENRE] [--dry-run], or FILE.txt --rescan";

/** Writes the record of a new document as far as a program can, and says what a person writes into it. */
function main() {
  const { path, options } = readArguments();
  const { dataFolder } = readSettings();
  const text = readNewText(path);
  const gazetteer = openGazetteer(dataFolder);
  if (options.rescan) return rescan(text, gazetteer, dataFolder);
  refuseRecorded(text, gazetteer);
  const id = chooseId(options.id, text.file, gazetteer);
  const { language, reason } = chooseLanguage(options.language, text);
  if (options.genre !== undefined && !gazetteer.genres.includes(options.genre)) {
    throw new Error(
      `There is no genre "${options.genre}"; choose one of ${gazetteer.genres.join(", ")}, or add it to vocabulary.json first.`,
    );
  }

  const found = findNames(text, gazetteer, language);
  const document = draftDocument({
    id,
    schema: gazetteer.hasSchemas ? "../schema/document.json" : undefined,
    title: options.title?.trim() || undefined,
    language,
    genre: options.genre,
    file: text.file,
    sha256: text.sha256,
    text: text.text,
    mentions: found.mentions,
  });
  const recordFile = join(dataFolder, "documents", `${id}.json`);
  if (options["dry-run"]) console.log(formatDraft(document));
  else writeNew(recordFile, formatDraft(document));

  sayLanguage(language, reason);
  if (text.hasByteOrderMark) {
    console.log("The file begins with a byte order mark; it counts as character 0.");
  }
  sayMentions(found, text.text);
  sayUnwritten(document, gazetteer);
  sayNextSteps(recordFile, path, options["dry-run"]);
}

/** Lists the names in a recorded document that its record has no mention of yet; writes nothing. */
function rescan(text: NewText, gazetteer: Gazetteer, dataFolder: string) {
  const known = gazetteer.recorded.find(({ sha256 }) => sha256 === text.sha256);
  if (!known) {
    throw new Error(
      `No record has the SHA-256 of ${text.file}; leave out --rescan to record it as a new document.`,
    );
  }
  const path = join(dataFolder, known.file);
  const { language, mentions } = readRecordedMentions(path);
  sayNewMentions(newMentions(findNames(text, gazetteer, language), mentions), text.text, path);
}

function findNames({ text }: NewText, { names }: Gazetteer, language: string): FoundNames {
  const progress = startProgress("Finding the gazetteer's names");
  const found = findMentions(text, names, searchWords, { language, onProgress: progress.tell });
  progress.end();
  return found;
}

function readArguments() {
  const { values, positionals } = parseKnownOptions();
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    throw new Error(`Name one text file: ${USAGE}`);
  }
  return { path, options: values };
}

function parseKnownOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        id: { type: "string" },
        title: { type: "string" },
        language: { type: "string" },
        genre: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        rescan: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new Error(`${(cause as Error).message.replace(/\.? *To specify.*$/s, "")}: ${USAGE}`, {
      cause,
    });
  }
}

function refuseRecorded({ file, sha256 }: NewText, { recorded }: Gazetteer) {
  const same = recorded.find((record) => record.sha256 === sha256);
  if (!same) return;
  throw new Error(
    `${file} is recorded already: ${same.file} has the same SHA-256; work on in that file, or list the names it lacks with --rescan.`,
  );
}

function chooseId(asked: string | undefined, file: string, gazetteer: Gazetteer): string {
  const id = asked ?? idFromFileName(file);
  if (id === undefined) {
    throw new Error(
      `No id can be made of the name ${file}; give one of Latin letters, digits and hyphens: --id harbour-letter-2019`,
    );
  }
  const { error } = Identifier.safeParse(id);
  if (error) throw new Error(`"${id}" cannot be an id: it ${error.issues[0]?.message}.`);
  if (gazetteer.formerIds.has(id)) {
    throw new Error(
      `The id ${id} belonged to another document once (redirects.json), and ids never change their meaning; give another with --id.`,
    );
  }
  const holder = gazetteer.recorded.find((record) => record.id === id);
  if (holder) throw takenId(id, holder.file);
  return id;
}

function takenId(id: string, file: string): Error {
  return new Error(`The id ${id} is taken by ${file}; give another with --id.`);
}

type ChosenLanguage = { language: string; reason?: string };

function chooseLanguage(asked: string | undefined, { file, text }: NewText): ChosenLanguage {
  if (asked !== undefined) {
    if (isLanguageTag(asked)) return { language: asked };
    throw new Error(`"${asked}" is not a BCP 47 language tag; write one such as --language fa.`);
  }
  const guess = guessLanguage(text);
  if (!guess) {
    throw new Error(`The language of ${file} cannot be guessed; name it, such as --language hy.`);
  }
  return guess;
}

/** Never writes over a file that is there, and leaves no half of one. */
function writeNew(path: string, content: string) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: "wx" });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      throw new Error(`There is a file ${path} already; give another id with --id.`, { cause });
    }
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      throw new Error(
        `${dirname(path)} may not be written in; nothing was written. Change its permissions, or name another atlas: ATLAS_DATA=FOLDER`,
        { cause },
      );
    }
    rmSync(path, { force: true });
    throw new Error(`${path} could not be written, and nothing is left of it: ${message}`, {
      cause,
    });
  }
}

function sayLanguage(language: string, reason: string | undefined) {
  if (reason === undefined) console.log(`Language: ${language}.`);
  else {
    console.log(
      `Language: ${language}, guessed from ${reason}; if that is wrong, correct "language".`,
    );
  }
}

function sayUnwritten(document: Document, { genres }: Gazetteer) {
  const fields = listUnwritten(document);
  console.log(
    `\nTo write, in your own words (\`npm run check:data\` names what is missing): ${fields.length} fields`,
  );
  for (const field of fields) {
    console.log(`  ${field}${field === "genre" ? ` (one of ${genres.join(", ")})` : ""}`);
  }
  console.log(
    "Author, publisher and date say “not known” until you write what the text says of them.",
  );
}

function sayNextSteps(recordFile: string, path: string, isDryRun: boolean) {
  const { ATLAS_DATA } = process.env;
  const atlas = ATLAS_DATA ? `ATLAS_DATA=${quote(ATLAS_DATA)} ` : "";
  const [file, folder] = [quote(path), quote(dirname(path))];
  const state = isDryRun ? "Nothing was written; it would go to" : "Written:";
  console.log(`
${state} ${recordFile}
Next:
  1. Open it and write the fields above.
  2. Find a passage:  npm run locate -- ${file} "first words" "last words"
     Gloss it under "passages", and attest an event by it in events.json.
  3. Check:  ${atlas}ATLAS_TEXTS=${folder} npm run check:data
  4. See it:  ${atlas}ATLAS_TEXTS=${folder} npm start
The whole way: docs/adding-a-document.md`);
}

function quote(path: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(path) ? path : `"${path}"`;
}

try {
  main();
} catch (error) {
  stop((error as Error).message);
}
