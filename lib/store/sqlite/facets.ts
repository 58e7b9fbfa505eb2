import { choicesOf } from "@/lib/columns/choices";
import type { Columns, FoundWords } from "@/lib/columns/columns";
import { FACETS, type Facet, facetsOf } from "@/lib/columns/facets";
import type { Query } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { type Facets, MOST_OPTIONS } from "../answers";
import type { Database } from "./engine";
import { nameTerms } from "./term-names";

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
    const ids = wanted.map(([id]) => id);
    const named = nameTerms(database, facet, ids, vocabulary);
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
