import { readTourLink } from "@/lib/query/tour-link";
import { isId } from "@/lib/query/values";
import { readable } from "@/lib/query/view";
import type { TourPassage } from "@/lib/records/tour";
import { readPrivateLink } from "@/lib/share/shared-link";
import { readLanguage } from "@/lib/words/languages";

/** What a link says of how its author looked at pages: a step leaves it to its reader. */
const OF_THE_AUTHOR = ["theme", "panel", "release", "lang"];

/**
 * A link as a step has it: the path and query of a page of this atlas, without its site, its language and its looks. A
 * private link is what it leads to. What is no link to a page of this atlas stays as it is, and is refused elsewhere.
 *
 * @param sites addresses that this site has, without a trailing slash
 */
export function readPastedLink(text: string, sites: readonly string[]): string {
  const trimmed = text.trim();
  const site = sites.find((one) => trimmed === one || trimmed.startsWith(`${one}/`));
  const local = site === undefined ? trimmed : trimmed.slice(site.length) || "/";
  const hash = local.replace(/^[^#]*/, "");
  const isFront = /^(?:\/[a-z]{2})?\/?$/.test(local.slice(0, local.length - hash.length));
  return inAtlas((isFront ? readPrivateLink(hash) : undefined) ?? local);
}

function inAtlas(local: string): string {
  const read = readTourLink(local);
  if (!read) return local;
  const search = new URLSearchParams(read.search);
  for (const key of OF_THE_AUTHOR) search.delete(key);
  const { path } = readLanguage(read.path);
  const query = readable(String(search));
  return `${path}${query && `?${query}`}${read.part && `#${read.part}`}`;
}

/** The passage that a link leads to: `/documents/survey-report#p4`, with or without the site before it. */
export function readPastedPassage(text: string, sites: readonly string[]): TourPassage | undefined {
  const read = readTourLink(readPastedLink(text, sites));
  const [, document] = /^\/documents\/([^/]+)$/.exec(read?.path ?? "") ?? [];
  const passage = read?.part || read?.search.get("at") || "";
  return document !== undefined && isId(document) && isId(passage)
    ? { document, passage }
    : undefined;
}

/** The link with another camera, or with one where it had none. */
export function withMap(link: string, map: string): string {
  const read = readTourLink(link);
  if (!read) return link;
  read.search.set("map", map);
  read.search.sort();
  return `${read.path}?${readable(String(read.search))}${read.part && `#${read.part}`}`;
}
