import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceItem } from "@/lib/store/answers";
import { formatDistance } from "@/lib/words/number-label";
import { describeReports } from "@/lib/words/place-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import panel from "../panels/panel.module.css";
import { EntityLink } from "./entity-link";
import { LinkedRow } from "./linked-row";
import { Written } from "./written";

/** A mapped place in a list: its kind, how far its position is known, and what is said of it. */
export function PlaceRow({ place, vocabulary }: { place: PlaceItem; vocabulary: Vocabulary }) {
  const say = useWords();
  const type = labelOf(vocabulary, "placeTypes", place.placeType, say).toLowerCase();
  return (
    <LinkedRow className={panel.row} places={[place.id]}>
      <EntityLink path={`/places/${place.id}`}>
        <Written>{place.title}</Written>
      </EntityLink>
      <small>
        {place.radius === null
          ? type
          : say("ui.placeWithin", { type, distance: formatDistance(place.radius, say) })}
      </small>
      <span className={panel.end}>{describeReports(place, say)}</span>
    </LinkedRow>
  );
}
