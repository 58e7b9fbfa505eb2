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
import { inLanguage } from "./languages";
import { formatDecimal } from "./number-label";
import { namePassage } from "./passage-label";
import { labelOf } from "./vocabulary-label";
import type { Words } from "./words";

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

/** What is said of a claim in words, of all that is known of it. */
type ToldClaim = Pick<QuotedAttestation, "document" | "source" | "words"> & {
  attestation: Omit<QuotedAttestation["attestation"], "document" | "passage" | "speaker">;
  passage: Pick<QuotedAttestation["passage"], "id" | "start" | "end">;
  speaker: { title: string } | undefined;
};

export function describeClaim(
  { attestation, document, source, passage, speaker, words }: ToldClaim,
  site: string,
  vocabulary: Vocabulary,
  say: Words,
): EvidenceClaim {
  const voice = labelOf(vocabulary, "voices", attestation.voice, say);
  const mode = labelOf(vocabulary, "modes", attestation.mode, say);
  return {
    id: attestation.id,
    statement: attestation.statement,
    said: speaker
      ? say("evidence.saidBy", { speaker: speaker.title, voice, mode })
      : say("evidence.said", { voice, mode }),
    figures: attestation.figures.map((figure) =>
      say("evidence.figure", {
        counted: figure.counted,
        figure: formatFigure(figure, say),
        by: figure.by,
      }),
    ),
    words,
    language: document.language,
    passage: say("evidence.characters", {
      passage: namePassage(passage.id, source, say),
      start: formatDecimal(passage.start, say),
      end: formatDecimal(passage.end, say),
      all: document.characters,
    }),
    address: passageAddress(site, document, passage.id, say),
    document: describeDocument(document, say),
    sha256: document.sha256,
  };
}

export function passageAddress(
  site: string,
  document: DocumentItem,
  passage: string,
  say: Words,
): string {
  return addressIn(site, `/documents/${document.id}#${passage}`, say);
}

/** The address of a page in the language of those words. */
export function addressIn(site: string, path: string, { language }: Words): string {
  return site + inLanguage(path, language);
}

/** Title, author, publisher and date, as far as they are known. */
export function describeDocument(
  { title, author, publisher, published }: DocumentItem,
  say: Words,
): string {
  return [title, author ?? say("evidence.authorUnknown"), publisher, formatDate(published, say)]
    .filter((part) => part !== null)
    .reduce((before, after) => say("evidence.partAndPart", { before, after }));
}

/** A figure that others published, with where it is to be read. */
export function describeReference(reference: Reference, say: Words): string {
  const { organisation, counted, citation, date } = reference;
  const { title, publisher, url } = citation;
  return say("evidence.reference", {
    organisation,
    counted,
    figure: formatFigure(reference, say),
    date: formatDate(date, say),
    title,
    publisher,
    published: formatDate(citation.date, say),
    url,
  });
}

/** The whole sheet as plain text, for a letter or a file. */
export function formatEvidence(evidence: Evidence, vocabulary: Vocabulary, say: Words): string {
  const { atlas, site, made, event, claims, disagreements, references } = evidence;
  const head = [
    say("evidence.copy.sheet", { title: event.title }),
    say("evidence.copy.date", { date: formatDate(event.date, say) }),
    say("evidence.copy.address", { address: addressIn(site, `/events/${event.id}`, say) }),
    say("evidence.copy.made", { date: formatDate(made, say), atlas }),
  ];
  return [
    head,
    ...claims.map((claim, index) =>
      claimLines(describeClaim(claim, site, vocabulary, say), index + 1, say),
    ),
    ...part(
      say("evidence.disagreements"),
      disagreements.map((basis) => disagreementLines(basis, site, say)),
    ),
    ...part(
      say("evidence.references"),
      references.map((reference) => [describeReference(reference, say)]),
    ),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function claimLines(claim: EvidenceClaim, number: number, say: Words): string[] {
  return [
    say("evidence.copy.claim", { number: formatDecimal(number, say), statement: claim.statement }),
    say("evidence.copy.said", { said: claim.said }),
    ...claim.figures.map((figure) => say("evidence.copy.counted", { figure })),
    claim.words === null
      ? say("evidence.copy.noWords")
      : say("evidence.copy.words", { words: claim.words.trim() }),
    say("evidence.copy.passage", { passage: claim.passage }),
    say("evidence.copy.link", { address: claim.address }),
    say("evidence.copy.document", { document: claim.document }),
    say("evidence.copy.sha256", { sha256: claim.sha256 }),
  ];
}

function disagreementLines(
  { disagreement, passages }: DisagreementBasis,
  site: string,
  say: Words,
): string[] {
  return [
    disagreement.sentence,
    ...passages.map(({ document, source, passage }) =>
      say("evidence.copy.basis", {
        passage: namePassage(passage.id, source, say),
        gloss: passage.gloss,
        address: passageAddress(site, document, passage.id, say),
      }),
    ),
  ];
}

/** A heading and what stands under it; nothing where nothing does. */
function part(heading: string, entries: readonly string[][]): string[][] {
  return entries.length === 0 ? [] : [[heading], ...entries];
}
