import type { AtlasData } from "./atlas-data";
import { formatIsoDay } from "./calendar-day";
import type { Document } from "./document";
import { edtfDayRange } from "./edtf-interval";
import type { Event } from "./event";
import type { Report } from "./report";

/** An approximate date (`~`) may be this far off; an uncertain one (`?`, `%`) says nothing firm. */
export const DAYS_OFF = 366;

/** A moment may be told as lasting from one day to another, but not for longer than this. */
const LONGEST_MOMENT = 7;

/** Dates of single events: possible for the documents that tell them, and in the form that their type asks for. */
export function checkDates({ events, documents, vocabulary }: AtlasData, report: Report) {
  const writtenBy = latestDays(documents);
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const moments = new Set(vocabulary.eventTypes.filter(({ moment }) => moment).map(({ id }) => id));
  for (const event of events) {
    const refuse = (message: string) => report("events.json", event.id, "date.edtf", message);
    checkAgainstDocuments(event, documentById, writtenBy, refuse);
    if (moments.has(event.type)) checkMoment(event, refuse);
  }
}

type Refuse = (message: string) => void;

/**
 * What is told as having happened cannot lie after every text that tells it; nor can one day of a set,
 * since the set could have ended earlier. The date of a document is that of its body: the banners and
 * sidebars of a saved page may be later.
 */
function checkAgainstDocuments(
  event: Event,
  documentById: ReadonlyMap<string, Document>,
  writtenBy: ReadonlyMap<string, number>,
  refuse: Refuse,
) {
  if (event.status !== "reported" && event.status !== "alleged") return;
  const latest = event.attestations.map(({ document, passage }) =>
    writtenBy.get(`${document}#${passage}`),
  );
  if (!latest.every((day) => day !== undefined)) return;
  const last = Math.max(...latest);
  const told = [...new Set(event.attestations.map(({ document }) => document))]
    .map((id) => `${id} (${documentById.get(id)?.published.edtf})`)
    .join(", ");
  const first = earliestDay(event);
  if (first !== undefined && first > last) {
    refuse(
      `${event.date.edtf} is after every document that reports it, ${told}: ` +
        `${formatIsoDay(last)} is the latest possible; mend a date, or the status if it lay ahead`,
    );
  } else if (isSetBeyond(event, last)) {
    refuse(
      `${event.date.edtf} has days after every document that reports it, ${told}; ` +
        "end the set where the last of them was written",
    );
  }
}

/** The earliest day that an event's date allows; undefined when nothing firm is said. */
function earliestDay({ date: { edtf } }: Event): number | undefined {
  if (edtf === null || /[?%]/.test(edtf)) return undefined;
  const { first } = edtfDayRange(edtf);
  return first === null ? undefined : first - (edtf.includes("~") ? DAYS_OFF : 0);
}

/** Whether one of several dates is meant and some of them lie after a day. */
function isSetBeyond({ date: { edtf } }: Event, day: number): boolean {
  if (!edtf?.startsWith("[") || /[?%]/.test(edtf)) return false;
  const { last } = edtfDayRange(edtf);
  return last === null || last - (edtf.includes("~") ? DAYS_OFF : 0) > day;
}

/** The latest day on which each passage can have been written, where something firm is known of it. */
function latestDays(documents: readonly Document[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { id, published, sections, passages } of documents) {
    const { edtf } = published;
    if (!edtf || /[?%]/.test(edtf)) continue;
    const { last } = edtfDayRange(edtf);
    if (last === null) continue;
    const body = new Set(sections.filter(({ layer }) => layer === "body").map(({ id }) => id));
    for (const passage of passages) {
      if (!body.has(passage.section)) continue;
      days.set(`${id}#${passage.id}`, last + (edtf.includes("~") ? DAYS_OFF : 0));
    }
  }
  return days;
}

/** A letter or an attack happens on a day: `2009/2012` would have it last for years. */
function checkMoment({ type, date: { edtf } }: Event, refuse: Refuse) {
  if (!edtf?.includes("/")) return;
  const { first, last } = edtfDayRange(edtf);
  if (first !== null && last !== null && last - first < LONGEST_MOMENT) return;
  refuse(
    `${edtf} is a duration, and "${type}" is a moment; write one day of it as a set, [from..to]`,
  );
}
