import { NO_FILTERS } from "@/lib/query/filters";
import { listKeys } from "@/lib/query/list-page";
import { readable } from "@/lib/query/view";
import { readLanguage } from "@/lib/words/languages";

/**
 * What a link may say besides the page itself: what narrows it, how its list is read, the part of the page, where the
 * map looks, the part of time that the timeline shows, the release it is of, and how it looks.
 */
export const LINK_PARTS = [
  "filters",
  "list",
  "part",
  "camera",
  "span",
  "release",
  "looks",
] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

const KEYS_OF_LOOKS = ["panel", "base", "theme"];

/**
 * What a link says, in the order of `LINK_PARTS`.
 *
 * @param address absolute
 */
export function partsOf(address: string): LinkPart[] {
  const { pathname, searchParams, hash } = new URL(address);
  const said = new Set([...searchParams.keys()].map((key) => partOf(key, pathname)));
  if (hash !== "") said.add("part");
  return LINK_PARTS.filter((part) => said.has(part));
}

/**
 * The same page by a link that says only some of it. Keys that belong to nothing here are left out.
 *
 * @param address absolute
 */
export function linkWith(address: string, parts: ReadonlySet<LinkPart>): string {
  const { origin, pathname, searchParams, hash } = new URL(address);
  const kept = [...searchParams].filter(([key]) => {
    const part = partOf(key, pathname);
    return part !== undefined && parts.has(part);
  });
  const search = new URLSearchParams(kept);
  search.sort();
  const query = readable(String(search));
  return `${origin}${pathname}${query && `?${query}`}${parts.has("part") ? hash : ""}`;
}

function partOf(key: string, pathname: string): LinkPart | undefined {
  if (key === "map") return "camera";
  if (key === "span" || key === "release") return key;
  if (KEYS_OF_LOOKS.includes(key)) return "looks";
  if (Object.hasOwn(NO_FILTERS, key)) return "filters";
  const keys: readonly string[] = listKeys(readLanguage(pathname).path);
  return keys.includes(key) ? "list" : undefined;
}

/**
 * A link to the front page that keeps the page it leads to in its fragment, which no server and no program that looks
 * at links is sent: `https://atlas.example/#/events/attack?t=2013`. A part of a page is behind `%23` there.
 *
 * @param address absolute
 */
export function privateLink(address: string): string {
  const { origin } = new URL(address);
  const target = address.slice(origin.length);
  return `${origin}/#${target.replaceAll("%", "%25").replace("#", "%23")}`;
}

/**
 * Where a private link leads: an address of this site without its origin; `undefined` where the fragment is none.
 *
 * @param fragment with its `#`
 */
export function readPrivateLink(fragment: string): string | undefined {
  if (!fragment.startsWith("#/")) return undefined;
  const target = fragment.slice(1).replace(/%(25|23)/g, (_, code) => (code === "25" ? "%" : "#"));
  const site = "https://atlas.invalid";
  // Two slashes, or one of the other kind, would lead to another host.
  return URL.canParse(target, site) && new URL(target, site).origin === site ? target : undefined;
}
