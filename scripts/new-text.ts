import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";

/** A file that can become a document: its bytes' SHA-256 and its text, a byte order mark included. */
export type NewText = { file: string; sha256: string; text: string; hasByteOrderMark: boolean };

/** As much as the pages read of a text (`lib/store/texts.ts`). */
const LARGEST_MEGABYTES = 64;

/**
 * Reads a text file as the pages will read it, so that offsets agree.
 *
 * @throws Error with one sentence: what is wrong, where, and what to do
 */
export function readNewText(path: string): NewText {
  const bytes = readBytes(path);
  const text = decode(path, bytes);
  if (text.trim() === "") {
    throw new Error(`${path} is empty; save the document's text in it and run the command again.`);
  }
  return {
    file: basename(path),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    text,
    hasByteOrderMark: text.startsWith("\uFEFF"),
  };
}

function readBytes(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no file ${path}; check its name and folder.`);
  if (!found.isFile()) throw new Error(`${path} is not a file; name one text file.`);
  if (found.size > LARGEST_MEGABYTES * 1024 * 1024) {
    throw new Error(
      `${path} is larger than ${LARGEST_MEGABYTES} MB, more than the pages show; divide it into several documents.`,
    );
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`${path} may not be read; change its permissions or copy it elsewhere.`, {
      cause,
    });
  }
}

function decode(path: string, bytes: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    // Latin letters in UTF-16 are also valid UTF-8, each followed by a zero byte.
    if (!text.includes("\0")) return text;
  } catch {
    // Said below.
  }
  throw new Error(
    `${path} is not a UTF-8 text; open it in an editor, save it with the encoding UTF-8, and run the command again.`,
  );
}
