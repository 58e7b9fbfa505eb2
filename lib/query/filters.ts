import type { inferParserType } from "nuqs/server";
import type { Field } from "./field";
import { ALL_FIELDS, type FIELDS } from "./fields";
import { type IdKind, type IdNames, type NamedIds, namedBy } from "./id-names";
import { EVERYTHING, type Query } from "./query";

type Fields = typeof FIELDS;
type FilterParsers = { [Name in keyof Fields as Fields[Name]["key"]]: Fields[Name]["parser"] };

/** The keys of a link that narrow what is shown, each with its parser. */
export const FILTER_PARSERS = Object.fromEntries(
  ALL_FIELDS.map(([, { key, parser }]) => [key, parser]),
) as FilterParsers;

/** What a link narrows by, as it writes it. */
export type Filters = inferParserType<FilterParsers>;
export type FilterKey = keyof Filters;

/** A change of a link that takes away everything that narrows. */
export const NO_FILTERS = Object.fromEntries(
  ALL_FIELDS.map(([, { key }]) => [key, null]),
) as Record<FilterKey, null>;

export function fieldOfKey(key: string): Field | undefined {
  return ALL_FIELDS.find(([, field]) => field.key === key)?.[1];
}

/** What filters ask of the atlas. */
export function queryOf(filters: Partial<Filters>): Query {
  const asked = ALL_FIELDS.flatMap(([name, { key, toQuery }]) => {
    const link = filters[key as FilterKey];
    const value = link === undefined ? undefined : toQuery(link);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...EVERYTHING, ...Object.fromEntries(asked) };
}

/** The inverse of `queryOf`: how a link writes a query. Days are written whole (`2011-01-01/2011-12-31`). */
export function filtersOf(query: Query): Filters {
  return Object.fromEntries(
    ALL_FIELDS.map(([name, { key, toLink }]) => [key, toLink(query[name])]),
  ) as Filters;
}

/** Ids that the atlas knows, each by its present id: a link with a stranger in it still narrows by the others. */
export function keepKnownIds<Some extends Partial<Filters>>(filters: Some, names: IdNames): Some {
  return replaceIds(filters, (kind, id) => namedBy(names, kind, id)?.id);
}

/** Each id by its present one, as far as that is known; the others stay. */
export function renameIds<Some extends Partial<Filters>>(filters: Some, names: IdNames): Some {
  return replaceIds(filters, (kind, id) => namedBy(names, kind, id)?.id ?? id);
}

function replaceIds<Some extends Partial<Filters>>(
  filters: Some,
  replace: (kind: IdKind, id: string) => string | undefined,
): Some {
  const replaced = { ...filters };
  for (const [, { key, ids }] of ALL_FIELDS) {
    const written = filters[key as FilterKey];
    if (ids === undefined || !Array.isArray(written)) continue;
    const kept = written.flatMap((id) => replace(ids, String(id)) ?? []);
    Object.assign(replaced, { [key]: [...new Set(kept)] });
  }
  return replaced;
}

/** The ids that are named in fields of ids, by kind, each once and in order. */
function namedIds(read: (name: keyof Query, field: Field) => unknown): NamedIds {
  const named = ALL_FIELDS.flatMap(([name, field]) => {
    const value = read(name, field);
    return field.ids !== undefined && Array.isArray(value) ? [{ kind: field.ids, ids: value }] : [];
  });
  const idsOf = (wanted: IdKind): string[] =>
    [...new Set(named.flatMap(({ kind, ids }) => (kind === wanted ? ids : [])))].sort();
  return {
    types: idsOf("types"),
    places: idsOf("places"),
    documents: idsOf("documents"),
    sections: idsOf("sections"),
    actors: idsOf("actors"),
  };
}

export const idsOfFilters = (filters: Partial<Filters>): NamedIds =>
  namedIds((_, { key }) => filters[key as FilterKey]);
export const idsOfQuery = (query: Query): NamedIds => namedIds((name) => query[name]);
