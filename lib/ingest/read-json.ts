import { findLines, findRepeatedKeys, lineAt } from "./json-lines";

type Path = readonly PropertyKey[];

/** What is wrong with a JSON file before anyone asks what it means; the path is empty where that cannot be told. */
type JsonFault = { path: Path; line: number | undefined; message: string };

export type JsonReading = {
  /** Undefined where the bytes are no JSON. */
  json: unknown;
  faults: JsonFault[];
  /** The lines, counted from 1, on which values begin. */
  linesOf: (paths: readonly Path[]) => (number | undefined)[];
};

/**
 * Reads the bytes of a JSON file. Bytes that are not UTF-8, characters that no text needs, halves of characters and
 * keys given twice are faults; a byte order mark is none.
 */
export function readJson(bytes: Buffer): JsonReading {
  const unreadable = (line: number, message: string): JsonReading => ({
    json: undefined,
    faults: [{ path: [], line, message }],
    linesOf: (paths) => paths.map(() => undefined),
  });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const good = bytes.subarray(0, firstBadByte(bytes)).toString("latin1");
    const message = "has bytes that are not UTF-8; save the file with the encoding UTF-8";
    return unreadable(lineAt(good, good.length), message);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const [, position = text.length] = /position (\d+)/.exec(message) ?? [];
    return unreadable(lineAt(text, Number(position)), `is not JSON: ${message}`);
  }
  const unfit = findUnfitTexts(json);
  const lines = findLines(
    text,
    unfit.map(({ path }) => path),
  );
  const repeated = findRepeatedKeys(text).map(({ path, line }) => ({
    path,
    line,
    message: "is given a second time in the same record; keep one of the two",
  }));
  return {
    json,
    faults: [...unfit.map((fault, index) => ({ ...fault, line: lines[index] })), ...repeated],
    linesOf: (paths) => findLines(text, paths),
  };
}

/** Up to where the bytes can be decoded, found by halving. */
function firstBadByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isDecodable(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

/** A character that is cut off at the end is still to come. */
function isDecodable(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Control characters but for line breaks and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function findUnfitTexts(value: unknown, path: Path = []): UnfitText[] {
  if (typeof value === "string") {
    const message = unfitness(value);
    return message === undefined ? [] : [{ path, message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(unfitness(key) === undefined
      ? []
      : [{ path, message: `has a key that ${unfitness(key)}` }]),
    ...findUnfitTexts(member, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}

type UnfitText = { path: Path; message: string };

function unfitness(text: string): string | undefined {
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `holds the control character U+${code}; take it out`;
  }
  // With the flag u, only halves without their other half match.
  return /\p{Surrogate}/u.test(text)
    ? "holds half of a character (a lone surrogate); write it anew"
    : undefined;
}
