import type { FilterKey, Filters } from "./filters";

/** What a field of a link may be set to; `null` asks nothing. */
export type FilterSettings = { [Key in FilterKey]?: Filters[Key] | null };

/** One change of what narrows a view: a value put in, or taken out where it is there, or fields set to something else. */
export type FilterChange =
  | { type: "toggle"; key: FilterKey; value: string | boolean }
  | { type: "set"; filters: FilterSettings };

/** What a change leaves of the fields that it touches. */
export function changeFilters(filters: Partial<Filters>, change: FilterChange): FilterSettings {
  if (change.type === "set") return change.filters;
  const { key, value } = change;
  const asked = filters[key];
  if (!Array.isArray(asked)) return { [key]: asked === value ? null : value };
  const values: unknown[] = asked;
  return {
    [key]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  };
}

/** Whether a value is among what filters ask for. */
export function asksFor(filters: Partial<Filters>, key: FilterKey, value: unknown): boolean {
  const asked = filters[key];
  return Array.isArray(asked) ? (asked as unknown[]).includes(value) : asked === value;
}
