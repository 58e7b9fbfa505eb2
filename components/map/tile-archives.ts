import type { AddProtocolAction } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import type { Size } from "@/lib/map/camera-fit";
import { tilesInView } from "@/lib/map/first-tiles";
import { tileArchive } from "@/lib/map/map-files";
import { SharedRanges } from "@/lib/map/shared-ranges";
import type { Camera } from "@/lib/query/camera";

/** Whose an archive is stands within it, which is one request more; whose our own are, the style says. */
const own = new Protocol();
const others = new Protocol({ metadata: true });
const readOwn: AddProtocolAction = own.tile;
const readOthers: AddProtocolAction = others.tile;

/** Tiles that were asked for before the map was there, by their addresses. */
const ahead = new Map<string, ReturnType<AddProtocolAction>>();

/** What MapLibre asks of addresses that begin with `pmtiles://`, answered by requests for ranges of the archive. */
export const readArchive: AddProtocolAction = async (request, abort) => {
  const archive = request.url.replace(/^pmtiles:\/\//, "").replace(/\/\d+\/\d+\/\d+$/, "");
  open(archive);
  const known = ahead.get(request.url);
  ahead.delete(request.url);
  const read = OWN.some((name) => archive === ownArchive(name)) ? readOwn : readOthers;
  return (await known?.catch(() => undefined)) ?? read(request, abort);
};

const OWN = ["basemap", "relief"] as const;

function ownArchive(name: (typeof OWN)[number]): string {
  return window.location.origin + tileArchive(name, process.env.BASEMAP_VERSION ?? "");
}

/** Where the tiles of the ground lie is what every view asks first: it need not wait for the map. */
export function openGround() {
  mayFail(open(ownArchive("basemap")).getHeader());
}

/**
 * Asks for the tiles of the ground that a map begins with: they come while the map is made, which only then would ask
 * for them.
 *
 * @param size of the map
 */
export function readGroundAhead(camera: Camera, size: Size) {
  mayFail(readAhead(ownArchive("basemap"), camera, size));
}

async function readAhead(archive: string, camera: Camera, size: Size) {
  const { maxZoom } = await open(archive).getHeader();
  for (const tile of tilesInView(camera, size, maxZoom)) {
    const url = `pmtiles://${archive}/${tile.join("/")}`;
    const reading = readOwn({ url, type: "arrayBuffer" }, new AbortController());
    ahead.set(url, reading);
    mayFail(reading);
  }
}

/** Whoever asks for it when it is needed asks again, and hears of the failure. */
function mayFail(reading: Promise<unknown>) {
  reading.catch(() => {});
}

function open(archive: string): PMTiles {
  const known = own.get(archive);
  if (known) return known;
  const opened = new PMTiles(new SharedRanges(archive));
  for (const protocol of [own, others]) protocol.add(opened);
  return opened;
}
