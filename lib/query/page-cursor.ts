import { SORTS, type Sort } from "./query";

/** The row that a page of a listing starts after, and the way it goes on from there. */
export type PageCursor = {
  sort: Sort;
  /** The row's value of the sort key. */
  key: string | number;
  /** The row's place among rows of the same key. */
  ordinal: number;
  direction: "next" | "previous";
};

/** One text without meaning to readers: base64url of the fields as JSON. */
export function formatPageCursor({ sort, key, ordinal, direction }: PageCursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, key, ordinal, direction]));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** @returns `undefined` when the text is not one that `formatPageCursor` wrote */
export function parsePageCursor(text: string): PageCursor | undefined {
  const [sort, key, ordinal, direction] = readFields(text);
  const knownSort = SORTS.find((known) => known === sort);
  if (knownSort === undefined) return undefined;
  if (typeof key !== "string" && typeof key !== "number") return undefined;
  if (typeof ordinal !== "number" || !Number.isSafeInteger(ordinal)) return undefined;
  if (direction !== "next" && direction !== "previous") return undefined;
  return { sort: knownSort, key, ordinal, direction };
}

function readFields(text: string): unknown[] {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const fields: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return Array.isArray(fields) ? fields : [];
  } catch {
    return [];
  }
}
