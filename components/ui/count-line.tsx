import type { Totals } from "@/lib/store/answers";
import { formatCount, formatCountOf } from "@/lib/words/number-label";
import { EntityLink } from "./entity-link";

/** How many events there are and how many of them the map cannot show; what it cannot show is one click away. */
export function CountLine({ totals }: { totals: Totals }) {
  const { events, mapped, concerning, unlocated, undated } = totals;
  return (
    <span>
      <EntityLink path="/events">{formatCountOf(events, "event", "events")}</EntityLink>:{" "}
      {formatCount(mapped)} on the map,{" "}
      <EntityLink path="/events?located=0">{formatCount(unlocated)} without a place</EntityLink>
      {concerning > 0 && ` (${formatCount(concerning)} of them concern one)`},{" "}
      <EntityLink path="/events?dated=0">{formatCount(undated)} undated</EntityLink>
    </span>
  );
}
