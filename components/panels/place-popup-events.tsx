import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem, PlaceDetail } from "@/lib/store/answers";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { PassageLinks } from "../ui/passage-links";
import { TypeMark } from "../ui/type-mark";
import { asWritten, Written } from "../ui/written";
import styles from "./place-popup.module.css";

/** Events of a popup, each with how it is tied to the place and the passages that tie it. */
export function PopupEvents({
  events,
  attestations,
  ties,
  documentTitles,
  vocabulary,
}: {
  events: readonly EventItem[];
  attestations: PlaceDetail["attestations"];
  /** In words, by the event's id, where it is not plain. */
  ties: Readonly<Record<string, string>>;
  documentTitles: Readonly<Record<string, string>>;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  return (
    <ol>
      {events.map((event) => (
        <li key={event.id}>
          <EntityLink path={`/events/${event.id}`}>
            <Written>{event.title}</Written>
          </EntityLink>
          <p className={styles.facts}>
            <span>
              <EventDate date={event.date} basis={event.dateBasis} short />
            </span>
            <TypeMark
              family={familyOf(vocabulary, event.type)}
              label={labelOf(vocabulary, "eventTypes", event.type, say)}
            />
            {event.status !== "reported" && (
              <span>{labelOf(vocabulary, "statuses", event.status, say)}</span>
            )}
            {ties[event.id] !== undefined && <span>{ties[event.id]}</span>}
          </p>
          <p>
            {byDocument(attestations[event.id] ?? []).map(([document, passages]) => (
              <span key={document}>
                {say.rich("popup.toldIn", {
                  document: documentTitles[document] ?? document,
                  record: asWritten,
                  passages: () => (
                    <PassageLinks
                      document={document}
                      title={documentTitles[document] ?? document}
                      passages={passages}
                    />
                  ),
                })}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function byDocument(
  attested: readonly { document: string; passage: string }[],
): [string, string[]][] {
  const passages = new Map<string, string[]>();
  for (const { document, passage } of attested) {
    passages.set(document, [...(passages.get(document) ?? []), passage]);
  }
  return [...passages];
}
