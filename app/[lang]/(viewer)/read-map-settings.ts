import type { MapSettings } from "@/components/map/map-props";
import type { Camera } from "@/lib/query/camera";
import { readSettings } from "@/lib/settings";
import type { AtlasSummary } from "@/lib/store/answers";

/** What the operator chose for the map that can be moved. */
export function readMapSettings(): MapSettings {
  const { mapStyle, mapRegion } = readSettings();
  return {
    styleUrl: mapStyle,
    regionUrl: mapRegion === undefined ? undefined : "/region.pmtiles",
    basemapVersion: process.env.BASEMAP_VERSION ?? "",
  };
}

/** The atlas's opening view, as a camera that looks straight down. */
export function cameraOf({ center, zoom }: AtlasSummary["atlas"]["openingView"]): Camera {
  const [lng, lat] = center;
  return { zoom, lng, lat, bearing: 0, pitch: 0 };
}
