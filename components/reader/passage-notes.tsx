"use client";

import { formatShortDate } from "@/lib/model/date-label";
import { namePassage, passageNumber } from "@/lib/model/passage-label";
import type { MarginNote } from "@/lib/model/reading-rows";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { familyOf, labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { TypeMark } from "../ui/type-mark";
import { useDocumentTitle } from "./document-title";
import styles from "./passage-notes.module.css";

/** The margin: the events that the passages beside it attest, with their dates, and the places named there. */
export function PassageNotes({
  notes,
  named,
  vocabulary,
}: {
  notes: readonly MarginNote[];
  named: readonly { id: string; title: string }[];
  vocabulary: Vocabulary;
}) {
  const title = useDocumentTitle();
  if (notes.length === 0 && named.length === 0) return <span />;
  return (
    <div className={styles.margin}>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map(({ id, title: event, type, date, places, attested }) => (
            <LinkedRow key={id} places={places} event={id}>
              <EntityLink path={`/events/${id}`}>{event}</EntityLink>
              <p>
                <TypeMark
                  family={familyOf(vocabulary, type)}
                  label={labelOf(vocabulary, "eventTypes", type)}
                />
                <span>{formatShortDate(date)}</span>
                {sayAlike(attested).map(({ passages, saying }) => (
                  <span key={passages.join(" ")} className={styles.saying}>
                    {passages.map((passage) => (
                      <a
                        key={passage}
                        href={`#${passage}`}
                        data-passages={passage}
                        aria-label={namePassage(passage, title)}
                      >
                        {passageNumber(passage)}
                      </a>
                    ))}{" "}
                    {labelOf(vocabulary, "modes", saying.mode)},{" "}
                    {labelOf(vocabulary, "voices", saying.voice)}
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

/** Passages that speak of an event in the same mode and voice, together. */
function sayAlike(attested: MarginNote["attested"]) {
  const groups = new Map<string, { passages: string[]; saying: MarginNote["attested"][number] }>();
  for (const saying of attested) {
    const key = `${saying.mode} ${saying.voice}`;
    const group = groups.get(key) ?? { passages: [], saying };
    group.passages.push(saying.passage);
    groups.set(key, group);
  }
  return [...groups.values()];
}
