import type { AddProtocolAction } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import { MAP_FILES, tileArchive } from "@/lib/map/map-files";
import { SharedRanges } from "@/lib/map/shared-ranges";
import { loadMapLibre } from "./load-map-libre";

/** MapLibre, taught to read `pmtiles://` archives by range requests, its workers on their way. */
export async function prepareMapLibre() {
  const protocol = new Protocol({ metadata: true });
  // Where its tiles lie is what every view of the ground asks first: it need not wait for MapLibre.
  const ground = tileArchive("basemap", process.env.BASEMAP_VERSION ?? "");
  openArchive(protocol, window.location.origin + ground)
    .getHeader()
    .catch(() => {
      // Whoever asks for a tile asks again, and hears of the failure.
    });
  const mapLibre = await loadMapLibre();
  // Without a fixed address of its own the worker never starts in a production build.
  mapLibre.setWorkerUrl(MAP_FILES.worker);
  mapLibre.addProtocol("pmtiles", readFrom(protocol));
  mapLibre.prewarm();
  return mapLibre;
}

function readFrom(protocol: Protocol): AddProtocolAction {
  return (request, abort) => {
    openArchive(protocol, request.url.replace(/^pmtiles:\/\//, "").replace(/\/\d+\/\d+\/\d+$/, ""));
    return protocol.tile(request, abort);
  };
}

function openArchive(protocol: Protocol, url: string): PMTiles {
  const open = protocol.get(url);
  if (open) return open;
  const archive = new PMTiles(new SharedRanges(url));
  protocol.add(archive);
  return archive;
}
