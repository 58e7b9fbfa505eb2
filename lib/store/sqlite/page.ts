import { AtlasError } from "@/lib/errors";
import { formatPageCursor, type PageCursor, parsePageCursor } from "@/lib/query/page-cursor";
import type { Page, PageRequest, Sort } from "@/lib/query/query";
import { allOf, type Condition } from "./condition";
import type { Database, SqlValue } from "./engine";

/** A listing of one table: how each sort reads, and which rows it is about. */
export type Listing = {
  /** Tables and joins after `FROM`. */
  from: string;
  /** Values of question marks in `from`. */
  fromValues?: SqlValue[];
  columns: string;
  /** SQL expression of the sort key for each sort, ascending; null must not occur. */
  keys: { date: string; dateDescending: string; title: string };
  ordinal: string;
  condition: Condition;
};

/**
 * Reads one page by keyset: the cursor names the row a page starts after, so paging never skips or repeats
 * and the last page costs as much as the first.
 */
export function readPage<Row extends Record<string, unknown>>(
  database: Database,
  listing: Listing,
  request: PageRequest,
): Page<Row> {
  const cursor =
    request.cursor === undefined ? undefined : readCursor(request.cursor, request.sort);
  const backwards = cursor?.direction === "previous";
  const isDescending = request.sort.startsWith("-");
  const key = keyExpression(listing, request.sort);
  const order = isDescending !== backwards ? "DESC" : "ASC";
  const ordinalOrder = backwards ? "DESC" : "ASC";

  const conditions = [listing.condition];
  if (cursor) conditions.push(beyond(key, listing.ordinal, order, ordinalOrder, cursor));
  const where = allOf(conditions);
  const rows = database
    .prepare(
      `SELECT ${listing.columns}, ${key} AS page_key, ${listing.ordinal} AS page_ordinal
       FROM ${listing.from} WHERE ${where.sql}
       ORDER BY ${key} ${order}, ${listing.ordinal} ${ordinalOrder} LIMIT ?`,
    )
    .all(...(listing.fromValues ?? []), ...where.values, request.limit + 1) as (Row & PageKey)[];

  const hasMore = rows.length > request.limit;
  const page = rows.slice(0, request.limit);
  if (backwards) page.reverse();
  const hasNext = backwards ? true : hasMore;
  const hasPrevious = backwards ? hasMore : cursor !== undefined;
  return {
    items: page.map((row) => ({ ...row })),
    matched: countRows(database, listing),
    ...cursorsOf(page, request.sort, hasNext, hasPrevious),
  };
}

type PageKey = { page_key: string | number; page_ordinal: number };

/** Counted once for each listing: its other pages, and others who ask, are told the same number again. */
export function countRows(
  database: Database,
  { from, fromValues = [], condition }: Listing,
): number {
  const values = [...fromValues, ...condition.values];
  const sql = `SELECT count(*) AS matched FROM ${from} WHERE ${condition.sql}`;
  const key = `${sql} ${JSON.stringify(values)}`;
  const counted = countsOf(database);
  let matched = counted.get(key);
  if (matched === undefined) {
    ({ matched } = database.prepare(sql).get(...values) as { matched: number });
    const [oldest] = counted.keys();
    if (counted.size >= REMEMBERED_COUNTS && oldest !== undefined) counted.delete(oldest);
    counted.set(key, matched);
  }
  return matched;
}

const REMEMBERED_COUNTS = 1_000;
const counts = new WeakMap<Database, Map<string, number>>();

function countsOf(database: Database): Map<string, number> {
  const known = counts.get(database) ?? new Map<string, number>();
  counts.set(database, known);
  return known;
}

function keyExpression({ keys }: Listing, sort: Sort): string {
  switch (sort) {
    case "date":
      return keys.date;
    case "-date":
      return keys.dateDescending;
    case "title":
    case "-title":
      return keys.title;
  }
}

function beyond(
  key: string,
  ordinal: string,
  order: "ASC" | "DESC",
  ordinalOrder: "ASC" | "DESC",
  cursor: PageCursor,
): Condition {
  const past = order === "ASC" ? ">" : "<";
  const ordinalPast = ordinalOrder === "ASC" ? ">" : "<";
  return {
    sql: `${key} ${past} ? OR (${key} = ? AND ${ordinal} ${ordinalPast} ?)`,
    values: [cursor.key, cursor.key, cursor.ordinal],
  };
}

function cursorsOf(page: readonly PageKey[], sort: Sort, hasNext: boolean, hasPrevious: boolean) {
  const [first, last] = [page[0], page.at(-1)];
  const cursors: { next?: string; previous?: string } = {};
  if (hasNext && last) cursors.next = formatCursor(last, sort, "next");
  if (hasPrevious && first) cursors.previous = formatCursor(first, sort, "previous");
  return cursors;
}

function formatCursor(row: PageKey, sort: Sort, direction: PageCursor["direction"]): string {
  return formatPageCursor({ sort, key: row.page_key, ordinal: row.page_ordinal, direction });
}

function readCursor(text: string, sort: Sort): PageCursor {
  const cursor = parsePageCursor(text);
  if (!cursor) throw refuse("was not made by this service; start from the first page");
  if (cursor.sort !== sort) throw refuse(`belongs to sortby=${cursor.sort}, not to sortby=${sort}`);
  return cursor;
}

function refuse(reason: string): AtlasError {
  return new AtlasError("invalid-parameter", `The cursor ${reason}.`, {
    parameters: [{ parameter: "cursor", reason }],
  });
}
