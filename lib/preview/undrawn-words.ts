import { digestOf } from "@/lib/map/map-digest";
import type { MapScene } from "@/lib/store/answers";
import { listNames, titleIn } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";
import { plainText } from "./plain-text";

/**
 * What no point of a map stands for: what is only said of a country or a region, and how many places are not drawn.
 *
 * @returns a sentence; undefined where everything is drawn
 */
export function describeUndrawn(scene: MapScene, say: Words): string | undefined {
  const { wide, undrawn } = digestOf(scene);
  const elsewhere = wide.map(({ isSaid, count, ...place }) =>
    written(
      say.rich(isSaid ? "map.somewhereIn" : "map.about", {
        place: plainText(titleIn(place, say)),
        count,
        record: (chunks) => chunks,
      }),
    ),
  );
  if (undrawn > 0) elsewhere.push(say("map.undrawn", { count: undrawn }));
  return elsewhere.length === 0
    ? undefined
    : say("preview.notDrawn", { what: listNames(elsewhere, say) });
}

/** What is said with marks, without them. */
function written(parts: unknown): string {
  return [parts].flat(Number.POSITIVE_INFINITY).join("");
}
