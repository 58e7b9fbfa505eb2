import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";
import { type DayRange, parseDayRange } from "@/lib/model/day-range";
import { EVERYTHING, type Query } from "@/lib/model/query";
import { boundSearch } from "@/lib/model/search-words";
import { type Camera, formatCamera, isSameCamera, parseCamera } from "./camera";
import { MOST_IDS } from "./http-values";

const parseAsCamera = createParser({
  parse: (text) => parseCamera(text) ?? null,
  serialize: formatCamera,
  eq: isSameCamera,
});

/** A range keeps the text it was written in: the link shows `2011/2013`, not days. */
type WrittenRange = { text: string; days: DayRange };

const parseAsRange = createParser<WrittenRange>({
  parse(text) {
    const days = parseDayRange(text);
    return days ? { text, days } : null;
  },
  serialize: (range) => range.text,
  eq: (one, other) => one.text === other.text,
});

const parseAsFlag = createParser({
  parse: (text) => (text === "1" ? true : text === "0" ? false : null),
  serialize: (flag) => (flag ? "1" : "0"),
});

/** Ids separated by commas, in a settled order so that equal views have equal links. */
const parseAsIds = createParser<string[]>({
  parse(text) {
    const ids = text.split(",").filter(Boolean);
    if (ids.length === 0 || ids.length > MOST_IDS) return null;
    return ids.every((id) => /^[a-z0-9-]+$/.test(id)) ? ids : null;
  },
  serialize: (ids) => [...new Set(ids)].sort().join(","),
  eq: (one, other) => one.join() === other.join(),
}).withDefault([]);

const parseAsWords = createParser({ parse: boundSearch, serialize: (words: string) => words });

/** The query string of every page: each key with its parser; what is default is left out. */
export const VIEW_PARSERS = {
  map: parseAsCamera,
  t: parseAsRange,
  certain: parseAsFlag.withDefault(false),
  type: parseAsIds,
  doc: parseAsIds,
  actor: parseAsIds,
  q: parseAsWords,
  located: parseAsFlag,
  dated: parseAsFlag,
  /** Left open by a link, it is what the page is best read at: a phone shows documents at full height. */
  panel: parseAsStringLiteral(["closed", "open", "full"]),
  base: parseAsStringLiteral(["site", "offline"]).withDefault("site"),
  theme: parseAsStringLiteral(["auto", "light", "dark"]).withDefault("auto"),
  lang: parseAsStringLiteral(["en", "ar", "fa"]).withDefault("en"),
} as const;

export type View = inferParserType<typeof VIEW_PARSERS>;
export type ViewKey = keyof View;

/** Reads a view from a request's search parameters; broken values fall to their defaults. */
export const loadView = createLoader(VIEW_PARSERS);

const serialize = createSerializer(VIEW_PARSERS, {
  processUrlSearchParams(search) {
    search.sort();
    return search;
  },
});

/**
 * The address of a path seen through a view: keys sorted, defaults left out.
 * The path may have a query of its own (`/events?located=0`), which the view adds to and never changes,
 * and an anchor (`/documents/x#p3`).
 */
export function formatLink(path: string, view: Partial<View>): string {
  const [page = "", anchor] = path.split("#");
  const own = new URLSearchParams(page.split("?")[1]);
  const added = Object.fromEntries(Object.entries(view).filter(([key]) => !own.has(key)));
  const link = readable(serialize(page, added));
  return anchor === undefined ? link : `${link}#${anchor}`;
}

/**
 * The address of a page as its map shows it at this moment. A page whose address names no camera keeps its default
 * view, unless the map has just left it.
 *
 * @param address absolute
 */
export function addressSeenFrom(
  address: string,
  seen: { camera: Camera; isMoving: boolean } | undefined,
): string {
  const named = new URL(address).searchParams.get("map");
  if (!seen || (named === null && !seen.isMoving)) return address;
  return named === formatCamera(seen.camera) ? address : withCamera(address, seen.camera);
}

/**
 * An address that names a camera, its own or another than before.
 *
 * @param address absolute
 */
export function withCamera(address: string, camera: Camera): string {
  const { origin, pathname, searchParams, hash } = new URL(address);
  searchParams.set("map", formatCamera(camera));
  searchParams.sort();
  return `${origin}${pathname}?${readable(String(searchParams))}${hash}`;
}

/** Slashes and commas are allowed in a query string; links read better with them. */
function readable(link: string): string {
  return link.replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/** Ids that a link may name. */
export type KnownIds = {
  types: readonly string[];
  documents: readonly string[];
  actors: readonly string[];
};

/** The view without ids that name nothing here: a link with one stranger in it still narrows by the others. */
export function keepKnownIds(view: View, known: KnownIds): View {
  const keep = (ids: readonly string[], allowed: readonly string[]) =>
    ids.filter((id) => allowed.includes(id));
  return {
    ...view,
    type: keep(view.type, known.types),
    doc: keep(view.doc, known.documents),
    actor: keep(view.actor, known.actors),
  };
}

/** What a view asks of the store; the camera and the looks of the page do not count. */
export function queryOf(view: Partial<View>): Query {
  return {
    ...EVERYTHING,
    ...(view.t && { days: view.t.days }),
    certain: view.certain ?? false,
    types: view.type ?? [],
    documents: view.doc ?? [],
    actors: view.actor ?? [],
    ...(view.q && { words: view.q }),
    ...(typeof view.located === "boolean" && { located: view.located }),
    ...(typeof view.dated === "boolean" && { dated: view.dated }),
  };
}

/** The part of a view that goes along from page to page: filters and looks, not the camera or the panel. */
export function carriedView(view: View): Partial<View> {
  const { map: _map, panel: _panel, ...carried } = view;
  return Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== null));
}

/** A change of view that takes away everything that narrows the events. */
export const NO_FILTERS = {
  t: null,
  certain: null,
  type: null,
  doc: null,
  actor: null,
  q: null,
  located: null,
  dated: null,
} as const;

/** The part of a view that is only how pages look. */
export function withoutFilters(view: Partial<View>): Partial<View> {
  return Object.fromEntries(
    Object.entries(view).filter(([key]) => !Object.hasOwn(NO_FILTERS, key)),
  );
}
