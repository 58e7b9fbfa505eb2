import { readable } from "./view";

/** The row, counted from 0, that a list is read at; the list by its address without that row. */
export type ListStart = { list: string; row: number };

/** What tells a list from others: all that its address says but the row and where the map looks. */
export function listOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  for (const key of ["from", "map"]) searchParams.delete(key);
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}

/**
 * The address of a list that names the row it is read at; `undefined` where it does already, or is of another list.
 *
 * @param address absolute
 */
export function withListStart(address: string, { list, row }: ListStart): string | undefined {
  if (listOf(address) !== list) return undefined;
  const { origin, pathname, searchParams, hash } = new URL(address);
  if (Number(searchParams.get("from") ?? 0) === row) return undefined;
  if (row === 0) searchParams.delete("from");
  else searchParams.set("from", String(row));
  searchParams.sort();
  const search = readable(String(searchParams));
  return `${origin}${pathname}${search && `?${search}`}${hash}`;
}
