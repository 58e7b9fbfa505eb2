import type { WayOfView } from "@/components/ui/ways-out";
import { FIELDS } from "@/lib/query/fields";
import { keepKnownIds, queryOf } from "@/lib/query/filters";
import type { View } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { readIdNames } from "@/lib/store/read-query";
import type { Store } from "@/lib/store/store";
import { describeField } from "@/lib/words/filter-label";

/** What each field of a view narrows to, in words, and how many events there are without it; those with most first. */
export async function readWaysOut(store: Store, view: View): Promise<WayOfView[]> {
  const [say, names] = await Promise.all([readWords(), readIdNames(store, view)]);
  const filters = keepKnownIds(view, names);
  const ways = await store.countWithoutEach(queryOf(filters));
  return ways
    .map(({ field, events }) => {
      const { key } = FIELDS[field];
      return { key, events, words: describeField(key, { filters, names, say }) };
    })
    .toSorted((one, other) => other.events - one.events);
}
