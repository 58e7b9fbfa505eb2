import type { EventEvidence, PlaceTie } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { describeClaim } from "@/lib/words/evidence";
import { formatDistance } from "@/lib/words/number-label";
import { listNames } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Bundle } from "./bundle";
import { factsHtml, type Html, html, inOwnLanguage } from "./html";
import { documentAnchor, passageAnchor } from "./page-anchors";
import { wordsOf } from "./passages-file";

/** An event with how its date and its place are known, and everything that is said of it. */
export async function eventHtml(evidence: EventEvidence, bundle: Bundle): Promise<Html> {
  const { event, claims } = evidence;
  const { say, pageAt } = bundle;
  const address = pageAt(`/events/${encodeURIComponent(event.id)}`);
  const listed = await Promise.all(claims.map((claim) => claimHtml(claim, bundle)));
  return html`<article class="event" id="event-${event.id}">
<h3${inOwnLanguage(say)}>${event.title}</h3>
${eventFacts(evidence, bundle)}
<h4>${say("bundle.claims")}</h4>
${claims.length < event.attestations ? html`<p class="note">${say("bundle.someClaims", { shown: claims.length, all: event.attestations })}</p>` : undefined}
<ol class="claims">${listed}</ol>
<p><a href="${address}">${say("bundle.record")}<span class="note"${inOwnLanguage(say)}> ${event.title}</span></a></p>
</article>
`;
}

function eventFacts({ event, ties }: EventEvidence, { say, summary: { vocabulary } }: Bundle) {
  const date = formatDate(event.date, say);
  const isDated = event.date !== null;
  return factsHtml([
    [say("bundle.kind"), labelOf(vocabulary, "eventTypes", event.type, say)],
    [say("event.when"), event.dateBasis === "external" ? say("ui.externalDate", { date }) : date],
    [say("bundle.edtf"), isDated ? html`<code>${event.date ?? ""}</code>` : undefined],
    [
      say("bundle.dateKnown"),
      isDated
        ? listNames(
            [
              labelOf(vocabulary, "bases", event.dateBasis, say),
              say(`filters.precision.${event.datePrecision}`),
            ],
            say,
          )
        : undefined,
    ],
    [say("event.where"), placesOf(ties, { say, summary: { vocabulary } })],
    [
      say("bundle.uncertain"),
      event.radius === null
        ? say("place.notOnMap")
        : say("place.knownWithin", { distance: formatDistance(event.radius, say) }),
    ],
    [say("event.status"), labelOf(vocabulary, "statuses", event.status, say)],
  ]);
}

type Vocabulary = { say: Bundle["say"]; summary: Pick<Bundle["summary"], "vocabulary"> };

function placesOf(ties: readonly PlaceTie[], { say, summary: { vocabulary } }: Vocabulary): string {
  if (ties.length === 0) return say("event.notSaid");
  const names = ties.map(({ title, role, basis }) =>
    say("bundle.tie", {
      role: labelOf(vocabulary, "placeRoles", role, say),
      place: title,
      basis: labelOf(vocabulary, "bases", basis, say),
    }),
  );
  return listNames(names, say);
}

async function claimHtml(
  { item, speaker }: EventEvidence["claims"][number],
  bundle: Bundle,
): Promise<Html> {
  const { say, site, summary, findDocument } = bundle;
  const document = await findDocument(item.document);
  const words = wordsOf(bundle, document, { start: item.charStart, end: item.charEnd }) ?? null;
  const claim = describeClaim(
    {
      attestation: item,
      document,
      source: item.source,
      passage: { id: item.passage, start: item.charStart, end: item.charEnd },
      speaker: speaker === null ? undefined : { title: speaker },
      words,
    },
    site,
    summary.vocabulary,
    say,
  );
  return html`<li id="claim-${claim.id}">
<p${inOwnLanguage(say)}>${claim.statement}</p>
<p class="said">${claim.said}</p>
${claim.figures.length > 0 ? html`<ul>${claim.figures.map((figure) => html`<li>${figure}</li>`)}</ul>` : undefined}
${quoteHtml(words, document.language)}
<p><a href="#${passageAnchor(item.document, item.passage)}">${claim.passage}</a> · <a href="#${documentAnchor(item.document)}">${claim.document}</a></p>
</li>
`;
}

/** The document's own words, where there are any. */
export function quoteHtml(words: string | null | undefined, language: string): Html | undefined {
  if (words === null || words === undefined) return undefined;
  return html`<blockquote lang="${language}" dir="auto">${words}</blockquote>`;
}
