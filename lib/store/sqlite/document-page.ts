import type { Document, Mention, Passage, Section } from "@/lib/records/document";
import type { DocumentItem, DocumentPage, DocumentPlace, EventItem } from "@/lib/store/answers";
import { BACKED, oneOf } from "./condition";
import {
  type AttestedRow,
  BY_DAY,
  disagreementsOn,
  findPlaceItem,
  groupByPassage,
  readItem,
  readJson,
} from "./details";
import type { Database } from "./engine";

/** So many passages are read at once; the other pages are a link away. */
const PAGE_LENGTH = 200;

/** Reads no more than one page of a document, however long it is. */
export function findDocumentPage(
  database: Database,
  id: string,
  at: string | undefined,
): DocumentPage | undefined {
  const item = readItem<DocumentItem>(database, "document", id);
  const [head] = readJson<Document>(database, "SELECT head AS json FROM document WHERE id = ?", [
    id,
  ]);
  if (!item || !head) return undefined;
  const { first, count } = readRange(database, id);
  const number = Math.floor((findOrdinal(database, id, at) - first) / PAGE_LENGTH);
  const from = first + number * PAGE_LENGTH;
  const passages = readJson<Passage>(
    database,
    `SELECT record AS json FROM passage WHERE document = ? AND ordinal >= ? AND ordinal < ?
      ORDER BY ordinal`,
    [id, from, from + PAGE_LENGTH],
  );
  const pages = Math.max(1, Math.ceil(count / PAGE_LENGTH));
  const sections = sectionsOn(database, head, number, first);
  const stretch = {
    start: number === 0 ? 0 : (passages[0]?.start ?? 0),
    end:
      number === pages - 1
        ? item.characters
        : (passageAt(database, from + PAGE_LENGTH)?.start ?? 0),
  };
  const mentions = readMentions(database, id, stretch, passages);
  const attested = attestedBy(database, id, passages);
  return {
    item,
    record: { ...head, sections, passages, mentions },
    places: [
      ...new Set(mentions.filter(({ kind }) => kind === "place").map(({ target }) => target)),
    ].flatMap((place) => findPlaceItem(database, place) ?? []),
    ...attested,
    disagreements: disagreementsOn(database, "document", id),
    contents: head.sections,
    passages: count,
    page: {
      number: number + 1,
      count: pages,
      previous: number === 0 ? undefined : passageAt(database, from - PAGE_LENGTH)?.id,
      next: number === pages - 1 ? undefined : passageAt(database, from + PAGE_LENGTH)?.id,
    },
  };
}

/** Ordinals of a document's passages follow each other in the order of reading. */
function readRange(database: Database, document: string): { first: number; count: number } {
  const { first, count } = database
    .prepare("SELECT min(ordinal) AS first, count(*) AS count FROM passage WHERE document = ?")
    .get(document) as { first: number | null; count: number };
  return { first: first ?? 0, count };
}

/** The passage that is meant: it, the first of a section, or the last that begins before a position; else the first. */
function findOrdinal(database: Database, document: string, at: string | undefined): number {
  const [, position] = /^at-(\d{1,9})$/.exec(at ?? "") ?? [];
  const { ordinal } = database
    .prepare(
      `SELECT coalesce(
        (SELECT ordinal FROM passage WHERE document = :document AND id = :at),
        (SELECT min(ordinal) FROM passage WHERE document = :document AND section = :at),
        (SELECT max(ordinal) FROM passage WHERE document = :document AND item ->> '$.start' <= :position),
        (SELECT min(ordinal) FROM passage WHERE document = :document),
        0) AS ordinal`,
    )
    .get({
      document,
      at: at ?? null,
      position: position === undefined ? null : Number(position),
    }) as {
    ordinal: number;
  };
  return ordinal;
}

function passageAt(database: Database, ordinal: number): Passage | undefined {
  return readJson<Passage>(database, "SELECT record AS json FROM passage WHERE ordinal = ?", [
    ordinal,
  ])[0];
}

/** The sections of a page: those that its passages lie in, and those without any that follow them. */
function sectionsOn(
  database: Database,
  { id, sections }: Document,
  number: number,
  first: number,
): Section[] {
  const rows = database
    .prepare(
      `SELECT section, min(ordinal) AS first, max(ordinal) AS last FROM passage
        WHERE document = ? GROUP BY section`,
    )
    .all(id) as { section: string; first: number; last: number }[];
  const pageOf = (ordinal: number) => Math.floor((ordinal - first) / PAGE_LENGTH);
  const pages = new Map(
    rows.map((row) => [row.section, { first: pageOf(row.first), last: pageOf(row.last) }]),
  );
  let reached = 0;
  return sections.filter((section) => {
    const own = pages.get(section.id) ?? { first: reached, last: reached };
    reached = Math.max(reached, own.last);
    return own.first <= number && number <= own.last;
  });
}

/** Mentions that begin on a page, and those that reach into its passages from before. */
function readMentions(
  database: Database,
  document: string,
  { start, end }: { start: number; end: number },
  passages: readonly Passage[],
): Mention[] {
  const furthest = Math.max(end, ...passages.map((passage) => passage.end));
  return readJson<Mention>(
    database,
    "SELECT record AS json FROM mention WHERE document = ? AND start >= ? AND start < ? ORDER BY start",
    [document, start, furthest],
  );
}

function attestedBy(database: Database, document: string, passages: readonly Passage[]) {
  const within = oneOf(
    "passage",
    passages.map(({ id }) => id),
  );
  const values = [document, ...within.values];
  const rows = database
    .prepare(
      `SELECT passage, item FROM attestation WHERE document = ? AND ${within.sql} ORDER BY ordinal`,
    )
    .all(...values) as AttestedRow[];
  return {
    attestedByPassage: groupByPassage(rows),
    events: readJson<EventItem>(
      database,
      `SELECT item AS json FROM event WHERE id IN
        (SELECT event FROM attestation WHERE document = ? AND ${within.sql}) ORDER BY ${BY_DAY}`,
      values,
    ),
  };
}

/** The places that a document's passages place events at, with how many, in the order of its item. */
export function listDocumentPlaces(database: Database, id: string): DocumentPlace[] {
  const item = readItem<DocumentItem>(database, "document", id);
  const rows = database
    .prepare(
      `SELECT place AS id, count(DISTINCT event_place.event) AS events FROM event_place ${BACKED}
        WHERE attestation.document = ? AND placed = 1 GROUP BY place`,
    )
    .all(id) as DocumentPlace[];
  const events = new Map(rows.map((row) => [row.id, row.events]));
  return (item?.places ?? []).flatMap((place) => {
    const count = events.get(place);
    return count === undefined ? [] : [{ id: place, events: count }];
  });
}
