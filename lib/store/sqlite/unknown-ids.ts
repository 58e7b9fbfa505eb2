import { oneOf } from "./condition";
import type { Database } from "./engine";

const TABLES = {
  places: "place",
  documents: "document",
  actors: "actor",
  sections: "section",
} as const;
export type NamedCollection = keyof typeof TABLES;

/** Those of the ids that nothing in the collection has, in the order given. */
export function findUnknownIds(
  database: Database,
  collection: NamedCollection,
  ids: readonly string[],
): string[] {
  if (ids.length === 0) return [];
  const condition = oneOf("id", ids);
  const rows = database
    .prepare(`SELECT id FROM ${TABLES[collection]} WHERE ${condition.sql}`)
    .all(...condition.values) as { id: string }[];
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
