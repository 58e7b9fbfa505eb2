import type { FoundGroup } from "@/lib/store/find-answers";
import { formatCount } from "@/lib/words/number-label";
import type { Words } from "@/lib/words/words";

/** How many of a kind were found, and how many of them by similar spellings. */
export function describeCounts(
  { matched, similar }: Pick<FoundGroup<unknown>, "matched" | "similar">,
  say: Words,
): string {
  if (similar === 0) return formatCount(matched, say);
  return matched === 0
    ? say("find.onlySimilar", { similar })
    : say("find.andSimilar", { matched, similar });
}
