import type { Facet } from "@/lib/columns/facets";
import type { Actor } from "@/lib/records/actor";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { FacetOption } from "../answers";
import { preferredNames } from "../derive";
import { oneOf } from "./condition";
import type { Database } from "./engine";

type TermName = Pick<FacetOption, "name" | "names" | "mapped">;

/** What the terms of a facet are called, by id; ids that nothing has are left out. */
export function nameTerms(
  database: Database,
  facet: Facet,
  ids: readonly string[],
  vocabulary: Vocabulary,
): Map<string, TermName> {
  return READERS[facet](database, ids, vocabulary);
}

type Reader = (
  database: Database,
  ids: readonly string[],
  vocabulary: Vocabulary,
) => Map<string, TermName>;

const READERS: Record<Facet, Reader> = {
  types: (_database, ids, { eventTypes }) =>
    new Map(
      eventTypes
        .filter(({ id }) => ids.includes(id))
        .map(({ id, label: { en, ...names } }) => [id, { name: en, names }]),
    ),
  documents: (database, ids) =>
    readRows(database, "document", "item ->> '$.shortTitle'", ids, (name) => ({ name, names: {} })),
  actors: (database, ids) =>
    readRows(database, "actor", "record", ids, (json) => {
      const { title, names } = JSON.parse(json) as Actor;
      return { name: title, names: preferredNames(names) };
    }),
  places: (database, ids) =>
    readRows(database, "place", "item", ids, (json) => {
      const { title, titles, mapped } = JSON.parse(json);
      return { name: title, names: titles, mapped };
    }),
};

function readRows(
  database: Database,
  table: string,
  column: string,
  ids: readonly string[],
  read: (text: string) => TermName,
): Map<string, TermName> {
  const { sql, values } = oneOf("id", ids);
  const rows = database
    .prepare(`SELECT id, ${column} AS text FROM ${table} WHERE ${sql}`)
    .all(...values) as { id: string; text: string }[];
  return new Map(rows.map(({ id, text }) => [id, read(text)]));
}
