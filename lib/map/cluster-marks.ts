import type { MapScene, PlaceMark } from "@/lib/store/answers";
import { toMercator, worldSize } from "./camera-fit";
import {
  byCount,
  type DrawnScene,
  type Mark,
  markOf,
  markRadius,
  markReach,
  marksOf,
  plainMark,
} from "./marks";

/** The marks of a scene at a zoom. Those of days that are being chosen stay gathered as they were. */
export function drawnMarks(scene: DrawnScene, zoom: number): readonly Mark[] {
  return "marks" in scene ? scene.marks : clusterMarks(marksOf(scene), scene, zoom);
}

/** The zoom that marks are gathered for: rounded down, so that they never hide each other between two steps. */
export function gatheringZoom(zoom: number): number {
  return Math.floor(zoom * 2) / 2;
}

/**
 * Marks as they stand at a zoom: where the ring of one would lie over the disc of another, the two become one, which
 * counts each event once and stands at its place with most events, so that most is reported where the largest mark is.
 *
 * A mark that stands for several has grown and may have moved, and hides what it did not before: gathered again until
 * none is hidden.
 */
export function clusterMarks(
  marks: readonly Mark[],
  scene: Pick<MapScene, "families">,
  zoom: number,
): Mark[] {
  const gathered = gatherMarks(marks, scene, zoom);
  return gathered.length < marks.length ? clusterMarks(gathered, scene, zoom) : gathered;
}

/** Greedy, from the mark with most events on; a grid of cells as wide as the largest with its rings finds the neighbours. */
function gatherMarks(
  marks: readonly Mark[],
  scene: Pick<MapScene, "families">,
  zoom: number,
): Mark[] {
  const world = worldSize(zoom);
  const groups = new Grid<Group>(WIDEST, world);
  for (const mark of marks.toSorted(byCount)) {
    const [x, y] = toMercator(mark.position).map((share) => share * world) as [number, number];
    const size = { radius: markRadius(mark.events), reach: markReach(mark) };
    const host = groups
      .near(x, y)
      .find((group) => distance(group, { x, y }, world) < clearance(group, size));
    if (host) host.places.push(...mark.places);
    else groups.add({ x, y, ...size, places: [...mark.places] });
  }
  return groups.items.map(({ places }) => markOf(places, scene)).toSorted(byCount);
}

/**
 * The zoom from which a mark of several places falls apart, in whole steps up to a last one;
 * `undefined` where its places lie at one spot.
 */
export function expansionZoom(
  mark: Mark,
  scene: Pick<MapScene, "families">,
  zoom: number,
  last: number,
): number | undefined {
  const parts = mark.places.map(plainMark);
  for (let next = Math.floor(zoom) + 1; next <= last; next++) {
    if (clusterMarks(parts, scene, next).length > 1) return next;
  }
  return undefined;
}

const WIDEST = 2 * markReach({ kind: "said", events: Number.MAX_SAFE_INTEGER, concerns: 1 });

/** From the middle of one mark to that of another, in pixels, so that neither hides the number of the other. */
function clearance(one: Drawn, other: Drawn): number {
  return Math.max(one.reach + other.radius, other.reach + one.radius);
}

type Pixel = { x: number; y: number };
/** Pixels from the middle to the edge of the disc, and to that of the outermost ring. */
type Drawn = { radius: number; reach: number };
type Group = Pixel & Drawn & { places: PlaceMark[] };

/** In pixels, the shorter way round the world. */
function distance(one: Pixel, other: Pixel, world: number): number {
  const across = Math.abs(one.x - other.x);
  return Math.hypot(Math.min(across, world - across), one.y - other.y);
}

/** Items by square cells of the world, which goes on at its other side. */
class Grid<Item extends Pixel> {
  readonly items: Item[] = [];
  readonly #cells = new Map<string, { item: Item; ordinal: number }[]>();
  readonly #columns: number;
  readonly #size: number;

  /** @param size of a cell at least and @param world of all, in pixels */
  constructor(size: number, world: number) {
    this.#columns = Math.max(1, Math.floor(world / size));
    this.#size = world / this.#columns;
  }

  add(item: Item) {
    const ordinal = this.items.push(item);
    const key = this.#keyOf(this.#cell(item.x), this.#cell(item.y));
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), { item, ordinal }]);
  }

  /** Items of a cell and of those around it, in the order in which they were added. */
  near(x: number, y: number): Item[] {
    const around = [-1, 0, 1];
    const keys = around.flatMap((dx) =>
      around.map((dy) => this.#keyOf(this.#cell(x) + dx, this.#cell(y) + dy)),
    );
    return [...new Set(keys)]
      .flatMap((key) => this.#cells.get(key) ?? [])
      .toSorted((one, other) => one.ordinal - other.ordinal)
      .map(({ item }) => item);
  }

  #cell(pixels: number): number {
    return Math.floor(pixels / this.#size);
  }

  #keyOf(column: number, row: number): string {
    return `${(column + this.#columns) % this.#columns} ${row}`;
  }
}
