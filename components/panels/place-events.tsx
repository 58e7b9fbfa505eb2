import { eventsByYear } from "@/lib/model/events-by-year";
import type { PlaceDetail } from "@/lib/model/item";
import { PLACE_PARTS, placePartHeading } from "@/lib/model/place-parts";
import { describeTies } from "@/lib/model/place-tie-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { EventList } from "../ui/event-list";
import { KindCounts } from "../ui/kind-counts";
import { YearHistogram } from "../ui/year-histogram";
import styles from "./panel.module.css";

/** The events of one part of a place: by year and by kind, and then each. */
export function PlaceEvents({
  part,
  detail,
  titles,
  vocabulary,
}: {
  part: "happened" | "concerns";
  detail: PlaceDetail;
  /** Short titles of documents by id. */
  titles: Readonly<Record<string, string>>;
  vocabulary: Vocabulary;
}) {
  const events = part === "happened" ? detail.events : detail.aboutEvents;
  if (events.length === 0) return null;
  const { id, label } = PLACE_PARTS[part];
  const key = part === "happened" ? "place" : "about";
  return (
    <section className={styles.band} id={id}>
      <h2>{placePartHeading(part, events.length)}</h2>
      {events.length > 1 && (
        <details className={styles.overview}>
          <summary>By year and kind</summary>
          <YearHistogram
            id={`${id}-hatch`}
            byYear={eventsByYear(events)}
            about={label}
            undatedPath={`/events?${key}=${detail.item.id}&dated=0`}
          />
          <KindCounts
            events={events}
            about={label}
            path={`/events?${key}=${detail.item.id}`}
            vocabulary={vocabulary}
          />
        </details>
      )}
      <EventList
        events={events}
        vocabulary={vocabulary}
        documentTitles={titles}
        ties={describeTies(detail, part, vocabulary)}
        showPlaces={part === "concerns"}
      />
    </section>
  );
}
