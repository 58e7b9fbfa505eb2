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
import { sourceName } from "@/lib/model/source-name";
import { allOf, type Condition, oneOf } from "./condition";
import { BY_DAY, readJson } from "./details";
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

/** Disagreements that rest on passages within the scope, each with everything it rests on. */
export function listDisagreements(
  database: Database,
  { documents, sections }: RecordScope,
): DisagreementDetail[] {
  const records = readJson<Document>(
    database,
    "SELECT record AS json FROM document ORDER BY ordinal",
  );
  const passageById = new Map(
    records.flatMap((record) =>
      record.passages.map((passage) => [
        `${record.id}#${passage.id}`,
        { passage, source: sourceName(record, passage.section) },
      ]),
    ),
  );
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
        const found = passageById.get(`${document}#${id}`);
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
