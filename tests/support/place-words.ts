import type { Document, Mention } from "@/lib/records/document";
import type { Event, PlaceRole } from "@/lib/records/event";
import { CONCERNS, type EdgeRecords, HAPPENED, unique } from "./edge-records";
import { BASES, MENTION_FORMS, wordsOf } from "./page-words";
import { linksIn, type PageLink } from "./served-page";

/** What popup and page of a place say alike: the labels of their parts, ties, and passages that name it. */

export type EventPart = "happened" | "concerns";
const ROLES: Record<EventPart, readonly PlaceRole[]> = { happened: HAPPENED, concerns: CONCERNS };

export const HEADINGS = {
  happened: "Said to have happened here",
  concerns: "Concerns this place",
  named: "Named in these documents",
  within: "Within it",
} as const;

export function partCounts(records: EdgeRecords, place: string) {
  return {
    happened: records.eventsAt(place).length,
    concerns: records.eventsAbout(place).length,
    named: records.namingDocuments(place).length,
    within: records.placesWithin(place).length,
  };
}

/** What is said where no event is tied to a place. */
export function silenceWords({ happened, concerns, named }: ReturnType<typeof partCounts>): string {
  if (happened + concerns > 0) return "";
  const events = "no event in this view is tied to it.";
  return named > 0
    ? `Documents name this place, but ${events}`
    : `No document names this place, and ${events}`;
}

/** What the part does not say by itself: words of a role by whether the event is in a place within this one. */
const ROLE_WORDS: Record<PlaceRole, readonly [own: string, inner: string]> = {
  at: ["", "in"],
  from: ["from", "from"],
  to: ["to", "to"],
  near: ["near", "near"],
  along: ["on the way", "on the way"],
  about: ["", "about"],
};

/** How an event is tied to a place, as it is said beside the event in a part. */
export function tieWords(
  records: EdgeRecords,
  event: Event,
  place: string,
  part: EventPart,
): string {
  const words = records.tiesOf(event, place, ROLES[part]).map((tie) => {
    const [own, inner] = ROLE_WORDS[tie.role];
    const role =
      tie.place === place ? own : `${inner} ${records.placeOf(tie.place).properties.title}`;
    const doubt = ["ambiguous", "inferred"].includes(tie.basis)
      ? `${tie.role === "about" ? "connection" : "place"} ${wordsOf(BASES, tie.basis)}`
      : "";
    return [role, doubt].filter(Boolean).join(", ");
  });
  return unique(words.filter(Boolean)).join("; ");
}

/** A line for each form in which a document names a place: plain names first, then as the text has them. */
export type NamedLine = { words: string; links: PageLink[] };

export function expectNamedLines(
  document: Document,
  mentions: readonly Mention[],
  formWords: (form: string) => string = (form) => wordsOf(MENTION_FORMS, form),
): NamedLine[] {
  const forms = unique(mentions.map(({ form }) => form));
  const inOrder = [
    ...forms.filter((form) => form === "name"),
    ...forms.filter((form) => form !== "name"),
  ];
  return inOrder.map((form) => {
    const own = mentions.filter((mention) => mention.form === form);
    const around = own.map(({ start }) => shortestAround(document, start));
    const passages = unique(around.filter((passage) => passage !== undefined));
    const outside = own.filter((_, index) => around[index] === undefined);
    return {
      words: [
        ...(form === "name" ? [] : [`${formWords(form)}:`]),
        ...(passages.length === 0 ? [] : [passages.length === 1 ? "passage" : "passages"]),
      ].join(" "),
      links: [
        ...passages.map((passage) => ({
          text: passageNumber(passage),
          href: `/documents/${document.id}#${passage}`,
        })),
        ...outside.map(({ start }) => ({
          text: `character ${start}`,
          href: `/documents/${document.id}#at-${start}`,
        })),
      ],
    };
  });
}

/** What readers call a passage: `p4` and `p04` are 4. */
const passageNumber = (id: string) => String(Number(id.slice(1)));

function shortestAround({ passages }: Document, position: number): string | undefined {
  return passages
    .filter(({ start, end }) => start <= position && position < end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]?.id;
}

/** A line of links with the words before them. */
export function readNamedLine(line: Element): NamedLine {
  const words = [...line.childNodes].filter(({ nodeName }) => nodeName === "#text");
  const text = words.map(({ textContent }) => textContent).join("");
  return { words: text.replace(/\s+/g, " ").trim(), links: linksIn(line) };
}
