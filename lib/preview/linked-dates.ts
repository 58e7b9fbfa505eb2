import type { DateBasis } from "@/lib/records/basis";
import { plainDate } from "@/lib/text/plain-date";

/** Whether a fact is read in a document or around it; what we conclude cannot be said without saying so. */
export function isRead(basis: DateBasis): boolean {
  return basis === "stated" || basis === "context";
}

/** The days on which an event began and ended; of one date it has only the first. */
export function statedSpan(edtf: string | null): { startDate?: string; endDate?: string } {
  const [start = null, end = null, ...others] = edtf?.split("/") ?? [];
  if (others.length > 0) return {};
  const [startDate, endDate] = [plainDate(start), plainDate(end)];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}
