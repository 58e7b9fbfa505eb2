import { formatShortDate } from "@/lib/model/date-label";
import type { Passage } from "@/lib/model/document";
import type { EventItem } from "@/lib/model/item";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { familyOf, labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { TypeMark } from "../ui/type-mark";
import styles from "./passage-notes.module.css";

/** The margin: the events that the passages beside it attest, with their dates and places. */
export function PassageNotes({
  passages,
  eventsOf,
  vocabulary,
  document,
}: {
  passages: readonly Passage[];
  eventsOf: (passage: Passage) => readonly EventItem[];
  vocabulary: Vocabulary;
  document: string;
}) {
  const notes = passages.flatMap((passage) =>
    eventsOf(passage).map((event) => ({ passage, event })),
  );
  if (notes.length === 0) return <span />;
  return (
    <ul className={styles.notes}>
      {notes.map(({ passage, event }) => (
        <LinkedRow key={`${passage.id} ${event.id}`} places={event.places} event={event.id}>
          <EntityLink path={`/events/${event.id}`}>{event.title}</EntityLink>
          <p>
            <TypeMark
              family={familyOf(vocabulary, event.type)}
              label={labelOf(vocabulary, "eventTypes", event.type)}
            />
            <span>{formatShortDate(event.date)}</span>
            {event.placeNames.length > 0 && <span>{event.placeNames.join(" → ")}</span>}
            <EntityLink path={`/documents/${document}#${passage.id}`}>
              passage {passage.id.replace(/^\D+0*/, "")}
            </EntityLink>
          </p>
        </LinkedRow>
      ))}
    </ul>
  );
}
