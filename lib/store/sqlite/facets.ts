import { choicesOf } from "@/lib/columns/choices";
import type { Columns, FoundWords } from "@/lib/columns/columns";
import { FACETS, type Facet, facetsOf } from "@/lib/columns/facets";
import type { Query } from "@/lib/query/query";
import type { Actor } from "@/lib/records/actor";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { FacetOption, Facets } from "../answers";
import { MOST_OPTIONS } from "../answers";
import { preferredNames } from "../derive";
import { oneOf } from "./condition";
import type { Database } from "./engine";

type Named = Pick<FacetOption, "name" | "names" | "mapped">;

/** The terms that a view can be narrowed to, with what each would leave. */
export function readFacets(
  database: Database,
  columns: Columns,
  {
    query,
    found,
    vocabulary,
  }: { query: Query; found: FoundWords | undefined; vocabulary: Vocabulary },
): Facets {
  const counts = facetsOf(columns, query, found);
  const readOptions = (facet: Facet) => {
    const counted = Object.entries(counts[facet]).toSorted(byEvents);
    const begun = counted.slice(0, MOST_OPTIONS);
    const isListed = new Set(begun.map(([id]) => id));
    const chosen = query[facet].filter((id) => !isListed.has(id));
    const wanted = [...begun, ...chosen.map((id) => [id, counts[facet][id] ?? 0] as const)];
    const named = READERS[facet](
      database,
      wanted.map(([id]) => id),
      vocabulary,
    );
    const options = wanted.flatMap(([id, events]) => {
      const name = named.get(id);
      return name ? [{ id, events, ...name }] : [];
    });
    return { options, count: counted.length };
  };
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, readOptions(facet)]));
  return {
    ...(facets as Record<Facet, ReturnType<typeof readOptions>>),
    choices: choicesOf(columns, query, found),
  };
}

/** Those with most events first, of equals by their ids. */
function byEvents([one, ofOne]: [string, number], [other, ofOther]: [string, number]): number {
  return ofOther - ofOne || (one < other ? -1 : 1);
}

type Reader = (
  database: Database,
  ids: readonly string[],
  vocabulary: Vocabulary,
) => Map<string, Named>;

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
  read: (text: string) => Named,
): Map<string, Named> {
  const { sql, values } = oneOf("id", ids);
  const rows = database
    .prepare(`SELECT id, ${column} AS text FROM ${table} WHERE ${sql}`)
    .all(...values) as { id: string; text: string }[];
  return new Map(rows.map(({ id, text }) => [id, read(text)]));
}
