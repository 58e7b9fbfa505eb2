import { boundSearch, LONGEST_SEARCH } from "@/lib/text/search-words";
import { type HttpDatetime, intersectDays, parseHttpDatetime } from "./datetime";
import { parsePageCursor } from "./page-cursor";
import type { Bbox } from "./query";

/** Why the text of a parameter cannot be used, and what could stand there instead. */
export class Refusal {
  constructor(
    readonly reason: string,
    readonly allowed?: string[],
    /** What could be read of it, so that the rest can be checked as well. */
    readonly understood?: unknown,
  ) {}
}

export function readOne<Value>(
  values: string[],
  parse: (text: string) => Value | Refusal,
): Value | Refusal {
  const [text = "", ...others] = values;
  return others.length > 0 ? new Refusal(`is given ${values.length} times`) : parse(text);
}

export function oneOf<Value extends string>(
  text: string,
  allowed: readonly Value[],
): Value | Refusal {
  const known = allowed.find((value) => value === text);
  return known ?? new Refusal(`cannot be "${text}"`, [...allowed]);
}

export function parseBoolean(text: string): boolean | Refusal {
  const known = oneOf(text, ["true", "false"]);
  return known instanceof Refusal ? known : known === "true";
}

/** Four numbers, or six of which the heights say nothing about what lies on a map. */
export function parseBbox(text: string): Bbox | Refusal {
  const parts = text.split(",").map((part) => part.trim());
  const numbers = parts.map((part) => (NUMBER.test(part) ? Number(part) + 0 : Number.NaN));
  if ((parts.length !== 4 && parts.length !== 6) || !numbers.every(Number.isFinite)) {
    return new Refusal(`needs west,south,east,north in degrees (or six numbers), not "${text}"`);
  }
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = numbers;
  const [west, south] = [first, second];
  const [east, north] = parts.length === 4 ? [third, fourth] : [fourth, fifth];
  if (Math.abs(west) > 180 || Math.abs(east) > 180) {
    return new Refusal(`needs longitudes from -180 to 180, not ${west} and ${east}`);
  }
  if (Math.abs(south) > 90 || Math.abs(north) > 90) {
    return new Refusal(`needs latitudes from -90 to 90, not ${south} and ${north}`);
  }
  if (south > north) {
    return new Refusal(`needs its south edge below its north edge, not ${south} above ${north}`);
  }
  return [west, south, east, north];
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Several times are a range that lies in all of them: GDAL sends `start >= … AND start <= …` as two.
 * Whatever touches each of several ranges that overlap also touches what they have in common.
 */
export function parseDays(values: readonly string[]): HttpDatetime | Refusal {
  let common: HttpDatetime = "everything";
  for (const value of values) {
    const days = parseHttpDatetime(value);
    if (!days) return new Refusal(`cannot be "${value}"`, [...TIMES]);
    const both = intersectDays(common, days);
    if (!both)
      return new Refusal(`is given ${values.length} times, and no day lies in all of them`);
    common = both;
  }
  return common;
}

const TIMES = [
  "2011-04-08",
  "2011-04-08T12:00:00Z",
  "2011-01-01/2013-12-31",
  "2011-01-01/..",
  "../2013-12-31",
] as const;

export function parseWords(text: string): string | Refusal {
  const words = text.trim();
  if (words === "") return new Refusal("needs at least one word");
  if (boundSearch(words) === words) return words;
  const { words: most, characters } = LONGEST_SEARCH;
  return new Refusal(`needs at most ${most} words and ${characters} characters`);
}

/** How many ids a list may name: each is looked up, and named where nothing has it. */
export const MOST_IDS = 100;

/** Longer pages are cut to this, not refused (OGC API – Features, /req/core/fc-limit-response-1). */
export const LARGEST_LIMIT = 1000;

export function parseLimit(text: string): number | Refusal {
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit < 1) return new Refusal(`needs a whole number from 1, not "${text}"`);
  return Math.min(limit, LARGEST_LIMIT);
}

export function parseCursor(text: string): string | Refusal {
  return parsePageCursor(text)
    ? text
    : new Refusal("needs the value of a link to the next or previous page");
}

export function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
