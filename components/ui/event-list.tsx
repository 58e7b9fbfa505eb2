import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem } from "@/lib/store/answers";
import { formatShortDate, yearOf } from "@/lib/words/date-label";
import { formatEventPlaces } from "@/lib/words/place-label";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import type { Words } from "@/lib/words/words";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "./document-name";
import { EntityLink } from "./entity-link";
import styles from "./event-list.module.css";
import { LinkedRow } from "./linked-row";
import { Term } from "./term";
import { TypeMark } from "./type-mark";
import { Written } from "./written";

/** Events under their years: date, title, kind, how far it is claimed, and the documents that report it. */
export function EventList({
  events,
  vocabulary,
  documentTitles,
  ties = {},
  showPlaces = false,
  headings: Heading = "h3",
}: {
  events: readonly EventItem[];
  vocabulary: Vocabulary;
  /** Short titles of documents by id. */
  documentTitles: Readonly<Record<string, string>>;
  /** How an event is tied to the place that the page is about, by the event's id, where that is to be said. */
  ties?: Readonly<Record<string, string>>;
  showPlaces?: boolean;
  /** Level of the years, one below the heading above the list. */
  headings?: "h2" | "h3";
}) {
  const say = useWords();
  return groupByYear(events, say).map(([year, group]) => (
    <section key={year} className={styles.year}>
      <Heading>{year}</Heading>
      <ol>
        {group.map((event) => (
          <LinkedRow key={event.id} className={styles.event} places={event.places} event={event.id}>
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
                {ties[event.id] !== undefined && <span>{ties[event.id]}</span>}
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
          </LinkedRow>
        ))}
      </ol>
    </section>
  ));
}

/** Bases of a date that a reader of a list has to know of. */
const DOUBTFUL = ["inferred", "ambiguous", "external"];

function groupByYear(events: readonly EventItem[], say: Words): [string, EventItem[]][] {
  const groups = new Map<string, EventItem[]>();
  for (const event of events) {
    const year = yearOf(event.start, event.end, say) ?? say("ui.undated");
    groups.set(year, [...(groups.get(year) ?? []), event]);
  }
  return [...groups];
}
