import type { Totals } from "@/lib/store/answers";
import { type Columns, isDated } from "./columns";
import type { Mask } from "./select-events";

/** How many events are selected, and how many of them the map or a timeline cannot show. */
export function countTotals(columns: Columns, mask: Mask): Totals {
  const shown = [0, 0, 0];
  let dated = 0;
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 0) continue;
    const where = columns.shown[event] ?? 0;
    shown[where] = (shown[where] ?? 0) + 1;
    if (isDated(columns, event)) dated++;
  }
  const [nowhere = 0, concerning = 0, mapped = 0] = shown;
  const unlocated = nowhere + concerning;
  const events = unlocated + mapped;
  return { events, mapped, concerning, unlocated, undated: events - dated };
}
