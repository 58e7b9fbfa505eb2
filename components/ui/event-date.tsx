import { useWords } from "#use-words";
import type { DateBasis } from "@/lib/records/basis";
import { formatDate, formatShortDate } from "@/lib/words/date-label";

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
  const say = useWords();
  const words = short ? formatShortDate(date, say) : formatDate(date, say);
  return basis === "external" ? say("ui.externalDate", { date: words }) : words;
}
