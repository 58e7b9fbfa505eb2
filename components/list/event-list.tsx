import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem } from "@/lib/store/answers";
import { yearOf } from "@/lib/words/date-label";
import type { Words } from "@/lib/words/words";
import { LinkedRow } from "../ui/linked-row";
import { EventEntry } from "./event-entry";
import styles from "./event-list.module.css";

/** Events under their years. */
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
    <section key={year} className={styles.group}>
      <Heading>{year}</Heading>
      <ol>
        {group.map((event) => (
          <LinkedRow key={event.id} className={styles.event} {...rowOf(event)}>
            <EventEntry
              event={event}
              vocabulary={vocabulary}
              documentTitles={documentTitles}
              tie={ties[event.id]}
              showPlaces={showPlaces}
            />
          </LinkedRow>
        ))}
      </ol>
    </section>
  ));
}

/** What the row of an event lights on the map and in the timeline. */
export function rowOf({ id, places, start, end }: EventItem) {
  return { places, event: id, days: { start, end } };
}

function groupByYear(events: readonly EventItem[], say: Words): [string, EventItem[]][] {
  const groups = new Map<string, EventItem[]>();
  for (const event of events) {
    const year = yearOf(event.start, event.end, say) ?? say("ui.undated");
    groups.set(year, [...(groups.get(year) ?? []), event]);
  }
  return [...groups];
}
