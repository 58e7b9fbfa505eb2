import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem, Totals } from "@/lib/store/answers";
import { EventList } from "../ui/event-list";
import { PageSteps } from "../ui/page-steps";
import { type WayOfView, WaysOut } from "../ui/ways-out";
import { ListPage } from "./list-page";

/** Events of the view in the order of their dates. */
export function EventListPanel({
  page,
  path,
  totals,
  documentTitles,
  vocabulary,
  title,
  ways,
}: {
  /** The list's path with its own query, for the links to its other pages. */
  path: string;
  page: Page<EventItem>;
  totals: Totals;
  /** Short titles by id. */
  documentTitles: Readonly<Record<string, string>>;
  vocabulary: Vocabulary;
  title: string;
  /** The ways out where nothing matches. */
  ways: readonly WayOfView[];
}) {
  const say = useWords();
  return (
    <ListPage
      title={title}
      items="event"
      isEmpty={page.items.length === 0}
      ways={<WaysOut ways={ways} />}
      lead={say("event.list.lead", {
        count: totals.events,
        mapped: totals.mapped,
        unlocated: totals.unlocated,
        undated: totals.undated,
      })}
    >
      <EventList
        events={page.items}
        vocabulary={vocabulary}
        documentTitles={documentTitles}
        showPlaces
        headings="h2"
      />
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}
