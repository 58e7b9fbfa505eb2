import { type FeedFormat, formatHttpQuery } from "./api-query";
import { queryOf } from "./filters";
import { selectionOf } from "./selection";
import { loadView } from "./view";

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
  { format, language }: { format: FeedFormat; language?: string | undefined },
): string {
  const selection = selectionOf(path);
  const filters = queryOf(loadView(search));
  const parameters =
    selection.type === "event"
      ? new URLSearchParams()
      : formatHttpQuery({
          ...filters,
          ...(selection.type === "place" && { places: [selection.id] }),
          ...(selection.type === "document" && { documents: [selection.id] }),
        });
  parameters.set("f", format);
  if (language !== undefined) parameters.set("lang", language);
  parameters.sort();
  const base =
    selection.type === "event"
      ? `/api/collections/events/items/${selection.id}/changes`
      : "/api/changes";
  return `${base}?${parameters}`;
}
