import type * as MapLibre from "maplibre-gl";
import { MAP_FILES } from "@/lib/map/map-files";

let loading: Promise<typeof MapLibre> | undefined;

/**
 * MapLibre as its makers ship it, loaded once. In a bundle it would be the body of a function: read twice, and only
 * when the script before it has run.
 */
export function loadMapLibre(): Promise<typeof MapLibre> {
  loading ??= import(/* turbopackIgnore: true */ MAP_FILES.code);
  return loading;
}
