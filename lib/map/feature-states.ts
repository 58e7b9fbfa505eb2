import type { MapScene } from "@/lib/store/answers";
import { moveId } from "./features";
import { type Mark, namedPlaces } from "./marks";
import { OVERLAY_SOURCE } from "./overlay-layers";

/** How a feature is shown: pointed at, selected, or stepped back behind what is selected. */
export type FeatureState = { hover: boolean; selected: boolean; faded: boolean };
export const PLAIN_STATE: FeatureState = { hover: false, selected: false, faded: false };

/**
 * The state of every feature, by source and id. While a mark is selected, all that is not steps back.
 *
 * @param lit @param selected ids of places
 */
export function featureStates(
  scene: Pick<MapScene, "places" | "moves">,
  marks: readonly Mark[],
  of: { lit: readonly string[]; selected: readonly string[] },
): Map<string, Map<string, FeatureState>> {
  const [lit, selected] = [new Set(of.lit), new Set(of.selected)];
  const isAny = (ids: readonly string[], chosen: ReadonlySet<string>) =>
    ids.some((id) => chosen.has(id));
  const placesOf = (mark: Mark) => mark.places.map(({ id }) => id);
  const fades = marks.some((mark) => isAny(placesOf(mark), selected));
  const state = (ids: readonly string[], canFade: boolean): FeatureState => ({
    hover: isAny(ids, lit),
    selected: isAny(ids, selected),
    faded: fades && canFade && !isAny(ids, selected),
  });
  const alone = (canFade: boolean) => (id: string) => [id, state([id], canFade)] as const;
  const ids = scene.places.map(({ id }) => id);
  return new Map([
    [OVERLAY_SOURCE.marks, new Map(marks.map((mark) => [mark.id, state(placesOf(mark), true)]))],
    [OVERLAY_SOURCE.named, new Map(namedPlaces(scene).map(({ id }) => alone(true)(id)))],
    [OVERLAY_SOURCE.areas, new Map(ids.map(alone(false)))],
    [OVERLAY_SOURCE.landmarks, new Map(ids.map(alone(false)))],
    [
      OVERLAY_SOURCE.moves,
      new Map(
        scene.moves.map((move) => [moveId(move), fadedMove(state([move.from, move.to], true))]),
      ),
    ],
  ]);
}

/** A move is never selected or lit itself. */
function fadedMove({ faded }: FeatureState): FeatureState {
  return { hover: false, selected: false, faded };
}
