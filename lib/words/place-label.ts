import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem, PlaceItem } from "@/lib/store/answers";
import { DEFAULT_LANGUAGE } from "./languages";
import { formatDistance } from "./number-label";
import { labelOf } from "./vocabulary-label";
import type { Words } from "./words";

/**
 * Where an event is placed, in the words of the record; an arrow only where people are said to go from one place to another:
 * between several it would say that they went from each to the next.
 */
export function formatEventPlaces({ geometry, placeNames }: EventItem): string {
  const isOneMove = geometry?.type === "LineString" && placeNames.length === 2;
  return placeNames.join(isOneMove ? " → " : ", ");
}

/** Names one after the other, without a last "and": as many as there are, in their order. */
export function listNames(names: readonly string[], say: Words): string {
  return names.reduce((before, after) => (before ? say("ui.list", { before, after }) : after), "");
}

/** How sure a place's position is, in a line. */
export function formatCertainty(
  { radius, unmappedReason }: PlaceItem,
  vocabulary: Vocabulary,
  say: Words,
): string {
  if (radius !== null) {
    return say("place.knownWithin", { distance: formatDistance(radius, say) });
  }
  if (unmappedReason === null) return say("place.notOnMap");
  return say("place.notOnMapReason", {
    reason: labelOf(vocabulary, "unmappedReasons", unmappedReason, say),
  });
}

/** What is said to have happened at a place; else what concerns it; else how often it is only named. */
export function describeReports(
  { events, concerning, mentions }: Pick<PlaceItem, "events" | "concerning" | "mentions">,
  say: Words,
): string {
  if (events > 0) return say("counts.events", { count: events });
  if (concerning > 0) return say("place.eventsAboutIt", { count: concerning });
  return say("place.named", { count: mentions });
}

/**
 * What a place is called on the map: its name in the language of the page where the record has one. A page in English,
 * which no address asks for, calls it as its lists do.
 */
export function titleIn(
  { title, titles }: Pick<PlaceItem, "title" | "titles">,
  { language }: Words,
): string {
  return (language === DEFAULT_LANGUAGE ? undefined : titles[language]) ?? title;
}
