import type { Reference } from "@/lib/records/reference";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type {
  DisagreementBasis,
  DocumentItem,
  EventItem,
  QuotedAttestation,
} from "@/lib/store/answers";
import { formatDate } from "./date-label";
import { formatFigure } from "./figure-label";
import { formatCount } from "./number-label";
import { namePassage } from "./passage-label";
import { labelOf } from "./vocabulary-label";

/** All that an event rests on, as a sheet to print or to copy. */
export type Evidence = {
  /** Name of the atlas. */
  atlas: string;
  /** Address of the site, without a trailing slash. */
  site: string;
  /** The day on which the sheet was made, ISO. */
  made: string;
  event: EventItem;
  claims: readonly QuotedAttestation[];
  disagreements: readonly DisagreementBasis[];
  references: readonly Reference[];
};

/** One claim of a sheet, in words. */
export type EvidenceClaim = {
  id: string;
  statement: string;
  /** Who speaks, and in what mode. */
  said: string;
  figures: string[];
  words: string | null;
  language: string;
  /** The passage and where in the text it stands. */
  passage: string;
  address: string;
  document: string;
  sha256: string;
};

export function describeClaim(
  { attestation, document, source, passage, speaker, words }: QuotedAttestation,
  site: string,
  vocabulary: Vocabulary,
): EvidenceClaim {
  const voice = labelOf(vocabulary, "voices", attestation.voice);
  const mode = labelOf(vocabulary, "modes", attestation.mode);
  const { start, end } = passage;
  return {
    id: attestation.id,
    statement: attestation.statement,
    said: `${speaker ? `${speaker.title}, ` : ""}${voice}; ${mode}`,
    figures: attestation.figures.map(
      (figure) => `${figure.counted}: ${formatFigure(figure)} (${figure.by})`,
    ),
    words,
    language: document.language,
    passage: `${namePassage(passage.id, source)}, characters ${start}–${end} of ${formatCount(document.characters)}`,
    address: passageAddress(site, document, passage.id),
    document: describeDocument(document),
    sha256: document.sha256,
  };
}

export function passageAddress(site: string, document: DocumentItem, passage: string): string {
  return `${site}/documents/${document.id}#${passage}`;
}

/** Title, author, publisher and date, as far as they are known. */
function describeDocument({ title, author, publisher, published }: DocumentItem): string {
  return [title, author ?? "author not known", publisher, formatDate(published)]
    .filter((part) => part !== null)
    .join("; ");
}

/** A figure that others published, with where it is to be read. */
export function describeReference(reference: Reference): string {
  const { organisation, counted, citation, date } = reference;
  const { title, publisher, url } = citation;
  const source = `${title}, ${publisher}, ${formatDate(citation.date)}, ${url}`;
  return `${organisation}: ${counted}: ${formatFigure(reference)} (${formatDate(date)}). ${source}`;
}

/** The whole sheet as plain text, for a letter or a file. */
export function formatEvidence(evidence: Evidence, vocabulary: Vocabulary): string {
  const { atlas, site, made, event, claims, disagreements, references } = evidence;
  const head = [
    `Evidence sheet: ${event.title}`,
    `Date: ${formatDate(event.date)}`,
    `Address: ${site}/events/${event.id}`,
    `Made on ${formatDate(made)} from ${atlas}`,
  ];
  return [
    head,
    ...claims.map((claim, index) => claimLines(describeClaim(claim, site, vocabulary), index + 1)),
    ...part(
      "What does not agree",
      disagreements.map((basis) => disagreementLines(basis, site)),
    ),
    ...part(
      "Published elsewhere, not by these documents",
      references.map((reference) => [describeReference(reference)]),
    ),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function claimLines(claim: EvidenceClaim, number: number): string[] {
  return [
    `${number}. ${claim.statement}`,
    `Voice and mode: ${claim.said}`,
    ...claim.figures.map((figure) => `Counted: ${figure}`),
    claim.words === null
      ? "Words: the text of this document is not attached here"
      : `Words: “${claim.words.trim()}”`,
    `Passage: ${claim.passage}`,
    `Link: ${claim.address}`,
    `Document: ${claim.document}`,
    `SHA-256 of its text: ${claim.sha256}`,
  ];
}

function disagreementLines({ disagreement, passages }: DisagreementBasis, site: string): string[] {
  return [
    disagreement.sentence,
    ...passages.map(
      ({ document, source, passage }) =>
        `- ${namePassage(passage.id, source)}: ${passage.gloss} ${passageAddress(site, document, passage.id)}`,
    ),
  ];
}

/** A heading and what stands under it; nothing where nothing does. */
function part(heading: string, entries: readonly string[][]): string[][] {
  return entries.length === 0 ? [] : [[heading], ...entries];
}
