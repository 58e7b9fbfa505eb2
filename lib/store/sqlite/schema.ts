import { createHash } from "node:crypto";
import { PARQUET_COLUMNS } from "@/lib/columns/parquet-rows";
import { FOUND_KINDS } from "@/lib/query/found-kinds";

/**
 * Tables of the embedded store. `item` columns hold the finished listing item as JSON;
 * the columns beside it are what queries filter, sort and later aggregate by.
 * Days are whole numbers since 1970-01-01, null where open or unknown; coordinates are degrees.
 * `x1, y1` is where an event is or starts, `x2, y2` where it is or ends (`x2` beyond ±180 across the antimeridian).
 * `event_place` has a row for each attestation that gives an event a place, and where the place has no position,
 * another for the nearest that it lies in; `tie` is the role with its basis as JSON.
 * `events`, `documents` and `concerning` of a place are its counts where nothing narrows them.
 * `head` is a document's record without its passages and mentions, which have tables of their own.
 * `columns` has one row: what a map and a timeline count, as a Parquet file (`lib/columns/parquet-rows.ts`).
 * `change` has what each release changed from the one before; `within` is the record whose page shows it.
 * `words` is the output of `searchWords`, which the tokenizer only splits at its spaces.
 * `found_…` hold what is found at once, a table a kind (`find-rows.ts`): a word of one kind costs nothing in the others.
 */
export const SCHEMA = `
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE place (
    ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sort_title TEXT NOT NULL,
    x REAL, y REAL, within TEXT, item TEXT NOT NULL, record TEXT NOT NULL,
    events INTEGER NOT NULL, documents INTEGER NOT NULL, concerning INTEGER NOT NULL
  );
  CREATE INDEX place_by_events ON place (-coalesce(events, 0), ordinal);
  CREATE INDEX place_by_title ON place (sort_title, ordinal);
  CREATE INDEX place_within ON place (within);
  CREATE TABLE event (
    ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sort_title TEXT NOT NULL, type TEXT NOT NULL,
    family TEXT NOT NULL,
    first_day INTEGER, last_day INTEGER, date_precision TEXT NOT NULL, date_basis TEXT NOT NULL,
    x1 REAL, y1 REAL, x2 REAL, y2 REAL,
    item TEXT NOT NULL, record TEXT NOT NULL
  );
  CREATE INDEX event_by_day ON event (first_day, last_day);
  CREATE INDEX event_in_order ON event (coalesce(first_day, last_day, 9000000000), ordinal);
  CREATE INDEX event_in_descending_order ON event (coalesce(first_day, last_day, -9000000000), ordinal);
  CREATE INDEX event_by_title ON event (sort_title, ordinal);
  CREATE INDEX event_by_type ON event (type);
  CREATE INDEX event_without_point ON event (x1, first_day, last_day) WHERE x1 IS NULL;
  CREATE VIRTUAL TABLE event_box USING rtree (ordinal, west, east, south, north,
    +x1, +y1, +x2, +y2, +first_day, +last_day);

  CREATE TABLE document (
    ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sort_title TEXT NOT NULL,
    first_day INTEGER, last_day INTEGER, short_title TEXT NOT NULL,
    item TEXT NOT NULL, head TEXT NOT NULL, record TEXT NOT NULL, coverage TEXT NOT NULL
  );
  CREATE TABLE section (document TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL);
  CREATE INDEX document_in_order ON document (coalesce(first_day, last_day, 9000000000), ordinal);
  CREATE INDEX section_by_id ON section (id);
  CREATE TABLE document_point (document TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL);
  CREATE INDEX document_point_by_document ON document_point (document);

  CREATE TABLE attestation (
    ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, event TEXT NOT NULL, document TEXT NOT NULL,
    section TEXT NOT NULL, passage TEXT NOT NULL, item TEXT NOT NULL
  );
  CREATE INDEX attestation_by_event ON attestation (event);
  CREATE INDEX attestation_by_document ON attestation (document, passage);

  CREATE TABLE event_place (
    place TEXT NOT NULL, event TEXT NOT NULL, role TEXT NOT NULL, placed INTEGER NOT NULL,
    ambiguous INTEGER NOT NULL, attestation INTEGER NOT NULL, tie TEXT NOT NULL
  );
  CREATE INDEX event_place_by_place ON event_place (place, placed, event);
  CREATE INDEX event_place_by_event ON event_place (event);
  CREATE INDEX event_place_by_attestation ON event_place (attestation);
  CREATE TABLE event_actor (actor TEXT NOT NULL, event TEXT NOT NULL);
  CREATE INDEX event_actor_by_actor ON event_actor (actor, event);
  CREATE INDEX event_actor_by_event ON event_actor (event);
  CREATE TABLE event_relation (event TEXT NOT NULL, related TEXT NOT NULL, relation TEXT NOT NULL);
  CREATE INDEX event_relation_by_event ON event_relation (event);

  CREATE TABLE actor (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE passage (
    ordinal INTEGER PRIMARY KEY, document TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL,
    context INTEGER NOT NULL, item TEXT NOT NULL, record TEXT NOT NULL, UNIQUE (document, id)
  );
  CREATE INDEX passage_by_document ON passage (document, section);
  CREATE TABLE figure (
    ordinal INTEGER PRIMARY KEY, document TEXT NOT NULL, section TEXT NOT NULL, attestation TEXT NOT NULL,
    item TEXT NOT NULL
  );
  CREATE INDEX figure_by_document ON figure (document, section);
  CREATE TABLE mention (
    ordinal INTEGER PRIMARY KEY, document TEXT NOT NULL, section TEXT, passage TEXT, kind TEXT NOT NULL,
    form TEXT NOT NULL, target TEXT NOT NULL, start INTEGER NOT NULL, item TEXT NOT NULL, record TEXT NOT NULL
  );
  CREATE INDEX mention_by_document ON mention (document, start);
  CREATE INDEX mention_by_target ON mention (kind, target, document, start);
  CREATE TABLE landmark (ordinal INTEGER PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE period (ordinal INTEGER PRIMARY KEY, item TEXT NOT NULL);
  CREATE TABLE tour (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, item TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE disagreement (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
  CREATE TABLE disagreement_subject (disagreement TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL);
  CREATE INDEX disagreement_by_subject ON disagreement_subject (kind, subject);
  CREATE TABLE reference (
    ordinal INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, record TEXT NOT NULL
  );
  CREATE INDEX reference_by_subject ON reference (kind, subject);
  CREATE TABLE redirect (collection TEXT NOT NULL, old TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (collection, old));

  CREATE TABLE columns (file BLOB NOT NULL);

  CREATE TABLE release (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
  CREATE TABLE change (
    ordinal INTEGER PRIMARY KEY, release INTEGER NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL,
    within TEXT, record TEXT NOT NULL
  );
  CREATE INDEX change_by_record ON change (collection, id, release);
  CREATE INDEX change_within ON change (within, release);

  CREATE VIRTUAL TABLE search USING fts5 (
    collection UNINDEXED, id UNINDEXED, words, tokenize = "ascii"
  );
${FOUND_KINDS.map(
  (kind) => `
  CREATE VIRTUAL TABLE found_${kind} USING fts5 (names, words, content = "", tokenize = "ascii");`,
).join("")}
  CREATE TABLE found_record (
    kind TEXT NOT NULL, position INTEGER NOT NULL, record NOT NULL, PRIMARY KEY (kind, position)
  ) WITHOUT ROWID;
  CREATE TABLE spelling (skeleton TEXT NOT NULL, phrase TEXT NOT NULL, written TEXT NOT NULL);
  CREATE INDEX spelling_by_skeleton ON spelling (skeleton);
`;

/** Once everything is written: what a query that narrows nothing counts at each place. */
export const COUNT_PLACES = `
  UPDATE place SET (events, documents, concerning) = (
    SELECT count(DISTINCT iif(placed, event_place.event, NULL)),
      count(DISTINCT iif(placed, attestation.document, NULL)),
      count(DISTINCT event_place.event) - count(DISTINCT iif(placed, event_place.event, NULL))
    FROM event_place JOIN attestation ON attestation.ordinal = event_place.attestation
    WHERE event_place.place = place.id
  );
`;

/** What a file consists of: its tables, and the columns of the Parquet file in it. */
export const LAYOUT = SCHEMA + JSON.stringify(PARQUET_COLUMNS);

/** Which layout a file has, as SQLite keeps it for its users (`user_version`, 31 bits). */
export const FORMAT = createHash("sha256").update(LAYOUT).digest().readUInt32BE() >>> 1;
