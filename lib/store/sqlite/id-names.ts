import type { IdKind, IdNames, NamedIds } from "@/lib/query/id-names";
import type { Redirect } from "@/lib/records/redirect";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { allOf, type Condition, oneOf } from "./condition";
import { readJson } from "./details";
import type { Database } from "./engine";
import { nameTerms } from "./term-names";

/** Where the names of records are found. */
const TABLES = {
  places: { table: "place", name: "item ->> '$.title'", moves: true },
  documents: { table: "document", name: "item ->> '$.shortTitle'", moves: true },
  actors: { table: "actor", name: "record ->> '$.title'", moves: false },
} as const satisfies Record<Exclude<IdKind, "types" | "sections">, object>;

/** What ids stand for; those that moved by their new id, those that nothing has not at all. */
export function nameIds(
  database: Database,
  vocabulary: Vocabulary,
  { types, places, documents, sections, actors }: NamedIds,
): IdNames {
  const inOtherLanguages = (kind: "places" | "actors", named: IdNames[IdKind]) => {
    const terms = nameTerms(
      database,
      kind,
      Object.values(named).map(({ id }) => id),
      vocabulary,
    );
    return Object.fromEntries(
      Object.entries(named).map(([written, name]) => {
        const names = terms.get(name.id)?.names ?? {};
        return [written, Object.keys(names).length === 0 ? name : { ...name, names }];
      }),
    );
  };
  const ofDocuments = nameRecords(database, "documents", documents);
  return {
    types: Object.fromEntries(
      [...nameTerms(database, "types", types, vocabulary)].map(([id, term]) => [
        id,
        { id, ...term },
      ]),
    ),
    places: inOtherLanguages("places", nameRecords(database, "places", places)),
    documents: ofDocuments,
    sections: nameSections(
      database,
      sections,
      Object.values(ofDocuments).map(({ id }) => id),
    ),
    actors: inOtherLanguages("actors", nameRecords(database, "actors", actors)),
  };
}

/** Sections of several documents may share an id: where documents that have it are named too, theirs are meant. */
function nameSections(
  database: Database,
  ids: readonly string[],
  documents: readonly string[],
): IdNames["sections"] {
  if (ids.length === 0) return {};
  const asked = oneOf("id", ids);
  const anywhere = readNames(database, "section", "title", asked);
  const there =
    documents.length > 0
      ? readNames(database, "section", "title", allOf([asked, oneOf("document", documents)]))
      : anywhere;
  return Object.fromEntries(
    [...anywhere].map(([id, titles]) => [id, { id, name: (there.get(id) ?? titles).join(" / ") }]),
  );
}

function nameRecords(
  database: Database,
  kind: keyof typeof TABLES,
  ids: readonly string[],
): IdNames[IdKind] {
  if (ids.length === 0) return {};
  const { table, name, moves } = TABLES[kind];
  const found = readNames(database, table, name, oneOf("id", ids));
  const missing = moves ? ids.filter((id) => !found.has(id)) : [];
  const movedTo = new Map(missing.flatMap((id) => movedId(database, kind, id)));
  const moved = readNames(database, table, name, oneOf("id", [...movedTo.values()]));
  return Object.fromEntries(
    ids.flatMap((written) => {
      const id = movedTo.get(written) ?? written;
      const [known] = found.get(id) ?? moved.get(id) ?? [];
      return known === undefined ? [] : [[written, { id, name: known }]];
    }),
  );
}

function readNames(
  database: Database,
  table: string,
  name: string,
  { sql, values }: Condition,
): Map<string, string[]> {
  const rows = database
    .prepare(`SELECT DISTINCT id, ${name} AS name FROM ${table} WHERE ${sql} ORDER BY id, name`)
    .all(...values) as { id: string; name: string }[];
  const names = new Map<string, string[]>();
  for (const row of rows) names.set(row.id, [...(names.get(row.id) ?? []), row.name]);
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
