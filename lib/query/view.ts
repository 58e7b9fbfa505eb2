import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsStringLiteral,
} from "nuqs/server";
import { type Days, parseDayRange, writeDayRange } from "@/lib/records/day-range";
import { RELEASE_ID } from "@/lib/records/release-id";
import { type Camera, formatCamera, isSameCamera, parseCamera } from "./camera";
import { FILTER_PARSERS, NO_FILTERS } from "./filters";

const parseAsCamera = createParser({
  parse: (text) => parseCamera(text) ?? null,
  serialize: formatCamera,
  eq: isSameCamera,
});

const parseAsSpan = createParser({
  parse: (text) => parseSpan(text) ?? null,
  serialize: writeDayRange,
  eq: (one: Days, other: Days) => one.first === other.first && one.last === other.last,
});

const parseAsRelease = createParser({
  parse: (text) => (RELEASE_ID.test(text) ? text : null),
  serialize: (release: string) => release,
});

/** Days whose bounds are both named. */
function parseSpan(text: string): Days | undefined {
  const { first, last } = parseDayRange(text) ?? { first: null, last: null };
  return first === null || last === null ? undefined : { first, last };
}

/** The query string of every page: each key with its parser; what is default is left out. */
export const VIEW_PARSERS = {
  map: parseAsCamera,
  ...FILTER_PARSERS,
  /** The part of time that the timeline shows; all of it where the link names none. */
  span: parseAsSpan,
  /** Left open by a link, it is what the page is best read at: a phone shows documents at full height. */
  panel: parseAsStringLiteral(["closed", "open", "full"]),
  /** The release of the data that is shown; today's where the link names none. */
  release: parseAsRelease,
  base: parseAsStringLiteral(["site", "offline"]).withDefault("site"),
  theme: parseAsStringLiteral(["auto", "light", "dark"]).withDefault("auto"),
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
 * What is null is left out. The path may have a query of its own (`/events?located=0`), which the view adds to and never changes,
 * and an anchor (`/documents/x#p3`).
 */
export function formatLink(path: string, view: { [Key in ViewKey]?: View[Key] | null }): string {
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

/**
 * An address that names the part of time that is shown, or all of it.
 *
 * @param address absolute
 */
export function withSpan(address: string, span: Days | undefined): string {
  const { origin, pathname, searchParams, hash } = new URL(address);
  if (span) searchParams.set("span", writeDayRange(span));
  else searchParams.delete("span");
  searchParams.sort();
  const search = readable(String(searchParams));
  return `${origin}${pathname}${search && `?${search}`}${hash}`;
}

/**
 * An address that names a release, or none: today's.
 *
 * @param address absolute
 */
export function withRelease(address: string, release: string | undefined): string {
  const { origin, pathname, searchParams, hash } = new URL(address);
  if (release === undefined) searchParams.delete("release");
  else searchParams.set("release", release);
  searchParams.sort();
  const search = readable(String(searchParams));
  return `${origin}${pathname}${search && `?${search}`}${hash}`;
}

/** Slashes and commas are allowed in a query string; links read better with them. */
export function readable(link: string): string {
  return link.replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/** The part of a view that goes along from page to page: filters and looks, not the camera or the panel. */
export function carriedView(view: View): Partial<View> {
  const { map: _map, panel: _panel, ...carried } = view;
  return Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== null));
}

/** The part of a view that is only how pages look. */
export function withoutFilters(view: Partial<View>): Partial<View> {
  return Object.fromEntries(
    Object.entries(view).filter(([key]) => !Object.hasOwn(NO_FILTERS, key)),
  );
}

/** The part of a view that is only how pages look, wherever they look, and of which release they are. */
export function looksOf({ base, release, theme }: Partial<View>): Partial<View> {
  return { base, theme, ...(release != null && { release }) };
}
