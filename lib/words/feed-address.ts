import { type FeedFormat, formatHttpQuery } from "@/lib/query/api-query";
import { queryOf } from "@/lib/query/filters";
import { selectionOf } from "@/lib/query/selection";
import { loadView } from "@/lib/query/view";
import { DEFAULT_LANGUAGE, type Language } from "./languages";

/**
 * The address of what releases change of what a page shows: of an event its page; of a place or a document the events
 * there as the link narrows them; else whatever the link asks for.
 *
 * @param path without its language
 * @param language of the feed's own words
 */
export function feedAddress(
  path: string,
  search: URLSearchParams,
  { format, language }: { format: FeedFormat; language: Language },
): string {
  const selection = selectionOf(path);
  const isEvent = selection.type === "event";
  const parameters = isEvent
    ? new URLSearchParams()
    : formatHttpQuery({
        ...queryOf(loadView(search)),
        ...(selection.type === "place" && { places: [selection.id] }),
        ...(selection.type === "document" && { documents: [selection.id] }),
      });
  parameters.set("f", format);
  if (language !== DEFAULT_LANGUAGE) parameters.set("lang", language);
  parameters.sort();
  const base = isEvent ? `/api/collections/events/items/${selection.id}/changes` : "/api/changes";
  return `${base}?${parameters}`;
}
