import type { Disagreement } from "@/lib/records/disagreement";
import type { Reference } from "@/lib/records/reference";
import type { Source } from "@/lib/records/source";
import type { EdgeRecords } from "./edge-records";
import { DISAGREEMENT_KINDS, dateInFull, FIGURE_WORDS, wordsOf } from "./page-words";
import {
  linkOf,
  linksIn,
  type PageLink,
  partsOf,
  rowsOf,
  sectionUnder,
  textOf,
} from "./served-page";

/** Parts that pages of several kinds have: what documents contradict each other in, and others' figures. */

type Point = { text: string; href: string };

const WAY = "See it with its passages";

/** The points in which documents disagree, in the order they are shown, and how many are folded away. */
export function readDisagreements(article: HTMLElement): { points: Point[]; folded: string } {
  const note = article.querySelector('[role="note"]');
  const folded = note?.querySelector("details");
  const points = linksIn(note)
    .filter(({ text }) => text === WAY)
    .map(({ href }) => href);
  const sentences = [...(folded?.querySelectorAll("li") ?? [])].map(textOf);
  folded?.remove();
  const texts = note ? [textOf(note), ...sentences] : [];
  if (folded) note?.append(folded);
  return {
    points: points.map((href, index) => ({ href, text: texts[index] ?? "" })),
    folded: textOf(folded?.querySelector("summary")),
  };
}

export function expectDisagreements(records: EdgeRecords, chosen: readonly Disagreement[]) {
  const points = records.inOrderOfParticularity(chosen).map(({ id, kind, sentence }) => ({
    text: `${wordsOf(DISAGREEMENT_KINDS, kind)[0]}. ${sentence} ${WAY}`,
    href: `/disagreements#${id}`,
  }));
  const others = points.length - 1;
  return {
    points,
    folded: others < 1 ? "" : others === 1 ? "One more point" : `${others} more points`,
  };
}

const ELSEWHERE = "Figures published elsewhere";

type PublishedFigure = { parts: string[]; links: PageLink[] };

/** The figures that others published: organisation, figure, and what is counted, when, and who says so. */
export function readPublishedFigures(article: HTMLElement) {
  const section = sectionUnder(article, ELSEWHERE);
  return {
    aside: textOf(section?.querySelector("p")),
    rows: rowsOf(section).map(
      (row): PublishedFigure => ({ parts: partsOf(row), links: linksIn(row) }),
    ),
  };
}

export function expectPublishedFigures(records: EdgeRecords, references: readonly Reference[]) {
  const documents = records.documents.length;
  return {
    aside:
      references.length === 0
        ? ""
        : `Not among the ${documents} documents and not counted with their claims.`,
    rows: references.map(({ id, organisation, counted, date, citation, note }) => ({
      parts: [
        organisation,
        wordsOf(FIGURE_WORDS, id)[0],
        [counted, dateInFull(date), citationWords(citation), ...(note ? [note] : [])].join(" · "),
      ],
      links: [{ text: citation.title, href: citation.url }],
    })),
  };
}

/** A publication outside the documents: title, publisher, date. */
export function citationWords({ title, publisher, date }: Source): string {
  return `${title}, ${publisher}, ${dateInFull(date)}`;
}

/** Rows of a link and what is said beside it. */
export type LinkedRow = PageLink & { beside: string };

export function readLinkedRows(section: Element | null | undefined): LinkedRow[] {
  return rowsOf(section).map((row) => ({
    ...linkOf(row.querySelector("a")),
    beside: partsOf(row).slice(1).join(" | "),
  }));
}
