import { formatHttpQuery } from "./api-query";
import type { Query } from "./query";

/** A screen has room for no more bins that are told apart. */
export const MOST_BINS = 160;

/** The server draws fewer: what it draws is in every page. */
export const MOST_DRAWN_BINS = 80;

/** What tells one timeline from another: the query without its days. */
export function timelineKey(query: Query): string {
  return String(formatHttpQuery({ ...query, days: undefined }));
}
