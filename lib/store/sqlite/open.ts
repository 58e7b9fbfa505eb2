import { existsSync } from "node:fs";
import type { Columns, FoundWords } from "@/lib/columns/columns";
import { listRows } from "@/lib/columns/event-rows";
import { readParquet } from "@/lib/columns/read-parquet";
import { sceneOf } from "@/lib/columns/scene";
import { selectEvents, selectInBox } from "@/lib/columns/select-events";
import { timelineOf } from "@/lib/columns/timeline";
import { countTotals } from "@/lib/columns/totals";
import { waysOut } from "@/lib/columns/ways-out";
import { AtlasError } from "@/lib/errors";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { Atlas } from "@/lib/records/atlas";
import { formatIsoDay } from "@/lib/records/calendar-day";
import type { Method } from "@/lib/records/method";
import type { Landmark } from "@/lib/records/place";
import type { Redirect } from "@/lib/records/redirect";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type {
  AtlasSummary,
  DocumentItem,
  EventItem,
  KeptRelease,
  NamedPeriod,
  TourName,
} from "@/lib/store/answers";
import type { CoverageNumbers, DocumentCoverage } from "@/lib/store/coverage";
import type { Store } from "../store";
import { createChangeReader } from "./changes";
import { findWords, ordinalOf, readColumnsFile, readEvents, readRows } from "./columns";
import {
  findAttestation,
  findDocument,
  findEvent,
  findPassage,
  findPlace,
  findPlaceItem,
  readItem,
  readJson,
} from "./details";
import { findDocumentPage, listDocumentPlaces } from "./document-page";
import { type Database, openToRead } from "./engine";
import { listEvidence } from "./evidence";
import { readFacets } from "./facets";
import { findAtOnce } from "./find";
import { createTextFinder } from "./find-texts";
import { nameIds } from "./id-names";
import {
  listAttestations,
  listDocuments,
  listEvents,
  listPlaces,
  listReportedPlaces,
  listTellingDocuments,
} from "./listings";
import {
  listDisagreements,
  listFigures,
  listMentions,
  listPassages,
  listScopeNames,
} from "./records";
import { FORMAT } from "./schema";
import { findTour } from "./tours";

/**
 * Opens a store that `buildSqliteStore` wrote, read-only.
 *
 * @throws AtlasError `store-missing` when the file is not there, `store-unusable` when it is no index of this program
 */
export function openSqliteStore(file: string): Store {
  if (!existsSync(file)) {
    throw new AtlasError(
      "store-missing",
      "The atlas has no index yet; `npm start` builds it from the data folder.",
    );
  }
  const database = openIndex(file);
  // A store never changes while it is open, so what describes all of it is worked out once.
  const columns = once(() => readParquet(exactBuffer(readColumnsFile(database))));
  const summary = once(async () => readSummary(database, await columns()));
  const texts = createTextFinder(database);
  const changes = createChangeReader(database);
  const foundFor = keepingLast((words) => findWords(database, words));
  return {
    readSummary: summary,
    readLandmarks: async () =>
      readJson<Landmark>(database, "SELECT record AS json FROM landmark ORDER BY ordinal"),
    readColumns: async () => readColumnsFile(database),
    readScene: async (query, always) =>
      sceneOf(await columns(), query, { found: foundFor(query), always }),
    keepAsked: async (events, query) => {
      const asked = selectInBox(await columns(), query, foundFor(query));
      return events.filter((event) => {
        const ordinal = ordinalOf(database, event);
        return ordinal !== undefined && asked[ordinal] === 1;
      });
    },
    countEvents: async (query) => {
      const all = await columns();
      return countTotals(all, selectInBox(all, query, foundFor(query)), query);
    },
    readFacets: async (query) =>
      readFacets(database, await columns(), {
        query,
        found: foundFor(query),
        vocabulary: (await summary()).vocabulary,
      }),
    countWithoutEach: async (query) => waysOut(await columns(), query, foundFor(query)),
    readTimeline: async (query, view) => timelineOf(await columns(), query, view, foundFor(query)),
    findWords: async (words) => findWords(database, words),
    readEvents: async (ordinals) => readEvents(database, ordinals),
    listRows: async (query, arrangement, part) => {
      const all = await columns();
      const rows = listRows(all, query, arrangement, { found: foundFor(query) });
      return readRows(database, rows, part);
    },
    listReportedPlaces: async (scope, request) => listReportedPlaces(database, scope, request),
    listPlaces: async (query, request) => listPlaces(database, query, request),
    listEvents: async (query, request) => listEvents(database, query, request),
    listDocuments: async (query, request) => listDocuments(database, query, request),
    listTellingDocuments: async (query, request) => listTellingDocuments(database, query, request),
    listAttestations: async (query, request) => listAttestations(database, query, request),
    listEvidence: async (query, request) => listEvidence(database, query, request),
    findPlaceItem: async (id) => findPlaceItem(database, id),
    findEventItem: async (id) => readItem<EventItem>(database, "event", id),
    findDocumentItem: async (id) => readItem<DocumentItem>(database, "document", id),
    findPlace: async (id, query) => findPlace(database, id, query),
    findEvent: async (id) => findEvent(database, id),
    findDocument: async (id) => findDocument(database, id),
    findDocumentPage: async (id, at) => findDocumentPage(database, id, at),
    listDocumentPlaces: async (id) => listDocumentPlaces(database, id),
    findAttestation: async (id) => findAttestation(database, id),
    findPassage: async (document, passage) => findPassage(database, document, passage),
    listPassages: async (scope, request) => listPassages(database, scope, request),
    listMentions: async (scope, request) => listMentions(database, scope, request),
    listFigures: async (scope, request) => listFigures(database, scope, request),
    listDisagreements: async (scope) => listDisagreements(database, scope),
    readCoverage: async () => ({
      atlas: readSetting<CoverageNumbers>(database, "coverage"),
      documents: readJson(database, "SELECT coverage AS json FROM document ORDER BY ordinal"),
    }),
    findDocumentCoverage: async (id) =>
      readJson<DocumentCoverage>(database, "SELECT coverage AS json FROM document WHERE id = ?", [
        id,
      ])[0],
    listScopeNames: async (scope) => listScopeNames(database, scope),
    readMethod: async () => readSetting<Method | null>(database, "method") ?? undefined,
    findTour: async (id) => findTour(database, id),
    listChanges: async (scope, part) => changes.list(scope, part),
    listChangedPages: async (release) => changes.listPages(release),
    readPageChanges: async (release, pages) => changes.readPages(release, pages),
    nameIds: async (ids) => nameIds(database, (await summary()).vocabulary, ids),
    findAtOnce: async (text, limits) => findAtOnce(database, text, limits),
    findInTexts: async (text, limit) => texts.find(text, limit),
    listIds: async (collection, { from, count }) => listIds(database, collection, from, count),
    findRedirect: async (collection, id) =>
      readJson<Redirect>(
        database,
        "SELECT record AS json FROM redirect WHERE collection = ? AND old = ?",
        [collection, id],
      )[0],
    listSources: async () =>
      readJson(database, "SELECT head -> '$.source' AS json FROM document ORDER BY ordinal"),
    check: async () => checkWhole(database),
    close: async () => {
      texts.close();
      database.close();
    },
  };
}

const TABLES = { places: "place", events: "event", documents: "document" } as const;

function listIds(
  database: Database,
  collection: keyof typeof TABLES,
  from: number,
  count: number,
): string[] {
  const rows = database
    .prepare(`SELECT id FROM ${TABLES[collection]} WHERE ordinal >= ? ORDER BY ordinal LIMIT ?`)
    .all(from, count) as { id: string }[];
  return rows.map(({ id }) => id);
}

function openIndex(file: string): Database {
  let database: Database | undefined;
  try {
    database = openToRead(file);
    const { user_version } = database.prepare("PRAGMA user_version").get() as {
      user_version: number;
    };
    if (user_version === FORMAT) return database;
  } catch (cause) {
    database?.close();
    throw unusable("it cannot be read", cause);
  }
  database.close();
  throw unusable("it was made by another version of this program");
}

/** Reads every page of the file once. */
function checkWhole(database: Database) {
  let found: string;
  try {
    const row = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
    found = row.quick_check;
  } catch (cause) {
    throw unusable("it cannot be read to its end", cause);
  }
  if (found !== "ok") throw unusable(`it is damaged (${found.split("\n").at(-1)})`);
}

function unusable(reason: string, cause?: unknown): AtlasError {
  return new AtlasError(
    "store-unusable",
    `The index cannot be used: ${reason}; \`npm run data\` makes it anew.`,
    { cause },
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function readSummary(database: Database, columns: Columns): AtlasSummary {
  const count = (sql: string) =>
    (database.prepare(`SELECT count(*) AS n FROM ${sql}`).get() as { n: number }).n;
  return {
    atlas: readSetting<Atlas>(database, "atlas"),
    periods: readJson<NamedPeriod>(database, "SELECT item AS json FROM period ORDER BY ordinal"),
    tours: readJson<TourName>(database, "SELECT item AS json FROM tour ORDER BY ordinal"),
    vocabulary: readSetting<Vocabulary>(database, "vocabulary"),
    version: readSetting<string>(database, "version"),
    content: readSetting<string>(database, "content"),
    releases: readJson<KeptRelease>(
      database,
      "SELECT record AS json FROM release ORDER BY ordinal",
    ),
    modified: readSetting<string>(database, "modified"),
    totals: countTotals(columns, selectEvents(columns, EVERYTHING), EVERYTHING),
    counts: {
      places: count("place"),
      placesMapped: count("place WHERE x IS NOT NULL"),
      events: count("event"),
      documents: count("document"),
      attestations: count("attestation"),
      actors: count("actor"),
      passages: count("passage"),
    },
    extent: readExtent(database),
  };
}

/** What several parts of one page ask for is looked up once. */
function keepingLast(find: (words: string) => FoundWords) {
  let last: { words: string; found: FoundWords } | undefined;
  return ({ words }: Query): FoundWords | undefined => {
    if (words === undefined) return undefined;
    if (last?.words !== words) last = { words, found: find(words) };
    return last.found;
  };
}

/** Bytes that a query answers with may be a part of a larger buffer. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function readSetting<Value>(database: Database, name: string): Value {
  const [value] = readJson<Value>(database, "SELECT value AS json FROM setting WHERE name = ?", [
    name,
  ]);
  if (value === undefined) throw new Error(`The store has no setting "${name}"; build it again.`);
  return value;
}

function readExtent(database: Database): AtlasSummary["extent"] {
  const box = database
    .prepare("SELECT min(x) AS west, min(y) AS south, max(x) AS east, max(y) AS north FROM place")
    .get() as Record<"west" | "south" | "east" | "north", number | null>;
  const { west, south, east, north } = box;
  return {
    ...readIsoDays(database, "event"),
    published: readIsoDays(database, "document"),
    bbox:
      west === null || south === null || east === null || north === null
        ? null
        : [west, south, east, north],
  };
}

/** From the earliest to the latest day known; an open interval counts with the bound that it has. */
function readIsoDays(database: Database, table: "event" | "document") {
  const { first, last } = database
    .prepare(
      `SELECT min(coalesce(first_day, last_day)) AS first, max(coalesce(last_day, first_day)) AS last
        FROM ${table}`,
    )
    .get() as { first: number | null; last: number | null };
  return {
    start: first === null ? null : formatIsoDay(first),
    end: last === null ? null : formatIsoDay(last),
  };
}
