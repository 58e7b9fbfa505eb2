/** Addresses of what the interactive map begins with, the same for each view: asked for with the page, all at once. */
export const MAP_FILES = {
  /** A module of its own, not part of a bundle: the browser reads it beside the page's scripts, and only once. */
  code: "/maplibre/maplibre-gl.mjs",
  worker: "/maplibre/maplibre-gl-worker.mjs",
} as const;

/** Address of one of the basemap's archives of tiles. */
export function tileArchive(name: "basemap" | "relief", version: string): string {
  return `/${name}.pmtiles?v=${encodeURIComponent(version)}`;
}
