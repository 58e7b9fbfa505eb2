import type { DocumentItem, PassageDetail, QuotedPassageDetail } from "@/lib/store/answers";
import { openTexts } from "@/lib/store/texts";
import { passageNumber } from "@/lib/words/passage-label";
import { roundGeometry, roundPosition } from "./features";
import { GEOJSON, JSON_TYPE } from "./formats";
import { type Address, apiAddress, selfLinks } from "./links";
import type { QuotedPassage } from "./wire-passage";

/** What a passage attests, as the browser reads it. */
export function quotedPassage(detail: PassageDetail, address: Address): QuotedPassage {
  const { id, title } = detail.document;
  return {
    ...addWords(detail),
    links: [
      ...selfLinks(address, JSON_TYPE, `Passage ${passageNumber(detail.passage.id)} of ${title}`),
      {
        rel: "up",
        href: apiAddress(address, `/collections/documents/items/${id}`),
        type: GEOJSON,
        title,
      },
    ],
  };
}

/** Quotes each passage from the text of its document, where someone attached it. */
function addWords({ document, source, passage, events }: PassageDetail): QuotedPassageDetail {
  const texts = openTexts();
  return {
    document: roundPoints(document),
    source,
    passage,
    words: texts.findWords(document.sha256, passage) ?? null,
    events: events.map(({ event, attestations }) => ({
      event: { ...event, geometry: roundGeometry(event.geometry) },
      attestations: attestations.map((attested) => ({
        ...attested,
        document: roundPoints(attested.document),
        words: texts.findWords(attested.document.sha256, attested.passage) ?? null,
      })),
    })),
  };
}

function roundPoints(document: DocumentItem): DocumentItem {
  return { ...document, points: document.points.map(roundPosition) };
}
