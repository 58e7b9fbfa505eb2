import type { Redirect } from "@/lib/model/redirect";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { type IdKind, type IdNames, type NamedIds, NO_NAMES } from "@/lib/query/id-names";
import { oneOf } from "./condition";
import { readJson } from "./details";
import type { Database } from "./engine";

/** Where the names of ids are found; sections of several documents may share an id, and each gives its title. */
const TABLES = {
  places: { table: "place", name: "item ->> '$.title'", moves: true },
  documents: { table: "document", name: "item ->> '$.shortTitle'", moves: true },
  sections: { table: "section", name: "title", moves: false },
  actors: { table: "actor", name: "record ->> '$.title'", moves: false },
} as const satisfies Record<Exclude<IdKind, "types">, object>;

/** What ids stand for; those that moved by their new id, those that nothing has not at all. */
export function nameIds(
  database: Database,
  { eventTypes }: Vocabulary,
  { types, ...others }: NamedIds,
): IdNames {
  const labels = eventTypes.filter(({ id }) => types.includes(id));
  const names: IdNames = {
    ...NO_NAMES,
    types: Object.fromEntries(labels.map(({ id, label }) => [id, { id, name: label.en }])),
  };
  for (const kind of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
    names[kind] = nameRecords(database, kind, others[kind]);
  }
  return names;
}

function nameRecords(
  database: Database,
  kind: keyof typeof TABLES,
  ids: readonly string[],
): IdNames[IdKind] {
  if (ids.length === 0) return {};
  const { table, name, moves } = TABLES[kind];
  const found = readNames(database, table, name, ids);
  const missing = moves ? ids.filter((id) => !found.has(id)) : [];
  const movedTo = new Map(missing.flatMap((id) => movedId(database, kind, id)));
  const moved = readNames(database, table, name, [...movedTo.values()]);
  return Object.fromEntries(
    ids.flatMap((written) => {
      const id = movedTo.get(written) ?? written;
      const known = found.get(id) ?? moved.get(id);
      return known === undefined ? [] : [[written, { id, name: known }]];
    }),
  );
}

function readNames(
  database: Database,
  table: string,
  name: string,
  ids: readonly string[],
): Map<string, string> {
  if (ids.length === 0) return new Map();
  const { sql, values } = oneOf("id", ids);
  const rows = database
    .prepare(`SELECT DISTINCT id, ${name} AS name FROM ${table} WHERE ${sql} ORDER BY id, name`)
    .all(...values) as { id: string; name: string }[];
  const names = new Map<string, string>();
  for (const row of rows) {
    const known = names.get(row.id);
    names.set(row.id, known === undefined ? row.name : `${known} / ${row.name}`);
  }
  return names;
}

function movedId(database: Database, collection: string, old: string): [string, string][] {
  const [redirect] = readJson<Redirect>(
    database,
    "SELECT record AS json FROM redirect WHERE collection = ? AND old = ?",
    [collection, old],
  );
  return redirect?.type === "moved" ? [[old, redirect.to]] : [];
}
