import { readable } from "./view";

/** The row, counted from 0, that the list of a page is read at; the page by its path, the language included. */
export type ListStart = { pathname: string; row: number };

/**
 * The address of a list that names the row it is read at; `undefined` where it does already, or is of another page.
 *
 * @param address absolute
 */
export function withListStart(address: string, { pathname, row }: ListStart): string | undefined {
  const url = new URL(address);
  if (url.pathname !== pathname) return undefined;
  if (Number(url.searchParams.get("from") ?? 0) === row) return undefined;
  if (row === 0) url.searchParams.delete("from");
  else url.searchParams.set("from", String(row));
  url.searchParams.sort();
  const search = readable(String(url.searchParams));
  return `${url.origin}${pathname}${search && `?${search}`}${url.hash}`;
}
