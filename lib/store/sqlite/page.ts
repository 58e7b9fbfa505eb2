import { AtlasError } from "@/lib/errors";
import { type Page, type PageRequest, SORTS, type Sort } from "@/lib/model/query";
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

type Cursor = { sort: Sort; key: string | number; ordinal: number; direction: "next" | "previous" };

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
    request.cursor === undefined ? undefined : parseCursor(request.cursor, request.sort);
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

function countRows(database: Database, { from, fromValues = [], condition }: Listing): number {
  const row = database
    .prepare(`SELECT count(*) AS matched FROM ${from} WHERE ${condition.sql}`)
    .get(...fromValues, ...condition.values) as { matched: number };
  return row.matched;
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
  cursor: Cursor,
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

function formatCursor(row: PageKey, sort: Sort, direction: Cursor["direction"]): string {
  const fields = [sort, row.page_key, row.page_ordinal, direction];
  return Buffer.from(JSON.stringify(fields)).toString("base64url");
}

function parseCursor(text: string, sort: Sort): Cursor {
  const refuse = (reason: string) =>
    new AtlasError("invalid-parameter", `The cursor ${reason}.`, {
      parameters: [{ parameter: "cursor", reason }],
    });
  let fields: unknown;
  try {
    fields = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch (cause) {
    throw Object.assign(refuse("was not made by this service; start from the first page"), {
      cause,
    });
  }
  const [cursorSort, key, ordinal, direction] = Array.isArray(fields) ? fields : [];
  if (
    !SORTS.includes(cursorSort) ||
    (typeof key !== "string" && typeof key !== "number") ||
    !Number.isInteger(ordinal) ||
    (direction !== "next" && direction !== "previous")
  ) {
    throw refuse("was not made by this service; start from the first page");
  }
  if (cursorSort !== sort) throw refuse(`belongs to sortby=${cursorSort}, not to sortby=${sort}`);
  return { sort, key, ordinal, direction };
}
