import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { writeParquet } from "@/lib/columns/write-parquet";
import { searchableNames } from "@/lib/records/actor";
import type { AtlasData } from "@/lib/records/atlas-data";
import type { Reference } from "@/lib/records/reference";
import { type Coverage, measureCoverage } from "@/lib/store/coverage";
import { searchWords } from "@/lib/text/search-words";
import { daysOf, deriveItems, derivePeriods } from "../derive";
import { deriveColumns } from "../derive-columns";
import { deriveRecords } from "../derive-records";
import { endsOf } from "../event-ends";
import { listEventPlaces } from "../event-places";
import { type History, NO_HISTORY } from "../history";
import { type Database, openDatabase, type SqlValue } from "./engine";
import { insertFindings } from "./find-rows";
import { nameOwnFile, removeLeftBehind } from "./own-files";
import { COUNT_PLACES, FORMAT, LAYOUT, SCHEMA } from "./schema";
import { orderTitles } from "./title-order";

const VERSION_LENGTH = 12;

/**
 * Writes the store of an atlas to a file. The file appears whole or not at all:
 * it is built beside its place and renamed, so that a server never opens half a store.
 *
 * @param modified when the newest input was written
 * @param history what is known of the releases of these data
 * @returns the version of the index
 */
export function buildSqliteStore(
  data: AtlasData,
  modified: Date,
  file: string,
  history: History = NO_HISTORY,
): string {
  mkdirSync(dirname(file), { recursive: true });
  removeLeftBehind(file, "unfinished");
  const unfinished = nameOwnFile(file, "unfinished");
  try {
    const version = writeStore({ data, modified, history }, unfinished);
    renameSync(unfinished, file);
    return version;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

type Content = { data: AtlasData; modified: Date; history: History };

function writeStore(content: Content, file: string): string {
  const database = openDatabase(file, { readOnly: false });
  try {
    // The file has no name of its own until it is whole, so nothing in it needs saving from a crash.
    database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
    database.exec(`PRAGMA user_version = ${FORMAT}`);
    database.exec(SCHEMA);
    database.exec("BEGIN");
    const version = fill(database, content);
    database.exec("COMMIT; ANALYZE;");
    return version;
  } finally {
    database.close();
  }
}

function fill(database: Database, { data, modified, history }: Content): string {
  const items = deriveItems(data);
  const records = deriveRecords(data);
  const coverage = measureCoverage(data);
  const written = createHash("sha256").update(LAYOUT);
  const insert = (table: string, rows: Iterable<SqlValue[]>) =>
    insertRows(database, table, rows, (row) => written.update(row.join("\0")));

  insert("setting", [
    ["atlas", JSON.stringify(data.atlas)],
    ["vocabulary", JSON.stringify(data.vocabulary)],
    ["coverage", JSON.stringify(coverage.atlas)],
    ["method", JSON.stringify(data.method ?? null)],
    ["modified", JSON.stringify(modified.toISOString())],
    ["content", JSON.stringify(history.content)],
  ]);
  insert(
    "landmark",
    data.landmarks.map((landmark, index) => [index, JSON.stringify(landmark)]),
  );
  insert(
    "period",
    rowsOf(derivePeriods(data), (period, ordinal) => [ordinal, JSON.stringify(period)]),
  );
  insert(
    "tour",
    rowsOf(data.tours, (tour, ordinal) => {
      const { id, title, summary, steps } = tour;
      const item = { id, title, summary, steps: steps.length };
      return [ordinal, id, JSON.stringify(item), JSON.stringify(tour)];
    }),
  );
  insert(
    "actor",
    rowsOf(data.actors, (actor) => [actor.id, JSON.stringify(actor)]),
  );

  insert("place", placeRows(items.places, data));
  insertEvents(insert, data, items.events);
  insertDocuments(insert, data, items.documents, coverage);
  insertAttestations(insert, items.attestations, records);
  insertDisagreements(insert, data);
  insert(
    "reference",
    data.references.map((reference, index) => [
      index,
      reference.subject.type,
      subjectOf(reference),
      JSON.stringify(reference),
    ]),
  );
  insert(
    "redirect",
    data.redirects.map((redirect) => [
      redirect.collection,
      redirect.from,
      JSON.stringify(redirect),
    ]),
  );
  insertHistory(insert, history);
  insert("search", searchRows(data, items));
  insertColumns(database, data, items);
  database.exec(COUNT_PLACES);
  insertFindings(database, insert, data, { ...items, ...records });
  const version = written.copy().digest("hex").slice(0, VERSION_LENGTH);
  insert("setting", [["version", JSON.stringify(version)]]);
  return version;
}

/** One row at a time: the finished rows of a large atlas would need as much memory again as its records. */
function* rowsOf<Record>(
  records: readonly Record[],
  rowOf: (record: Record, index: number) => SqlValue[],
): Generator<SqlValue[]> {
  for (const [index, record] of records.entries()) yield rowOf(record, index);
}

type Insert = (table: string, rows: Iterable<SqlValue[]>) => void;
type Items = ReturnType<typeof deriveItems>;

function insertRows(
  database: Database,
  table: string,
  rows: Iterable<SqlValue[]>,
  note: (row: SqlValue[]) => void,
) {
  let statement: ReturnType<Database["prepare"]> | undefined;
  for (const row of rows) {
    statement ??= database.prepare(
      `INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`,
    );
    note(row);
    statement.run(...row);
  }
}

function insertHistory(insert: Insert, { releases, changes }: History) {
  insert(
    "release",
    rowsOf(releases, (release, ordinal) => [ordinal, release.id, JSON.stringify(release)]),
  );
  const ordinalOf = new Map(releases.map(({ id }, ordinal) => [id, ordinal]));
  const rows = changes.flatMap(({ to, changes: ofRelease }) =>
    ofRelease.map((change) => ({ release: ordinalOf.get(to) ?? releases.length, change })),
  );
  insert(
    "change",
    rowsOf(rows, ({ release, change }, ordinal) => {
      const { collection, id, within } = change;
      return [ordinal, release, collection, id, within, JSON.stringify(change)];
    }),
  );
}

function placeRows(items: Items["places"], data: AtlasData): Iterable<SqlValue[]> {
  const orderOf = orderTitles(items, data.atlas.language);
  return rowsOf(items, (item, ordinal) => {
    const [x, y] = item.point ?? [null, null];
    const record = JSON.stringify(data.places[ordinal]);
    const { id, title, within } = item;
    return [ordinal, id, orderOf(title), x, y, within, JSON.stringify(item), record, 0, 0, 0];
  });
}

function insertEvents(insert: Insert, data: AtlasData, items: Items["events"]) {
  const familyOf = new Map(data.vocabulary.eventTypes.map(({ id, family }) => [id, family]));
  const orderOf = orderTitles(items, data.atlas.language);
  insert(
    "event",
    rowsOf(items, (item, ordinal) => {
      const { first, last } = daysOf(item.date);
      const [x1, y1, x2, y2] = endsOf(item);
      const record = JSON.stringify(data.events[ordinal]);
      const json = JSON.stringify(item);
      return [
        ordinal,
        item.id,
        orderOf(item.title),
        item.type,
        familyOf.get(item.type) ?? "word",
        first,
        last,
        item.datePrecision,
        item.dateBasis,
        x1,
        y1,
        x2,
        y2,
        json,
        record,
      ];
    }),
  );
  insert(
    "event_box",
    items.flatMap((item, ordinal) => {
      const [x1, y1, x2, y2] = endsOf(item);
      if (x1 === null || y1 === null || x2 === null || y2 === null) return [];
      const { first, last } = daysOf(item.date);
      const box = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
      return [[ordinal, ...box, x1, y1, x2, y2, first, last]];
    }),
  );
  insert("event_place", eventPlaceRows(data));
  insert(
    "event_actor",
    items.flatMap((item) => item.actors.map((actor) => [actor, item.id])),
  );
  insert("event_relation", relationRows(data));
}

function* eventPlaceRows(data: AtlasData): Generator<SqlValue[]> {
  for (const { place, event, placed, ambiguous, attestation, tie } of listEventPlaces(data)) {
    const id = data.events[event]?.id ?? "";
    const flags = [placed ? 1 : 0, ambiguous ? 1 : 0];
    yield [place, id, tie.role, ...flags, attestation, JSON.stringify(tie)];
  }
}

/** Each relation is written on one event and found from both, the other side under its inverse. */
function relationRows({ events, vocabulary }: AtlasData): SqlValue[][] {
  const inverse = new Map(vocabulary.relations.map((term) => [term.id, term.inverse]));
  const rows = new Map<string, SqlValue[]>();
  for (const event of events) {
    for (const { event: other, relation } of event.related) {
      const back = inverse.get(relation) ?? relation;
      rows.set(`${event.id} ${other} ${relation}`, [event.id, other, relation]);
      rows.set(`${other} ${event.id} ${back}`, [other, event.id, back]);
    }
  }
  return [...rows.values()];
}

function insertDocuments(
  insert: Insert,
  data: AtlasData,
  items: Items["documents"],
  coverage: Coverage,
) {
  const orderOf = orderTitles(items, data.atlas.language);
  insert(
    "document",
    rowsOf(items, (item, ordinal) => {
      const { first, last } = daysOf(item.published);
      const record = data.documents[ordinal];
      const head = { ...record, passages: [], mentions: [] };
      const json = [item, head, record, coverage.documents[ordinal]].map((value) =>
        JSON.stringify(value),
      );
      return [ordinal, item.id, orderOf(item.title), first, last, item.shortTitle, ...json];
    }),
  );
  insert(
    "section",
    data.documents.flatMap(({ id, sections }) =>
      sections.map((section) => [id, section.id, section.title]),
    ),
  );
  insert(
    "document_point",
    items.flatMap((item) => item.points.map(([x, y]) => [item.id, x, y])),
  );
}

/** Attestations, and what they and the documents are made of, each with the section it lies in. */
function insertAttestations(
  insert: Insert,
  items: Items["attestations"],
  { passages, mentions, figures }: ReturnType<typeof deriveRecords>,
) {
  const sections = new Map(
    passages.map(({ item: { document, id, section } }) => [`${document}#${id}`, section]),
  );
  const sectionOf = ({ document, passage }: { document: string; passage: string }) =>
    sections.get(`${document}#${passage}`) ?? "";
  insert(
    "attestation",
    rowsOf(items, (item, index) => [
      index,
      item.id,
      item.event,
      item.document,
      sectionOf(item),
      item.passage,
      JSON.stringify(item),
    ]),
  );
  insert(
    "passage",
    rowsOf(passages, ({ item, record }, index) => {
      const { document, id, section, context } = item;
      const json = [JSON.stringify(item), JSON.stringify(record)];
      return [index, document, id, section, context ? 1 : 0, ...json];
    }),
  );
  insert(
    "figure",
    rowsOf(figures, (item, index) => {
      const { document, attestation } = item;
      return [index, document, sectionOf(item), attestation, JSON.stringify(item)];
    }),
  );
  insert(
    "mention",
    rowsOf(mentions, ({ item, record }, index) => {
      const { document, section, passage, kind, form, target, start } = item;
      const json = [JSON.stringify(item), JSON.stringify(record)];
      return [index, document, section, passage, kind, form, target, start, ...json];
    }),
  );
}

function insertDisagreements(insert: Insert, { disagreements }: AtlasData) {
  insert(
    "disagreement",
    disagreements.map((disagreement, index) => [
      index,
      disagreement.id,
      JSON.stringify(disagreement),
    ]),
  );
  insert(
    "disagreement_subject",
    disagreements.flatMap(({ id, events, passages }) => [
      ...events.map((event) => [id, "event", event]),
      ...[...new Set(passages.map(({ document }) => document))].map((document) => [
        id,
        "document",
        document,
      ]),
    ]),
  );
}

function subjectOf({ subject }: Reference): string {
  return subject.type === "event" ? subject.event : subject.place;
}

/** They say nothing that the other tables do not, so that the version of the content needs not know them. */
function insertColumns(database: Database, data: AtlasData, items: Items) {
  const ids = items.events.map(({ id }) => id);
  const file = writeParquet(deriveColumns(data, items), ids);
  database.prepare("INSERT INTO columns VALUES (?)").run(file);
}

/** Everything a reader may look for: titles, names, glosses and statements, never the documents' own text. */
function* searchRows(data: AtlasData, items: Items): Generator<SqlValue[]> {
  const actorNames = new Map(
    data.actors.map((actor) => [actor.id, [...new Set([actor.title, ...searchableNames(actor)])]]),
  );
  const attestations = new Map<string, Items["attestations"]>(
    items.events.map((event) => [event.id, []]),
  );
  for (const item of items.attestations) attestations.get(item.event)?.push(item);
  for (const place of data.places) {
    const { title, names, note } = place.properties;
    yield searchRow("places", place.id, [title, ...names.map(({ text }) => text), note ?? ""]);
  }
  for (const event of items.events) {
    const actors = event.actors.flatMap((id) => actorNames.get(id) ?? []);
    const own = [event.title, ...event.placeNames, ...actors];
    const attested = attestations.get(event.id) ?? [];
    const words = attested.flatMap(({ gloss, statement }) => [gloss, statement]);
    yield searchRow("events", event.id, [...own, ...words]);
    for (const { id, gloss, statement } of attested) {
      yield searchRow("attestations", id, [...own, gloss, statement]);
    }
  }
  for (const document of data.documents) {
    const { title, author, publisher, summary, sections, passages } = document;
    const parts = [title.text, author.text ?? "", publisher.text ?? "", summary];
    const glosses = [
      ...sections.map((section) => section.title),
      ...passages.map(({ gloss }) => gloss),
    ];
    yield searchRow("documents", document.id, [...parts, ...glosses]);
  }
}

function searchRow(collection: string, id: string, texts: readonly string[]): SqlValue[] {
  return [collection, id, texts.flatMap(searchWords).join(" ")];
}
