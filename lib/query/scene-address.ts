import { formatHttpQuery } from "./api-query";
import type { Query } from "./query";

/**
 * The address that says what the map draws for a query.
 *
 * @param also ids of places that are drawn as well, where they match, however few events they have
 */
export function sceneAddress(query: Query, also: readonly string[] = []): string {
  const parameters = formatHttpQuery(query);
  if (also.length > 0) parameters.set("also", also.toSorted().join(","));
  return `/api/map?${parameters}`;
}
