import type { Query } from "@/lib/query/query";
import type { Totals } from "@/lib/store/answers";
import { type Columns, isDated } from "./columns";
import { isCertainlyIn, type Mask } from "./select-events";

/**
 * How many events a query asks for, how many of them the map or a timeline cannot show, and how many only may lie in the
 * days that it names.
 *
 * @param mask the events that it asks for
 */
export function countTotals(
  columns: Columns,
  mask: Mask,
  { days, certain }: Pick<Query, "days" | "certain">,
): Totals {
  const shown = [0, 0, 0];
  const isCertain = days && !certain ? isCertainlyIn(columns, days) : () => true;
  let [dated, possible] = [0, 0];
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 0) continue;
    const where = columns.shown[event] ?? 0;
    shown[where] = (shown[where] ?? 0) + 1;
    if (isDated(columns, event)) dated++;
    if (!isCertain(event)) possible++;
  }
  const [nowhere = 0, concerning = 0, mapped = 0] = shown;
  const unlocated = nowhere + concerning;
  const events = unlocated + mapped;
  return { events, mapped, concerning, unlocated, undated: events - dated, possible };
}
