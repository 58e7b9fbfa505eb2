import { feature, isInFocus, squareKilometres } from "./geometry.mjs";
import { readSegments } from "./gmt-segments.mjs";
import { isClosed, joinLines } from "./join-lines.mjs";

/** Lakes of GSHHG: in full resolution in focus, in high resolution elsewhere. */
export async function readLakes() {
  return [...(await lakesInFocus()), ...(await lakesElsewhere())];
}

/** GSHHG still has the Aral Sea of the 1960s; Natural Earth's smaller one stays at every zoom. */
export function hasShrunk(positions) {
  return positions.every(([lng, lat]) => lng > 58 && lng < 62 && lat > 43 && lat < 47);
}

async function lakesInFocus() {
  // The dump ends at the frame: a lake that crosses it stays open and comes from the world's.
  return (await shores("focus-lakes.txt")).map(lake);
}

async function lakesElsewhere() {
  return (await shores("world-lakes.txt"))
    .filter((shore) => !shore.every(isInFocus) && !hasShrunk(shore))
    .filter((shore) => squareKilometres([shore]) < LARGEST_LAKE)
    .map(lake);
}

/** In square kilometres. The Caspian Sea is larger, and is sea on this map: the land leaves it out. */
const LARGEST_LAKE = 200_000;

function lake(shore) {
  const area = squareKilometres([shore]);
  const minZoom = area > 1000 ? 5 : area > 150 ? 6 : area > 30 ? 7 : 8;
  return feature({ type: "Polygon", coordinates: [shore] }, { kind: "lake", min_zoom: minZoom });
}

async function shores(file) {
  const segments = await readSegments(`gshhg/${file}`);
  return joinLines(segments.map(({ line }) => line)).filter(isClosed);
}
