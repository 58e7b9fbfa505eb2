import type { Query } from "@/lib/query/query";
import type { Columns, FoundWords } from "./columns";
import { countSelected, selectInBox } from "./select-events";

/** How many events each answer to a question of yes and no would leave, whatever is answered to it now. */
export type ChoiceCounts = Record<
  "certain" | "located" | "notLocated" | "dated" | "undated",
  number
>;

/** @param found what the query's words found; needed where it has any */
export function choicesOf(columns: Columns, query: Query, found?: FoundWords): ChoiceCounts {
  const count = (choice: Partial<Query>) =>
    countSelected(selectInBox(columns, { ...query, ...choice }, found));
  return {
    certain: count({ certain: true }),
    located: count({ located: true }),
    notLocated: count({ located: false }),
    dated: count({ dated: true }),
    undated: count({ dated: false }),
  };
}
