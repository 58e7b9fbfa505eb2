import { asksBesidesScope, type Page, type PageRequest, type Query } from "@/lib/query/query";
import type { MentionScope, PassageScope, RecordScope } from "@/lib/query/record-scope";
import type { Disagreement } from "@/lib/records/disagreement";
import type { Document } from "@/lib/records/document";
import type { EventItem } from "@/lib/store/answers";
import type { ScopeName } from "@/lib/store/coverage";
import type {
  DisagreementDetail,
  FigureItem,
  MentionItem,
  PassageItem,
} from "@/lib/store/record-answers";
import { ALWAYS, allOf, anyOf, type Condition, eventCondition, oneOf } from "./condition";
import { BY_DAY, readJson, readPassage } from "./details";
import type { Database } from "./engine";
import { readPage } from "./page";

/** What the documents' records are made of, in the order of reading: documents, then positions in them. */
export function listPassages(
  database: Database,
  scope: PassageScope,
  request: PageRequest,
): Page<PassageItem> {
  const conditions = scopeConditions("passage", scope);
  if (scope.context !== undefined) {
    conditions.push({ sql: "passage.context = ?", values: [scope.context ? 1 : 0] });
  }
  const page = readRecords<PassageItem>(database, "passage", conditions, request);
  return asksBesidesScope(scope) ? countAsked(database, scope, page) : page;
}

/** Passages with how many of the events asked for each attests. */
function countAsked(
  database: Database,
  query: RecordScope,
  page: Page<PassageItem>,
): Page<PassageItem> {
  const { sql, values } = eventCondition(query);
  const statement = database.prepare(
    `SELECT count(DISTINCT event.id) AS events
      FROM attestation JOIN event ON event.id = attestation.event
      WHERE attestation.document = ? AND attestation.passage = ? AND ${sql}`,
  );
  const items = page.items.map((item) => {
    const { events } = statement.get(item.document, item.id, ...values) as { events: number };
    return { ...item, events };
  });
  return { ...page, items };
}

export function listMentions(
  database: Database,
  scope: MentionScope,
  request: PageRequest,
): Page<MentionItem> {
  const conditions = scopeConditions("mention", scope);
  if (scope.kinds.length > 0) conditions.push(oneOf("mention.kind", scope.kinds));
  if (scope.forms.length > 0) conditions.push(oneOf("mention.form", scope.forms));
  if (scope.target !== undefined) conditions.push(oneOf("mention.target", [scope.target]));
  return readRecords<MentionItem>(database, "mention", conditions, request);
}

export function listFigures(
  database: Database,
  scope: RecordScope,
  request: PageRequest,
): Page<FigureItem> {
  return readRecords<FigureItem>(database, "figure", scopeConditions("figure", scope), request);
}

type Table = "passage" | "mention" | "figure";

/** How the records of a table belong to attestations. */
const ATTESTED: Record<Table, string> = {
  passage: "attestation.document = passage.document AND attestation.passage = passage.id",
  mention: "attestation.document = mention.document AND attestation.passage = mention.passage",
  figure: "attestation.id = figure.attestation",
};

function scopeConditions(table: Table, query: RecordScope): Condition[] {
  const { documents, sections } = query;
  const conditions: Condition[] = [];
  if (documents.length > 0) conditions.push(oneOf(`${table}.document`, documents));
  if (sections.length > 0) conditions.push(oneOf(`${table}.section`, sections));
  if (asksBesidesScope(query)) {
    const { sql, values } = eventCondition(query);
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM attestation JOIN event ON event.id = attestation.event
        WHERE ${ATTESTED[table]} AND ${sql})`,
      values,
    });
  }
  return conditions;
}

function readRecords<Item>(
  database: Database,
  table: Table,
  conditions: readonly Condition[],
  request: PageRequest,
): Page<Item> {
  const ordinal = `${table}.ordinal`;
  const page = readPage<{ item: string }>(
    database,
    {
      from: table,
      columns: `${table}.item`,
      keys: { date: ordinal, dateDescending: ordinal, title: ordinal },
      ordinal,
      condition: allOf(conditions),
    },
    request,
  );
  return { ...page, items: page.items.map(({ item }) => JSON.parse(item) as Item) };
}

/** Whether a query asks for an event that a disagreement is about or, where it is about none, that its passages attest. */
function concernsAsked(database: Database, query: Query, { events, passages }: Disagreement) {
  const told = passages.map(({ document, passage }) => ({
    sql: "attestation.document = ? AND attestation.passage = ?",
    values: [document, passage],
  }));
  const subject = events.length > 0 ? oneOf("event.id", events) : anyOf(told);
  const { sql, values } = allOf([subject, eventCondition(query)]);
  return (
    database
      .prepare(
        `SELECT 1 FROM event JOIN attestation ON attestation.event = event.id WHERE ${sql} LIMIT 1`,
      )
      .get(...values) !== undefined
  );
}

/** The documents of a scope by name, all where it names none, with those of its sections that it names. */
export function listScopeNames(
  database: Database,
  { documents, sections }: RecordScope,
): ScopeName[] {
  const condition = documents.length > 0 ? oneOf("document.id", documents) : ALWAYS;
  if (sections.length === 0) {
    return (
      database
        .prepare(
          `SELECT id, short_title AS shortTitle FROM document WHERE ${condition.sql} ORDER BY ordinal`,
        )
        .all(...condition.values) as Pick<ScopeName, "id" | "shortTitle">[]
    ).map((document) => ({ ...document, sections: [] }));
  }
  const heads = readJson<Document>(
    database,
    `SELECT head AS json FROM document WHERE ${condition.sql} ORDER BY ordinal`,
    condition.values,
  );
  return heads.map(({ id, shortTitle, sections: all }) => ({
    id,
    shortTitle,
    sections: all
      .filter((section) => sections.includes(section.id))
      .map(({ id, title }) => ({ id, title })),
  }));
}

/** Disagreements that rest on passages within the scope and concern an event that it asks for, each with everything it rests on. */
export function listDisagreements(database: Database, query: RecordScope): DisagreementDetail[] {
  const { documents, sections } = query;
  const isAsked = (disagreement: Disagreement) =>
    !asksBesidesScope(query) || concernsAsked(database, query, disagreement);
  const eventsOf = (ids: readonly string[]) => {
    const condition = oneOf("event.id", ids);
    return readJson<EventItem>(
      database,
      `SELECT item AS json FROM event WHERE ${condition.sql} ORDER BY ${BY_DAY}`,
      condition.values,
    );
  };
  const isAny = (id: string | undefined, asked: readonly string[]) =>
    asked.length === 0 || (id !== undefined && asked.includes(id));
  return readJson<Disagreement>(
    database,
    "SELECT record AS json FROM disagreement ORDER BY ordinal",
  )
    .map((disagreement) => ({
      disagreement,
      passages: disagreement.passages.flatMap(({ document, passage: id }) => {
        const found = readPassage(database, document, id);
        return found ? [{ document, ...found }] : [];
      }),
    }))
    .filter(
      ({ disagreement, passages }) =>
        isAsked(disagreement) &&
        passages.some(
          ({ document, passage }) => isAny(document, documents) && isAny(passage.section, sections),
        ),
    )
    .map((found) => ({ ...found, events: eventsOf(found.disagreement.events) }));
}
