import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "@/lib/settings";
import { type CodePointIndex, indexCodePoints } from "@/lib/text/code-points";

/**
 * The text of a document, if someone attached it: found by its SHA-256 alone, never by a path from a request.
 * Looks among the texts taken in by `npm run texts`, then in the folder that `ATLAS_TEXTS` names.
 */
export function findText(sha256: string): string | undefined {
  return findTextFile(sha256)?.content;
}

/** How many of some texts are attached; none is read for it that has not changed. */
export function countTexts(checksums: readonly string[]): number {
  const located = locateTexts(checksums);
  return checksums.filter((sha256) => located.has(sha256)).length;
}

/** The files of those texts that are attached, by their checksums; none is read for it that has not changed. */
export function locateTexts(checksums: readonly string[]): Map<string, string> {
  const { attachedTextsFolder, textsFolder } = readSettings();
  const taken = new Set(ifReadable(() => readdirSync(attachedTextsFolder)));
  const named = textsFolder === undefined ? undefined : indexFolder(textsFolder);
  const located = new Map<string, string>();
  for (const sha256 of checksums) {
    const name = `${sha256}.txt`;
    const attached = taken.has(name) ? join(attachedTextsFolder, name) : undefined;
    const isIt = attached !== undefined && checksumOf(attached) === sha256;
    const path = isIt ? attached : named?.get(sha256);
    if (path !== undefined) located.set(sha256, path);
  }
  return located;
}

/** Reads a text that was located, if it still is the one that the checksum stands for; it is not kept in memory. */
export function readLocatedText(path: string, sha256: string): string | undefined {
  if (checksumOf(path) !== sha256) return undefined;
  return ifReadable(() => readFileSync(path, "utf8"));
}

/** Changes when a text comes, goes or is another; none is read for it. */
export function stampOfTexts(): string {
  const { attachedTextsFolder, textsFolder } = readSettings();
  return [attachedTextsFolder, textsFolder]
    .flatMap((folder) =>
      folder === undefined
        ? []
        : (ifReadable(() => readdirSync(folder)) ?? []).map(
            (name) => `${name} ${stampOf(join(folder, name))}`,
          ),
    )
    .join("\n");
}

/** The attached texts for one answer: each is looked for once, however many of its passages are quoted. */
export function openTexts() {
  const files = new Map<string, TextFile | undefined>();
  return {
    /**
     * The exact words of a stretch of a text, undefined where the text is not attached.
     *
     * @param span in code points, `end` exclusive
     */
    findWords(sha256: string, { start, end }: Span): string | undefined {
      if (!files.has(sha256)) files.set(sha256, findTextFile(sha256));
      const file = files.get(sha256);
      if (!file) return undefined;
      file.index ??= indexCodePoints(file.content);
      return file.content.slice(file.index.unitAt(start), file.index.unitAt(end));
    },
  };
}

type Span = { start: number; end: number };

function findTextFile(sha256: string): TextFile | undefined {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { attachedTextsFolder, textsFolder } = readSettings();
  const attached = readTextFile(join(attachedTextsFolder, `${sha256}.txt`), sha256);
  if (attached) return attached;
  const named = textsFolder === undefined ? undefined : indexFolder(textsFolder).get(sha256);
  return named === undefined ? undefined : readTextFile(named, sha256);
}

/**
 * Regular files of a folder by SHA-256; files are read again only when their size or time changed.
 * A folder or file that is gone, or cannot be read, holds nothing: texts may come and go while the atlas is served.
 */
export function indexFolder(folder: string): Map<string, string> {
  const index = new Map<string, string>();
  for (const entry of ifReadable(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
    if (!entry.isFile()) continue;
    const path = join(folder, entry.name);
    const sha256 = checksumOf(path);
    if (sha256 !== undefined) index.set(sha256, path);
  }
  return index;
}

type TextFile = {
  sha256: string;
  content: string;
  stamp: string;
  /** Made when needed. */
  index?: CodePointIndex;
};

/** By path. Of files that no document asks for, only the checksum stays in memory. */
const checksums = new Map<string, { sha256: string; stamp: string }>();
const texts = new Map<string, TextFile>();
const LARGEST_TEXT = 64 * 1024 * 1024;

function checksumOf(path: string): string | undefined {
  const stamp = stampOf(path);
  if (stamp === undefined) return undefined;
  const before = checksums.get(path);
  if (before?.stamp === stamp) return before.sha256;
  const bytes = ifReadable(() => readFileSync(path));
  if (!bytes) return undefined;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  checksums.set(path, { sha256, stamp });
  return sha256;
}

/** The text of a file, if it is the one that the checksum stands for. */
function readTextFile(path: string, sha256: string): TextFile | undefined {
  const stamp = stampOf(path);
  const before = texts.get(path);
  if (before && before.stamp === stamp && before.sha256 === sha256) return before;
  texts.delete(path);
  const content = stamp === undefined ? undefined : readLocatedText(path, sha256);
  if (stamp === undefined || content === undefined) return undefined;
  const file = { sha256, content, stamp };
  texts.set(path, file);
  return file;
}

/** Changes when a file does; undefined where there is none, or one too large to be a text. */
function stampOf(path: string): string | undefined {
  const file = ifReadable(() => statSync(path));
  if (!file?.isFile() || file.size > LARGEST_TEXT) return undefined;
  return `${file.mtimeMs} ${file.size}`;
}

function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
