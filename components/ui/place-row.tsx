import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceItem } from "@/lib/store/answers";
import { formatDistance } from "@/lib/words/number-label";
import { describeReports } from "@/lib/words/place-label";
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
      <span className={panel.end}>{describeReports(place)}</span>
    </LinkedRow>
  );
}
