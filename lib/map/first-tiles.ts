import type { Camera } from "@/lib/query/camera";
import { type Size, toMercator, worldSize } from "./camera-fit";

/** Address of a tile in the scheme XYZ, whose rows count from the north. */
export type Tile = readonly [z: number, x: number, y: number];

/**
 * The tiles of 512 pixels that a map begins with, those of a tilted one as if it were seen from above.
 *
 * @param deepest zoom of the smallest tiles there are; closer than that, a map enlarges them
 */
export function tilesInView(
  { lng, lat, zoom, bearing }: Camera,
  { width, height }: Size,
  deepest: number,
): Tile[] {
  const z = Math.max(0, Math.min(Math.floor(zoom), deepest));
  const across = 2 ** z;
  const [x, y] = toMercator([lng, lat]);
  const turn = (bearing * Math.PI) / 180;
  const [cosine, sine] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const reach = across / (2 * worldSize(zoom));
  const columns = span(x * across, (width * cosine + height * sine) * reach);
  const rows = span(y * across, (width * sine + height * cosine) * reach);
  const tiles = rows
    .filter((row) => row >= 0 && row < across)
    .flatMap((row) => columns.map((column): Tile => [z, modulo(column, across), row]));
  // Where the world is shown more than once, a tile is as well.
  return tiles.filter(
    ([, column, row], index) =>
      tiles.findIndex(([, other, otherRow]) => other === column && otherRow === row) === index,
  );
}

/** The whole numbers of the cells that lie within a reach of a middle. */
function span(middle: number, reach: number): number[] {
  const first = Math.floor(middle - reach);
  const end = Math.ceil(middle + reach);
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
