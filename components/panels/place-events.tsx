import { useWords } from "#use-words";
import { eventsByYear } from "@/components/ui/events-by-year";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { PLACE_PARTS, placePartHeading, placePartName } from "@/lib/words/place-parts";
import { describeTies } from "@/lib/words/place-tie-label";
import { EventList } from "../list/event-list";
import { FirstOfMany } from "../ui/first-of-many";
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
  const say = useWords();
  const events = part === "happened" ? detail.events : detail.aboutEvents;
  const told = detail.told[part];
  if (told.length === 0) return null;
  const { id } = PLACE_PARTS[part];
  const about = placePartName(part, say);
  const path = `/events?${part === "happened" ? "place" : "about"}=${detail.item.id}`;
  return (
    <section className={styles.band} id={id}>
      <h2>{placePartHeading(part, told.length, say)}</h2>
      {told.length > 1 && (
        <details className={styles.overview}>
          <summary>{say("place.byYearAndKind")}</summary>
          <YearHistogram
            id={`${id}-hatch`}
            byYear={eventsByYear(told)}
            about={about}
            undatedPath={`${path}&dated=0`}
          />
          <KindCounts events={told} about={about} path={path} vocabulary={vocabulary} />
        </details>
      )}
      <EventList
        events={events}
        vocabulary={vocabulary}
        documentTitles={titles}
        ties={describeTies(detail, part, vocabulary, say)}
        showPlaces={part === "concerns"}
      />
      <FirstOfMany shown={events.length} all={told.length} path={path} about={about} />
    </section>
  );
}
