import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceItem } from "@/lib/store/answers";
import { formatCountOf, formatDistance } from "@/lib/words/number-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import panel from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";
import { LinkedRow } from "./linked-row";

/** A mapped place in a list: its kind, how far its position is known, and what is said of it. */
export function PlaceRow({ place, vocabulary }: { place: PlaceItem; vocabulary: Vocabulary }) {
  return (
    <LinkedRow className={panel.row} places={[place.id]}>
      <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
      <small>
        {labelOf(vocabulary, "placeTypes", place.placeType).toLowerCase()}
        {place.radius !== null && `, within ${formatDistance(place.radius)}`}
      </small>
      <span className={panel.end}>{countsOf(place)}</span>
    </LinkedRow>
  );
}

/** What is said to have happened there; else what concerns it; else how often it is only named. */
function countsOf({ events, concerning, mentions }: PlaceItem): string {
  if (events > 0) return formatCountOf(events, "event", "events");
  if (concerning > 0) return `${formatCountOf(concerning, "event", "events")} about it`;
  return `named ${formatCountOf(mentions, "time", "times")}`;
}
