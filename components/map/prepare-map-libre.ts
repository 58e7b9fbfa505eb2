import { MAP_FILES } from "@/lib/map/map-files";
import { loadMapLibre } from "./load-map-libre";
import { openGround, readArchive } from "./tile-archives";

/** MapLibre, taught to read `pmtiles://` archives, its workers on their way. */
export async function prepareMapLibre() {
  openGround();
  const mapLibre = await loadMapLibre();
  // Without a fixed address of its own the worker never starts in a production build.
  mapLibre.setWorkerUrl(MAP_FILES.worker);
  mapLibre.addProtocol("pmtiles", readArchive);
  mapLibre.prewarm();
  return mapLibre;
}
