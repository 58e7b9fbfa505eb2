import type { Query } from "@/lib/query/query";
import type { Words } from "./words";

/** The titles of pages that are about no record of their own. */
const TITLES = {
  "/places": "place.list.title",
  "/documents": "document.list.title",
  "/attestations": "attestations.title",
  "/passages": "passages.title",
  "/mentions": "mentions.title",
  "/figures": "figures.list.title",
  "/disagreements": "disagreements.title",
  "/coverage": "coverage.title",
  "/filters": "facets.title",
  "/find": "found.title",
  "/about": "about.kind",
  "/about/method": "method.kind",
  "/about/data": "data.title",
  "/download": "download.title",
  "/changes": "releases.title",
  "/tours/new": "compose.title",
} as const;

/**
 * What a list, or a page that explains the atlas, is called; `undefined` where there is no such page.
 *
 * @param path without its language
 */
export function listTitleOf(path: string, query: Query, say: Words): string | undefined {
  if (path === "/events") return say(eventsTitleKey(query));
  return Object.hasOwn(TITLES, path) ? say(TITLES[path as keyof typeof TITLES]) : undefined;
}

/** The list of events is called by what it lacks where it is narrowed to that. */
export function eventsTitleKey({ located, dated }: Pick<Query, "located" | "dated">) {
  if (located === false) return "pages.eventsWithoutPlace";
  return dated === false ? "pages.undatedEvents" : "pages.events";
}
