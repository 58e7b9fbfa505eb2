import type { DateBasis } from "@/lib/records/basis";

/** Whether a fact is read in a document or around it; what we conclude cannot be said without saying so. */
export function isRead(basis: DateBasis): boolean {
  return basis === "stated" || basis === "context";
}

/** A whole day, month or year of four digits, as ISO 8601 writes it; nothing uncertain, approximate or open about it. */
const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

/**
 * An EDTF date where it is a plain one: as fine as it is written and no finer. What ISO 8601 cannot say (about, perhaps,
 * one of several, before the year 0) is not made certain: it is left out.
 */
export function statedDate(edtf: string | null): string | undefined {
  return edtf !== null && PLAIN.test(edtf) ? edtf : undefined;
}

/** The days on which an event began and ended; of one date it has only the first. */
export function statedSpan(edtf: string | null): { startDate?: string; endDate?: string } {
  const [start = null, end = null, ...others] = edtf?.split("/") ?? [];
  if (others.length > 0) return {};
  const [startDate, endDate] = [statedDate(start), statedDate(end)];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}
