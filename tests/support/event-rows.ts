import type { Event } from "@/lib/records/event";
import { documentsOf, type EdgeRecords, unique } from "./edge-records";
import { BASES, dateInShort, EVENT_TYPES, STATUSES, wordsOf, YEAR_WORDS } from "./page-words";
import { linkOf, textOf } from "./served-page";

/** A row of a list of events, under the year it is listed in. */
export type EventRow = {
  year: string;
  date: string;
  /** How the date is known, where it is doubtful. */
  basis: string;
  title: string;
  href: string;
  type: string;
  family: string;
  /** How far it is claimed, where it is, and who tells of it. */
  facts: string[];
};

/** The rows of all lists of events in an element, in the order of the page. */
export function readEventRows(element: Element | null | undefined): EventRow[] {
  return [...(element?.querySelectorAll("ol > li") ?? [])].map((row) => {
    const [date, about] = row.querySelectorAll("p");
    const basis = textOf(date?.querySelector("small"));
    const [type, ...facts] = [...(about?.children ?? [])];
    const { text, href } = linkOf(row.querySelector('a[href^="/events/"]'));
    return {
      year: textOf(row.closest("section")?.firstElementChild),
      date: textOf(date).slice(0, textOf(date).length - basis.length),
      basis,
      title: text,
      href,
      type: textOf(type),
      family: type?.getAttribute("data-family") ?? "",
      facts: facts.map(textOf),
    };
  });
}

/** What the rows have to say, from the records alone: years in the order of their first event. */
export function expectEventRows(
  records: EdgeRecords,
  events: readonly Event[],
  {
    showPlaces = false,
    tieWords = () => "",
  }: { showPlaces?: boolean; tieWords?: (event: Event) => string } = {},
): EventRow[] {
  const rows = events.map((event): EventRow => {
    const [type, family] = wordsOf(EVENT_TYPES, event.type);
    const status = event.status === "reported" ? [] : [wordsOf(STATUSES, event.status)];
    const isDoubtful = ["inferred", "ambiguous", "external"].includes(event.date.basis);
    return {
      year: yearWords(records.daysOf(event)),
      date: dateInShort(event.date.edtf),
      basis: isDoubtful ? wordsOf(BASES, event.date.basis) : "",
      title: event.title.replace(/\s+/g, " "),
      href: `/events/${event.id}`,
      type,
      family,
      facts: [
        ...status,
        ...(tieWords(event) === "" ? [] : [tieWords(event)]),
        ...(showPlaces ? [placeWords(records, event)] : []),
        ...documentsOf(event).map((id) => records.documentOf(id).shortTitle),
      ],
    };
  });
  return unique(rows.map(({ year }) => year)).flatMap((year) =>
    rows.filter((row) => row.year === year),
  );
}

/** The places of an event in a line: an arrow from one to the other, commas between more. */
function placeWords(records: EdgeRecords, event: Event): string {
  const titles = records.placesOf(event).map((id) => records.placeOf(id).properties.title);
  if (titles.length === 0) return "no place";
  return titles.join(records.isMove(event) && titles.length === 2 ? " → " : ", ");
}

function yearWords([first, last]: readonly [string | null, string | null]): string {
  const year = (day: string) => {
    const digits = day.slice(0, -"-01-01".length);
    return YEAR_WORDS[digits] ?? digits;
  };
  if (first !== null) return year(first);
  return last === null ? "Undated" : `Until ${year(last)}, start not known`;
}
