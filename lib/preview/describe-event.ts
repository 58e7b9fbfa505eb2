import { eventPlaces } from "@/lib/map/main-places";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventDetail, EventItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatEventPlaces } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import { FEW, type PageFacts } from "./page-facts";
import { plainText } from "./plain-text";

export function describeEvent(
  detail: EventDetail | undefined,
  vocabulary: Vocabulary,
  say: Words,
): PageFacts | undefined {
  if (!detail) return undefined;
  const { item, attestations } = detail;
  const documents = [...new Set(attestations.map(({ document }) => document.shortTitle))];
  // The text itself before what stands around it on a saved page.
  const first =
    attestations.find(({ source, document }) => source === document.shortTitle) ?? attestations[0];
  return {
    title: plainText(item.title),
    kind: labelOf(vocabulary, "eventTypes", item.type, say),
    lines: [eventDate(item, say), formatEventPlaces(item) || say("ui.noPlace")],
    counts: say.markup("event.toldBy", {
      status: () => labelOf(vocabulary, "statuses", item.status, say),
      count: item.documents.length,
    }),
    documents: documents.length <= FEW ? documents : [],
    days: undefined,
    filters: undefined,
    // Nothing is said without whose words it follows.
    summary:
      first &&
      say("preview.says", { source: first.source, statement: first.attestation.statement }),
    places: eventPlaces(detail),
  };
}

/** What no document says of a date is said with it. */
function eventDate({ date, dateBasis }: EventItem, say: Words): string {
  const words = formatDate(date, say);
  return dateBasis === "external" ? say("ui.externalDate", { date: words }) : words;
}
