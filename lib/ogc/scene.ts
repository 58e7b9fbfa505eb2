import type { MapScene } from "@/lib/store/answers";
import { roundPosition } from "./features";
import { JSON_TYPE } from "./formats";
import { type Address, selfLinks } from "./links";
import type { Scene } from "./wire-scene";

/** What the map draws, as the browser reads it. */
export function scene(
  { places, moves, families, undrawn, totals }: MapScene,
  address: Address,
): Scene {
  return {
    places: places.map((place) => ({ ...place, point: place.point && roundPosition(place.point) })),
    moves: moves.map(({ line: [from, to], ...move }) => ({
      ...move,
      line: [roundPosition(from), roundPosition(to)],
    })),
    families,
    undrawn,
    totals,
    links: selfLinks(address, JSON_TYPE, "Map"),
  };
}
