import { addProtocol, setWorkerUrl } from "maplibre-gl";
import { Protocol } from "pmtiles";

let isPrepared = false;

/** Teaches MapLibre to read `pmtiles://` archives by range requests, and where its worker script is. */
export function preparePmtiles() {
  if (isPrepared) return;
  isPrepared = true;
  // Without a fixed address of its own the worker never starts in a production build.
  setWorkerUrl("/maplibre/maplibre-gl-worker.mjs");
  addProtocol("pmtiles", new Protocol({ metadata: true }).tile);
}
