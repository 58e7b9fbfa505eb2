import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceItem } from "@/lib/store/answers";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { PlaceRow } from "../ui/place-row";
import { Term } from "../ui/term";
import { type WayOfView, WaysOut } from "../ui/ways-out";
import { asWritten, Written } from "../ui/written";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** The places of the view, the drawn ones first, and why the others are not drawn. */
export function PlaceListPanel({
  page,
  path,
  around,
  isByReports,
  isWhole,
  vocabulary,
  events,
  ways,
}: {
  page: Page<PlaceItem> & { mapped: number };
  /** The list's path with its own query, for the links to its other pages. */
  path: string;
  /** Name of the place that all of them lie in, where only such are asked for. */
  around: string | undefined;
  /** Whether those come first that most is reported of. */
  isByReports: boolean;
  /** Whether these are the places of the view, not only some of them. */
  isWhole: boolean;
  vocabulary: Vocabulary;
  /** How many events match, which need not have a place. */
  events: number;
  /** The ways out where none does. */
  ways: readonly WayOfView[];
}) {
  const say = useWords();
  const counts = { mapped: page.mapped, unmapped: page.matched - page.mapped };
  const mapped = page.items.filter((place) => place.mapped);
  const unmapped = page.items.filter((place) => !place.mapped);
  return (
    <ListPage
      title={say("place.list.title")}
      items="place"
      download={isWhole ? "places" : undefined}
      isEmpty={page.items.length === 0}
      ways={events === 0 ? <WaysOut ways={ways} /> : <EventsWithoutPlace count={events} />}
      lead={
        <>
          {around === undefined
            ? say("place.list.lead", counts)
            : say.rich("place.list.leadWithin", {
                around,
                record: asWritten,
                ...counts,
              })}
          {isByReports && ` ${say("place.list.byReports")}`}
        </>
      }
    >
      {mapped.length > 0 && (
        <section className={styles.band}>
          <h2>{say("place.list.mapped")}</h2>
          <ul className={styles.rows}>
            {mapped.map((place) => (
              <PlaceRow key={place.id} place={place} vocabulary={vocabulary} />
            ))}
          </ul>
        </section>
      )}
      {unmapped.length > 0 && (
        <section className={styles.band}>
          <h2>{say("place.list.unmapped")}</h2>
          <ul className={styles.rows}>
            {unmapped.map((place) => (
              <LinkedRow key={place.id} className={styles.row} places={[]}>
                <EntityLink path={`/places/${place.id}`}>
                  <Written>{place.title}</Written>
                </EntityLink>
                <small>
                  {place.unmappedReason && (
                    <Term
                      vocabulary={vocabulary}
                      list="unmappedReasons"
                      id={place.unmappedReason}
                      isAlone
                    />
                  )}
                </small>
              </LinkedRow>
            ))}
          </ul>
        </section>
      )}
      <PageSteps {...pageSteps(path, page)} />
    </ListPage>
  );
}

/** Leads to the events of a view without places. */
function EventsWithoutPlace({ count }: { count: number }) {
  const say = useWords();
  return (
    <p className={styles.note}>
      {say.rich("facets.noPlaceOfEvents", {
        count,
        link: (chunks) => <EntityLink path="/events">{chunks}</EntityLink>,
      })}
    </p>
  );
}
