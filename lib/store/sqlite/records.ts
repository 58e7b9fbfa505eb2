import type { ScopeName } from "@/lib/model/coverage";
import type { Disagreement } from "@/lib/model/disagreement";
import type { Document } from "@/lib/model/document";
import type { EventItem } from "@/lib/model/item";
import type { Page, PageRequest } from "@/lib/model/query";
import type {
  DisagreementDetail,
  FigureItem,
  MentionItem,
  PassageItem,
} from "@/lib/model/record-item";
import type { MentionScope, PassageScope, RecordScope } from "@/lib/model/record-scope";
import { ALWAYS, allOf, type Condition, oneOf } from "./condition";
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
  return readRecords<PassageItem>(database, "passage", conditions, request);
}

export function listMentions(
  database: Database,
  scope: MentionScope,
  request: PageRequest,
): Page<MentionItem> {
  const conditions = scopeConditions("mention", scope);
  if (scope.kinds.length > 0) conditions.push(oneOf("mention.kind", scope.kinds));
  if (scope.forms.length > 0) conditions.push(oneOf("mention.form", scope.forms));
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

function scopeConditions(table: Table, { documents, sections }: RecordScope): Condition[] {
  const conditions: Condition[] = [];
  if (documents.length > 0) conditions.push(oneOf(`${table}.document`, documents));
  if (sections.length > 0) conditions.push(oneOf(`${table}.section`, sections));
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

/** Disagreements that rest on passages within the scope, each with everything it rests on. */
export function listDisagreements(
  database: Database,
  { documents, sections }: RecordScope,
): DisagreementDetail[] {
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
    .filter(({ passages }) =>
      passages.some(
        ({ document, passage }) => isAny(document, documents) && isAny(passage.section, sections),
      ),
    )
    .map((found) => ({ ...found, events: eventsOf(found.disagreement.events) }));
}
