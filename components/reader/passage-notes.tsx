import { formatShortDate } from "@/lib/model/date-label";
import type { Passage } from "@/lib/model/document";
import type { Attestation } from "@/lib/model/event";
import type { EventItem } from "@/lib/model/item";
import { passageNumber } from "@/lib/model/passage-label";
import { formatEventPlaces } from "@/lib/model/place-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { familyOf, labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { TypeMark } from "../ui/type-mark";
import styles from "./passage-notes.module.css";

type Attested = { event: EventItem; voice: Attestation["voice"]; mode: Attestation["mode"] };

/** The margin: the events that the passages beside it attest, with their dates and places. */
export function PassageNotes({
  passages,
  attestedBy,
  vocabulary,
  document,
}: {
  passages: readonly Passage[];
  attestedBy: (passage: Passage) => readonly Attested[];
  vocabulary: Vocabulary;
  document: string;
}) {
  const notes = passages.flatMap((passage) =>
    attestedBy(passage).map((attested) => ({ passage, ...attested })),
  );
  if (notes.length === 0) return <span />;
  return (
    <ul className={styles.notes}>
      {notes.map(({ passage, event, voice, mode }) => (
        <LinkedRow key={`${passage.id} ${event.id}`} places={event.places} event={event.id}>
          <EntityLink path={`/events/${event.id}`}>{event.title}</EntityLink>
          <p>
            <TypeMark
              family={familyOf(vocabulary, event.type)}
              label={labelOf(vocabulary, "eventTypes", event.type)}
            />
            <span>
              {labelOf(vocabulary, "modes", mode)}, {labelOf(vocabulary, "voices", voice)}
            </span>
            <span>{formatShortDate(event.date)}</span>
            {event.placeNames.length > 0 && <span>{formatEventPlaces(event)}</span>}
            <EntityLink path={`/documents/${document}#${passage.id}`}>
              passage {passageNumber(passage.id)}
            </EntityLink>
          </p>
        </LinkedRow>
      ))}
    </ul>
  );
}
