import type { TableColumn } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCount } from "@/lib/words/number-label";
import { formatEventPlaces, listNames } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";

/** What the words of cells are taken from. */
export type CellWords = {
  vocabulary: Vocabulary;
  /** Short titles of documents by id. */
  documentTitles: Readonly<Record<string, string>>;
  say: Words;
};

/** What a column of the table says of an event; empty where the record says nothing. */
export function cellText(
  event: EventItem,
  column: TableColumn,
  { vocabulary, documentTitles, say }: CellWords,
): string {
  switch (column) {
    case "date":
      return formatDate(event.date, say);
    case "earliest":
      return event.start ?? "";
    case "latest":
      return event.end ?? "";
    case "title":
      return event.title;
    case "kind":
      return labelOf(vocabulary, "eventTypes", event.type, say);
    case "status":
      return labelOf(vocabulary, "statuses", event.status, say);
    case "places":
      return formatEventPlaces(event);
    case "documents":
      return listNames(
        event.documents.map((id) => documentTitles[id] ?? id),
        say,
      );
    case "statements":
      return formatCount(event.attestations, say);
    case "basis":
      return labelOf(vocabulary, "bases", event.dateBasis, say);
    case "precision":
      return say(`eventList.precision.${event.datePrecision}`);
    case "id":
      return event.id;
  }
}

/** Columns whose words are the record's own, in its language. */
export const OWN_WORDS: readonly TableColumn[] = ["title", "places", "documents"];

/** Columns of days and ids, which read from left to right in every language. */
export const CODES: readonly TableColumn[] = ["earliest", "latest", "id"];

/**
 * Rows as tab-separated text (`text/tab-separated-values`): a tab or a line's end in a cell becomes a space, and text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(tabbedCell).join("\t")}\n`).join("");
}

function tabbedCell(text: string): string {
  const line = text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, " ");
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
