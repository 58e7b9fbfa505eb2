import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem, PlaceItem } from "@/lib/store/answers";
import { formatCountOf, formatDistance } from "./number-label";
import { labelOf } from "./vocabulary-label";

/**
 * Where an event is placed, in words; an arrow only where people are said to go from one place to another:
 * between several it would say that they went from each to the next.
 */
export function formatEventPlaces({ geometry, placeNames }: EventItem): string {
  const isOneMove = geometry?.type === "LineString" && placeNames.length === 2;
  return placeNames.join(isOneMove ? " → " : ", ");
}

/** How sure a place's position is, in a line. */
export function formatCertainty(
  { radius, unmappedReason }: PlaceItem,
  vocabulary: Vocabulary,
): string {
  if (radius !== null) return `Position known to within ${formatDistance(radius)}`;
  if (unmappedReason === null) return "Not on the map";
  return `Not on the map: ${labelOf(vocabulary, "unmappedReasons", unmappedReason)}`;
}

/** What is said to have happened at a place; else what concerns it; else how often it is only named. */
export function describeReports({
  events,
  concerning,
  mentions,
}: Pick<PlaceItem, "events" | "concerning" | "mentions">): string {
  if (events > 0) return formatCountOf(events, "event", "events");
  if (concerning > 0) return `${formatCountOf(concerning, "event", "events")} about it`;
  return `named ${formatCountOf(mentions, "time", "times")}`;
}
