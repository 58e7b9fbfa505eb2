import { addProtocol, setWorkerUrl } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import { SharedRanges } from "@/lib/map/shared-ranges";

let isPrepared = false;

/** Teaches MapLibre to read `pmtiles://` archives by range requests, and where its worker script is. */
export function preparePmtiles() {
  if (isPrepared) return;
  isPrepared = true;
  // Without a fixed address of its own the worker never starts in a production build.
  setWorkerUrl("/maplibre/maplibre-gl-worker.mjs");
  const protocol = new Protocol({ metadata: true });
  addProtocol("pmtiles", (request, abort) => {
    const archive = request.url.replace(/^pmtiles:\/\//, "").replace(/\/\d+\/\d+\/\d+$/, "");
    if (!protocol.get(archive)) protocol.add(new PMTiles(new SharedRanges(archive)));
    return protocol.tile(request, abort);
  });
}
