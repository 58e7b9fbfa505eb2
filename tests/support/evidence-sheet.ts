import type { Event } from "@/lib/records/event";
import type { EdgeRecords } from "./edge-records";
import { dateInFull, FIGURE_WORDS, MODES, STATUSES, VOICES, wordsOf } from "./page-words";
import { headingsOf, linksIn, type ServedPage, textOf } from "./served-page";
import { citationWords } from "./shared-parts";

const CLAIMS = "What the documents say";
const DISAGREEMENTS = "What does not agree";
const ELSEWHERE = "Published elsewhere, not by these documents";

/** All that a sheet of evidence says, in the order it is read. */
export function readEvidenceSheet({ title, article }: ServedPage) {
  const listUnder = (name: string) => {
    const heading = [...article.querySelectorAll("h2")].find((one) => textOf(one) === name);
    return [...(heading?.parentElement?.children ?? [])].find(
      (element) =>
        /^[OU]L$/.test(element.tagName) &&
        heading !== undefined &&
        (heading.compareDocumentPosition(element) & 4) === 4,
    );
  };
  const points = [...(listUnder(DISAGREEMENTS)?.children ?? [])];
  return {
    tab: title,
    title: textOf(article.querySelector("h1")),
    facts: readFacts(article.querySelector("header dl")),
    headings: headingsOf(article),
    claims: [...(listUnder(CLAIMS)?.children ?? [])].map((claim) => ({
      id: claim.id,
      statement: textOf(claim.querySelector("p")),
      facts: readFacts(claim.querySelector("dl")),
      links: linksIn(claim),
    })),
    disagreements: points.map((point) => ({
      sentence: textOf(point.querySelector("p")),
      passages: [...point.querySelectorAll("li")].map((passage) => textOf(passage)),
      links: linksIn(point).map(({ href }) => href),
    })),
    references: headingsOf(article).includes(ELSEWHERE)
      ? [...(listUnder(ELSEWHERE)?.children ?? [])].map(textOf)
      : [],
  };
}

/** Terms with what is said under each; several things under one term stand in their order. */
function readFacts(list: Element | null): [string, ...string[]][] {
  const facts: [string, ...string[]][] = [];
  for (const element of list?.children ?? []) {
    if (element.tagName === "DT") facts.push([textOf(element)]);
    else facts.at(-1)?.push(textOf(element));
  }
  return facts;
}

/** What the sheet has to say, from the records and the texts alone. */
export function expectEvidenceSheet(
  records: EdgeRecords,
  event: Event,
  { site, day, textOfDocument }: SheetMoment,
) {
  const disagreements = records.inOrderOfParticularity(
    records.disagreements.filter(({ events }) => events.includes(event.id)),
  );
  const references = records.references.filter(
    ({ subject }) => subject.type === "event" && subject.event === event.id,
  );
  return {
    tab: `Evidence sheet: ${event.title} · The Edge Atlas`,
    title: event.title,
    facts: [
      ["When", dateInFull(event.date.edtf)],
      ["Status", wordsOf(STATUSES, event.status)],
      ["Event", `${site}/events/${event.id}`],
      ["Made", `${day}, from The Edge Atlas`],
    ],
    headings: [
      CLAIMS,
      ...(disagreements.length > 0 ? [DISAGREEMENTS] : []),
      ...(references.length > 0 ? [ELSEWHERE] : []),
    ],
    claims: event.attestations.map((claim) => {
      const { id, document, passage, statement, speaker, voice, mode, figures } = claim;
      const { title, author, publisher, published, source } = records.documentOf(document);
      const { start, end, section } = records.passageOf(document, passage);
      const who = speaker === null ? "" : `${records.actorOf(speaker).title}, `;
      const path = `/documents/${document}#${passage}`;
      const text = textOfDocument(document);
      const makers = [author.text ?? "author not known", publisher.text].filter(Boolean);
      const counted = figures.map(
        (figure, index) => `${figure.counted}: ${wordsOf(FIGURE_WORDS, id)[index]} (${figure.by})`,
      );
      return {
        id,
        statement,
        facts: [
          ["Voice and mode", `${who}${wordsOf(VOICES, voice)}; ${wordsOf(MODES, mode)}`],
          ...(counted.length > 0 ? [["Counted", ...counted]] : []),
          ["Words", [...text].slice(start, end).join("").replace(/\s+/g, " ").trim()],
          [
            "Passage",
            `${passageName(records.sourceOf(document, section), passage)}, characters ${start}–${end} of ${new Intl.NumberFormat("en").format(source.characters)}${site}${path}`,
          ],
          ["Document", [title.text, ...makers, dateInFull(published.edtf)].join("; ")],
          ["SHA-256", source.sha256],
        ],
        links: [{ text: `${site}${path}`, href: path }],
      };
    }),
    disagreements: disagreements.map(({ sentence, passages }) => ({
      sentence,
      passages: passages.map(({ document, passage }) => {
        const { gloss, section } = records.passageOf(document, passage);
        const name = passageName(records.sourceOf(document, section), passage);
        return `${name}: ${gloss} ${site}/documents/${document}#${passage}`;
      }),
      links: passages.map(({ document, passage }) => `/documents/${document}#${passage}`),
    })),
    references: references.map(({ id, organisation, counted, date, citation }) => {
      const source = `${citationWords(citation)}, ${citation.url}`;
      return `${organisation}: ${counted}: ${wordsOf(FIGURE_WORDS, id)[0]} (${dateInFull(date)}). ${source}`;
    }),
  };
}

/** Where and when the sheet is made, and what is attached there. */
type SheetMoment = {
  site: string;
  /** In words. */
  day: string;
  textOfDocument: (document: string) => string;
};

function passageName(document: string, passage: string): string {
  return `Passage ${passage.replace(/^p0*/, "")} of ${document}`;
}
