import { mainPlaces } from "@/lib/map/main-places";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { formatDate } from "@/lib/words/date-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import type { DescribedBy, PageFacts } from "./page-facts";
import { plainText } from "./plain-text";

export async function describeDocument(
  store: DescribedBy,
  id: string,
  vocabulary: Vocabulary,
  say: Words,
): Promise<PageFacts | undefined> {
  const [detail, places] = await Promise.all([
    store.findDocumentPage(id),
    store.listDocumentPlaces(id),
  ]);
  if (!detail) return undefined;
  const { item, record, passages } = detail;
  const makers = [...new Set([item.author, item.publisher])].filter((name) => name !== null);
  return {
    title: plainText(item.title),
    kind: labelOf(vocabulary, "genres", record.genre, say),
    lines: [makers.join(" · "), formatDate(item.published, say), item.voice].filter(Boolean),
    counts: say("document.held", { passages, events: item.events }),
    documents: [],
    days: undefined,
    filters: undefined,
    summary: record.summary,
    places: mainPlaces(places),
  };
}
