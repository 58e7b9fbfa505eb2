import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem } from "@/lib/store/answers";
import { formatShortDate } from "@/lib/words/date-label";
import { formatEventPlaces } from "@/lib/words/place-label";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import { TypeMark } from "../ui/type-mark";
import { Written } from "../ui/written";
import styles from "./event-list.module.css";

/** Bases of a date that a reader of a list has to know of. */
const DOUBTFUL = ["inferred", "ambiguous", "external"];

/** What a list says of an event: date, title, kind, how far it is claimed, where, and the documents that report it. */
export function EventEntry({
  event,
  vocabulary,
  documentTitles,
  tie,
  showPlaces,
}: {
  event: EventItem;
  vocabulary: Vocabulary;
  /** Short titles of documents by id. */
  documentTitles: Readonly<Record<string, string>>;
  /** How it is tied to the place that the list is about, where that is to be said. */
  tie: string | undefined;
  showPlaces: boolean;
}) {
  const say = useWords();
  return (
    <>
      <p className={styles.date}>
        {formatShortDate(event.date, say)}
        {DOUBTFUL.includes(event.dateBasis) && (
          <small>
            <Term vocabulary={vocabulary} list="bases" id={event.dateBasis} isAlone />
          </small>
        )}
      </p>
      <div>
        <EntityLink className={styles.title} path={`/events/${event.id}`}>
          <Written>{event.title}</Written>
        </EntityLink>
        <p className={styles.facts}>
          <TypeMark
            family={familyOf(vocabulary, event.type)}
            label={labelOf(vocabulary, "eventTypes", event.type, say)}
          />
          {event.status !== "reported" && (
            <span>
              <Term vocabulary={vocabulary} list="statuses" id={event.status} />
            </span>
          )}
          {tie !== undefined && <span>{tie}</span>}
          {showPlaces && event.placeNames.length > 0 && (
            <span {...writtenIn(say)}>{formatEventPlaces(event)}</span>
          )}
          {showPlaces && event.placeNames.length === 0 && <span>{say("ui.noPlace")}</span>}
          {event.documents.map((id) => (
            <span key={id} className={styles.document}>
              <DocumentName>{documentTitles[id] ?? id}</DocumentName>
            </span>
          ))}
        </p>
      </div>
    </>
  );
}
