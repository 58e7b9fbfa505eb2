import { passagePage } from "@/lib/ogc/pages";
import type { DocumentItem, PlaceItem } from "@/lib/store/answers";
import { describeDocument } from "@/lib/words/evidence";
import { formatCount, formatDecimal, formatPosition } from "@/lib/words/number-label";
import { namePassage } from "@/lib/words/passage-label";
import { describeReports, formatCertainty, titleIn } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Bundle } from "./bundle";
import { factsHtml, type Html, html, inOwnLanguage } from "./html";
import { documentAnchor, passageAnchor } from "./page-anchors";
import { quoteHtml } from "./page-events";
import type { BackingPassage } from "./passages-file";

/** A place, with how surely its position is known and from where. */
export function placeHtml(place: PlaceItem, { say, summary, pageAt }: Bundle): Html {
  const { vocabulary } = summary;
  const { id, point, radius, coordinateSource } = place;
  return html`<li class="record" id="place-${id}">
<a href="${pageAt(`/places/${encodeURIComponent(id)}`)}"${inOwnLanguage(say)}>${titleIn(place, say)}</a>
${factsHtml([
  [say("bundle.kind"), labelOf(vocabulary, "placeTypes", place.placeType, say)],
  [
    say("bundle.uncertain"),
    [
      formatCertainty(place, vocabulary, say),
      point && radius !== null
        ? html` · <bdi>${formatPosition(point, radius, say)}</bdi>`
        : undefined,
    ],
  ],
  [say("bundle.coordinates"), coordinateSource ?? undefined],
  [say("bundle.events"), describeReports(place, say)],
])}</li>
`;
}

/** A document: what is known of it, and the checksum by which its text is found. */
export function documentHtml(document: DocumentItem, { say, pageAt }: Bundle): Html {
  const { id, title, language, voice, sourceFile, sha256, characters, events } = document;
  return html`<li class="record" id="${documentAnchor(id)}">
<a href="${pageAt(`/documents/${encodeURIComponent(id)}`)}"${inOwnLanguage(say, language)}>${title}</a>
${factsHtml([
  [say("evidence.document"), describeDocument(document, say)],
  [say("bundle.voice"), html`<span${inOwnLanguage(say)}>${voice}</span>`],
  [say("bundle.language"), html`<code>${language}</code>`],
  [say("bundle.events"), say("counts.events", { count: events })],
  [say("bundle.sourceFile"), html`<code>${sourceFile}</code>`],
  [say("evidence.sha256"), html`<code>${sha256}</code>`],
  [say("bundle.characters"), formatCount(characters, say)],
])}</li>
`;
}

/** A passage as a locator, with its gloss and, where they are in the bundle, its words. */
export function passageHtml({ passage, document, words }: BackingPassage, bundle: Bundle): Html {
  const { say, pageAt } = bundle;
  const { id, source, section, start, end, gloss, events } = passage;
  const address = pageAt(passagePage({ document: document.id, passage: id }));
  const where = say("evidence.characters", {
    passage: namePassage(id, source, say),
    start: formatDecimal(start, say),
    end: formatDecimal(end, say),
    all: document.characters,
  });
  return html`<li class="record" id="${passageAnchor(document.id, id)}">
<a href="${address}">${where}</a>
<p${inOwnLanguage(say)}>${gloss}</p>
${quoteHtml(words, document.language)}
<p class="note">${say("bundle.section")} <code>${section}</code> · ${say("bundle.backs", { count: events })} · <a href="#${documentAnchor(document.id)}"${inOwnLanguage(say, document.language)}>${document.title}</a></p>
</li>
`;
}
