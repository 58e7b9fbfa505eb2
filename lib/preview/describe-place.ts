import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { formatCertainty } from "@/lib/words/place-label";
import { countPlaceParts } from "@/lib/words/place-parts";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import type { PageFacts } from "./page-facts";
import { plainText } from "./plain-text";

export function describePlace(
  detail: PlaceDetail | undefined,
  vocabulary: Vocabulary,
  say: Words,
): PageFacts | undefined {
  if (!detail) return undefined;
  const { item } = detail;
  const { happened, concerns, named } = countPlaceParts(detail);
  return {
    title: plainText(item.title),
    kind: labelOf(vocabulary, "placeTypes", item.placeType, say),
    lines: [
      formatCertainty(item, vocabulary, say),
      say("preview.named", { count: named }),
      say("preview.concern", { count: concerns }),
    ],
    counts: say("preview.happened", { count: happened }),
    documents: [],
    days: undefined,
    filters: undefined,
    summary: undefined,
    places: [item.id],
  };
}
