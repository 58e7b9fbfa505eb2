import type { MapFailure } from "../map/map-props";

const MAP_FAILURES: Record<MapFailure, string> = {
  "no-web-gl":
    "This browser does not offer WebGL, so the map cannot be moved. Every place and event is in the lists.",
  "not-loaded":
    "The map that can be moved could not be loaded; reload the page to try again. Every place and event is in the lists.",
};

/** What a reader is told of a page and a map that are not all they should be. */
export function noticesOf(
  mapFailure: MapFailure | undefined,
  styleFailed: boolean,
  missingPart: string | undefined,
): string[] {
  const notices: string[] = [];
  if (missingPart !== undefined) {
    notices.push(`This page has no part “${missingPart}”; it is shown from its beginning.`);
  }
  if (mapFailure !== undefined) notices.push(MAP_FAILURES[mapFailure]);
  if (styleFailed) {
    notices.push(
      "The map style of this site could not be loaded; the built-in map is shown instead.",
    );
  }
  return notices;
}
