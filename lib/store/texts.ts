import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "@/lib/settings";

/**
 * The text of a document, if someone attached it: found by its SHA-256 alone, never by a path from a request.
 * Looks among the texts taken in by `npm run texts`, then in the folder that `ATLAS_TEXTS` names.
 */
export function findText(sha256: string): string | undefined {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { attachedTextsFolder, textsFolder } = readSettings();
  const attached = join(attachedTextsFolder, `${sha256}.txt`);
  if (existsSync(attached)) {
    const text = readTextFile(attached);
    if (text?.sha256 === sha256) return text.content;
  }
  const named = textsFolder === undefined ? undefined : indexFolder(textsFolder).get(sha256);
  return named === undefined ? undefined : readTextFile(named)?.content;
}

/** Regular files of a folder by SHA-256; files are read again only when their size or time changed. */
export function indexFolder(folder: string): Map<string, string> {
  const index = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(folder, entry.name);
    const text = readTextFile(path);
    if (text) index.set(text.sha256, path);
  }
  return index;
}

type TextFile = { sha256: string; content: string; stamp: string };
const known = new Map<string, TextFile>();
const LARGEST_TEXT = 64 * 1024 * 1024;

function readTextFile(path: string): TextFile | undefined {
  const { mtimeMs, size } = statSync(path);
  if (size > LARGEST_TEXT) return undefined;
  const stamp = `${mtimeMs} ${size}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before;
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { sha256, content: bytes.toString("utf8"), stamp };
  known.set(path, file);
  return file;
}
