"use client";

import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { LinkedRow } from "../ui/linked-row";
import { Term } from "../ui/term";
import { TypeMark } from "../ui/type-mark";
import { Written } from "../ui/written";
import styles from "./passage-notes.module.css";
import type { MarginNote } from "./reading-rows";

/** The margin: a line for each passage that attests something, and one for the places named; each opens to its list. */
export function PassageNotes({
  notes,
  named,
  vocabulary,
}: {
  notes: readonly MarginNote[];
  named: readonly { id: string; title: string }[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  if (notes.length === 0 && named.length === 0) return <span />;
  return (
    <div className={styles.margin}>
      {notes.map((note) => (
        <PassageNote key={note.passage} note={note} vocabulary={vocabulary} />
      ))}
      {named.length > 0 && (
        <details className={styles.note}>
          <LinkedRow as="summary" places={named.map(({ id }) => id)}>
            {say("reader.placesNamed", { count: named.length })}
          </LinkedRow>
          <ul className={styles.named} aria-label={say("reader.placesNamedHere")}>
            {named.map((place) => (
              <LinkedRow key={place.id} places={[place.id]}>
                <EntityLink path={`/places/${place.id}`}>
                  <Written>{place.title}</Written>
                </EntityLink>
              </LinkedRow>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function PassageNote({
  note: { passage, events },
  vocabulary,
}: {
  note: MarginNote;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  return (
    <details className={styles.note} data-about={passage}>
      <LinkedRow as="summary" places={events.flatMap(({ places }) => places)}>
        {say("reader.passageEvents", {
          number: formatPassageNumber(passage, say),
          count: events.length,
        })}
      </LinkedRow>
      <ul className={styles.events}>
        {events.map(({ id, title, type, date, dateBasis, places, sayings }) => (
          <LinkedRow key={id} places={places} event={id}>
            <EntityLink path={`/events/${id}`}>
              <Written>{title}</Written>
            </EntityLink>
            <p>
              <TypeMark
                family={familyOf(vocabulary, type)}
                label={labelOf(vocabulary, "eventTypes", type, say)}
              />
              <span>
                <EventDate date={date} basis={dateBasis} short />
              </span>
              {sayings.map(({ mode, voice }) => (
                <span key={`${mode} ${voice}`}>
                  {say.rich("reader.modeAndVoice", {
                    mode: () => <Term vocabulary={vocabulary} list="modes" id={mode} />,
                    voice: () => <Term vocabulary={vocabulary} list="voices" id={voice} />,
                  })}
                </span>
              ))}
            </p>
          </LinkedRow>
        ))}
      </ul>
    </details>
  );
}
