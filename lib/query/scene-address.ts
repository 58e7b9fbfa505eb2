import { formatHttpQuery } from "./api-query";
import type { Query } from "./query";
import { MOST_IDS } from "./values";

/**
 * The address that says what the map draws for a query.
 *
 * @param also ids of places that are drawn as well, where they match, however few events they have; of too many the
 * first
 */
export function sceneAddress(query: Query, also: readonly string[] = []): string {
  const parameters = formatHttpQuery(query);
  if (also.length > 0) parameters.set("also", also.slice(0, MOST_IDS).toSorted().join(","));
  return `/api/map?${parameters}`;
}
