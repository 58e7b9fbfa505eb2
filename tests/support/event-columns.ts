import type { Attestation, Event } from "@/lib/records/event";
import { documentsOf, type EdgeRecords } from "./edge-records";
import { dateInFull, FIGURE_WORDS, MODES, VOICES, wordsOf } from "./page-words";
import { linkOf, linksIn, type PageLink, partsOf, rowsOf, textOf } from "./served-page";

/** One claim: what is counted and by whom, whose words in what mode, what is said, the words, and where to read it. */
type Claim = {
  id: string;
  figures: string[];
  by: string[];
  statement: string;
  words: string;
  link: PageLink;
  locator: string;
};

/** What one document says of an event: its head, whether it is said to count nothing, and its claims. */
type Column = {
  name: string;
  introduction: string[];
  links: string[];
  none: string;
  claims: Claim[];
};

export function readColumns(section: Element | undefined): Column[] {
  return [...(section?.querySelectorAll("section") ?? [])].map((column) => {
    const head = column.querySelector("header");
    const [name = "", ...introduction] = partsOf(head);
    const none = [...column.querySelectorAll("p")].find(
      (line) => textOf(line) === "Gives no figure",
    );
    return {
      name,
      introduction,
      links: linksIn(head).map(({ href }) => href),
      none: textOf(none),
      claims: [...column.querySelectorAll<HTMLElement>("article[id]")].map(readClaim),
    };
  });
}

function readClaim(claim: HTMLElement): Claim {
  const [by, statement, way] = [...claim.children].filter(({ tagName }) => tagName === "P");
  return {
    id: claim.id,
    figures: rowsOf(claim).map(textOf),
    by: partsOf(by),
    statement: textOf(statement),
    words: textOf(claim.querySelector("blockquote")),
    link: linkOf(way?.querySelector("a")),
    locator: textOf(way?.querySelector("span")),
  };
}

/** The columns that lead, and those of what else is said: a document a column, in the order of the record. */
export function expectColumns(
  records: EdgeRecords,
  event: Event,
  textOfDocument: (document: string) => string | undefined,
): { columns: Column[]; others: Column[] } {
  const counts = event.attestations.some(({ figures }) => figures.length > 0);
  const parts = documentsOf(event).map((document) => {
    const claims = event.attestations.filter((claim) => claim.document === document);
    const counting = claims.filter((claim) => saysNewNumber(claims, claim));
    const isCounting = counting.length > 0;
    const leading = !counts ? claims : isCounting ? counting : claims.slice(0, 1);
    const others = claims.filter((claim) => !leading.includes(claim));
    return { document, leading, others, none: counts && !isCounting ? "Gives no figure" : "" };
  });
  const claimsOf = (claims: readonly Attestation[]) =>
    claims.map((claim) => expectClaim(records, claim, textOfDocument(claim.document)));
  return {
    columns: parts.map(({ document: id, leading, none }) => {
      const { shortTitle, title, published, voice } = records.documentOf(id);
      return {
        name: shortTitle,
        introduction: [`${title.text} (${dateInFull(published.edtf)})`, `${voice}.`],
        links: [`/documents/${id}`],
        none,
        claims: claimsOf(leading),
      };
    }),
    others: parts
      .filter(({ others }) => others.length > 0)
      .map(({ document, others }) => ({
        name: records.documentOf(document).shortTitle,
        introduction: [],
        links: [],
        none: "",
        claims: claimsOf(others),
      })),
  };
}

/** Whether a claim gives a number that its document has not given before, of the same thing. */
function saysNewNumber(claims: readonly Attestation[], claim: Attestation): boolean {
  const numbersOf = ({ id, figures }: Attestation) =>
    figures.map(({ measure, counted }, index) =>
      [measure ?? counted, wordsOf(FIGURE_WORDS, id)[index]].join(),
    );
  const before = claims.slice(0, claims.indexOf(claim)).flatMap(numbersOf);
  return numbersOf(claim).some((number) => !before.includes(number));
}

function expectClaim(
  records: EdgeRecords,
  attestation: Attestation,
  text: string | undefined,
): Claim {
  const { id, document, passage, voice, mode, speaker, figures, statement } = attestation;
  const { start, end, section } = records.passageOf(document, passage);
  const source = records.sourceOf(document, section);
  const said = wordsOf(VOICES, voice);
  return {
    id,
    figures: figures.map(({ counted, by }, index) => {
      const figure = wordsOf(FIGURE_WORDS, id)[index];
      return `${figure} ${counted} counted by ${by}`;
    }),
    by: [
      ...(source === records.documentOf(document).shortTitle ? [] : [source]),
      speaker === null ? said : `${records.actorOf(speaker).title}, ${said}`,
      wordsOf(MODES, mode),
    ],
    statement,
    words: text === undefined ? "" : cutOut(text, start, end),
    link: { text: "Read the passage", href: `/documents/${document}#${passage}` },
    locator: `passage ${passage.replace(/^p0*/, "")}, characters ${start}–${end}`,
  };
}

/** A stretch of a text by its code points, white space as a browser shows it. */
function cutOut(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join("").replace(/\s+/g, " ").trim();
}
