import type { DateBasis } from "@/lib/records/basis";
import { formatDate, formatShortDate } from "@/lib/words/date-label";

/** What stands beside a date that no document gives, wherever it is shown. */
const EXTERNAL_DATE = "dated by outside knowledge";

/** The date of an event, and in words whether it comes from outside the documents. */
export function EventDate({
  date,
  basis,
  short = false,
}: {
  date: string | null;
  basis: DateBasis;
  /** For a narrow column: months in three letters. */
  short?: boolean;
}) {
  const words = short ? formatShortDate(date) : formatDate(date);
  return basis === "external" ? `${words}, ${EXTERNAL_DATE}` : words;
}
