import { formatShortDate } from "@/lib/model/date-label";
import type { Passage } from "@/lib/model/document";
import type { Attestation } from "@/lib/model/event";
import type { EventItem, PlaceItem } from "@/lib/model/item";
import { passageNumber } from "@/lib/model/passage-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { familyOf, labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { TypeMark } from "../ui/type-mark";
import styles from "./passage-notes.module.css";

type Note = {
  passage: Passage;
  event: EventItem;
  voice: Attestation["voice"];
  mode: Attestation["mode"];
};

/** The margin: the events that the passages beside it attest, with their dates, and the places named there. */
export function PassageNotes({
  notes,
  named,
  vocabulary,
}: {
  notes: readonly Note[];
  named: readonly PlaceItem[];
  vocabulary: Vocabulary;
}) {
  if (notes.length === 0 && named.length === 0) return <span />;
  return (
    <div className={styles.margin}>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {groupByEvent(notes).map(({ event, attested }) => (
            <LinkedRow key={event.id} places={event.places} event={event.id}>
              <EntityLink path={`/events/${event.id}`}>{event.title}</EntityLink>
              <p>
                <TypeMark
                  family={familyOf(vocabulary, event.type)}
                  label={labelOf(vocabulary, "eventTypes", event.type)}
                />
                <span>{formatShortDate(event.date)}</span>
                {attested.map(({ passage, voice, mode }) => (
                  <span key={passage.id}>
                    <a href={`#${passage.id}`} data-passages={passage.id}>
                      passage {passageNumber(passage.id)}
                    </a>{" "}
                    {labelOf(vocabulary, "modes", mode)}, {labelOf(vocabulary, "voices", voice)}
                  </span>
                ))}
              </p>
            </LinkedRow>
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <ul className={styles.named} aria-label="Places named here">
          {named.map((place) => (
            <LinkedRow key={place.id} places={[place.id]}>
              <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
            </LinkedRow>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An event that several passages of a row attest is named once. */
function groupByEvent(notes: readonly Note[]): { event: EventItem; attested: readonly Note[] }[] {
  const events = new Map(notes.map(({ event }) => [event.id, event]));
  return [...events.values()].map((event) => ({
    event,
    attested: notes.filter((note) => note.event.id === event.id),
  }));
}
