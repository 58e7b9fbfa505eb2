import { EVERYTHING, type Query } from "@/lib/query/query";
import type { Columns, FoundWords } from "./columns";
import { countSelected, selectInBox } from "./select-events";

/** A field that a query asks by, and how many events there would be if it did not. */
export type WayOut = { field: keyof Query; events: number };

/**
 * How many events each field of a query by itself leaves out: where a query finds nothing, those whose count is not 0
 * are the ways out. In the order of the query's fields; fields that ask nothing are left out.
 *
 * @param found what the query's words found; needed where it has any
 */
export function waysOut(columns: Columns, query: Query, found?: FoundWords): WayOut[] {
  return askedFields(query).map((field) => {
    const others = { ...query, [field]: EVERYTHING[field] };
    return { field, events: countSelected(selectInBox(columns, others, found)) };
  });
}

function askedFields(query: Query): (keyof Query)[] {
  return (Object.keys(query) as (keyof Query)[]).filter(
    (field) => JSON.stringify(query[field]) !== JSON.stringify(EVERYTHING[field]),
  );
}
