import type { AtlasData } from "./atlas-data";
import { formatIsoDay } from "./calendar-day";
import type { Document } from "./document";
import { edtfDayRange } from "./edtf-interval";
import type { Event } from "./event";
import type { Report } from "./report";

/** An approximate date (`~`) may be this far off; an uncertain one (`?`, `%`) says nothing firm. */
const DAYS_OFF = 366;

/**
 * What is told as having happened cannot lie after every text that tells it.
 * The date of a document is that of its body: the banners and sidebars of a saved page may be later.
 */
export function checkDates({ events, documents }: AtlasData, report: Report) {
  const documentById = new Map(documents.map((document) => [document.id, document]));
  for (const event of events) {
    if (event.status !== "reported" && event.status !== "alleged") continue;
    const first = earliestDay(event);
    if (first === undefined) continue;
    const latest = event.attestations.map(({ document, passage }) =>
      latestDay(documentById.get(document), passage),
    );
    const last = latest.every((day) => day !== undefined) ? Math.max(...latest) : undefined;
    if (last === undefined || first <= last) continue;
    const told = [...new Set(event.attestations.map(({ document }) => document))].map(
      (id) => `${id} (${documentById.get(id)?.published.edtf})`,
    );
    report(
      "events.json",
      event.id,
      "date.edtf",
      `${event.date.edtf} is after every document that reports it, ${told.join(", ")}: ` +
        `${formatIsoDay(last)} is the latest possible; mend a date, or the status if it lay ahead`,
    );
  }
}

/** The earliest day that an event's date allows; undefined when nothing firm is said. */
function earliestDay({ date: { edtf } }: Event): number | undefined {
  if (edtf === null || /[?%]/.test(edtf)) return undefined;
  const { first } = edtfDayRange(edtf);
  return first === null ? undefined : first - (edtf.includes("~") ? DAYS_OFF : 0);
}

/** The latest day on which a passage can have been written; undefined when nothing firm is known. */
function latestDay(document: Document | undefined, passageId: string): number | undefined {
  const edtf = document?.published.edtf;
  if (!document || !edtf || /[?%]/.test(edtf)) return undefined;
  const passage = document.passages.find(({ id }) => id === passageId);
  const section = document.sections.find(({ id }) => id === passage?.section);
  if (section?.layer !== "body") return undefined;
  const { last } = edtfDayRange(edtf);
  return last === null ? undefined : last + (edtf.includes("~") ? DAYS_OFF : 0);
}
