import type { Words } from "@/lib/words/words";
import type { MapFailure } from "../map/map-props";

const MAP_FAILURES = {
  "no-web-gl": "shell.noWebGl",
  "not-loaded": "shell.mapNotLoaded",
} as const satisfies Record<MapFailure, string>;

/** What a reader is told of a page and a map that are not all they should be. */
export function noticesOf(
  mapFailure: MapFailure | undefined,
  styleFailed: boolean,
  missingPart: string | undefined,
  say: Words,
): string[] {
  const notices: string[] = [];
  if (missingPart !== undefined) notices.push(say("shell.missingPart", { part: missingPart }));
  if (mapFailure !== undefined) notices.push(say(MAP_FAILURES[mapFailure]));
  if (styleFailed) notices.push(say("shell.styleNotLoaded"));
  return notices;
}
