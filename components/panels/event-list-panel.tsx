import { useWords } from "#use-words";
import { type EventListView, eventListPath, LIST_PART } from "@/lib/query/event-list";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem, ListPart, Totals } from "@/lib/store/answers";
import { EventList } from "../list/event-list";
import { EventTable, EventTableRow } from "../list/event-table";
import { ListGroups } from "../list/list-groups";
import { ListTools } from "../list/list-tools";
import { listVocabulary } from "../list/list-vocabulary";
import { LiveRows } from "../list/live-rows";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { type WayOfView, WaysOut } from "../ui/ways-out";
import { ListPage } from "./list-page";

/** What of a list the server sends: a page that its link asks for by a cursor, or the part from a row on. */
export type SentEvents =
  | { type: "page"; page: Page<EventItem>; path: string }
  | { type: "part"; part: ListPart };

/** The events of the view: by day, under their places, or as a table. */
export function EventListPanel({
  view,
  sent,
  totals,
  documentTitles,
  vocabulary,
  title,
  ways,
}: {
  view: EventListView;
  sent: SentEvents;
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
      download="events"
      isEmpty={totals.events === 0}
      ways={<WaysOut ways={ways} />}
      lead={say("event.list.lead", {
        count: totals.events,
        mapped: totals.mapped,
        unlocated: totals.unlocated,
        undated: totals.undated,
        possible: totals.possible,
      })}
    >
      {totals.events > 0 && <ListTools view={view} />}
      {sent.type === "page" ? (
        <>
          <EventList
            events={sent.page.items}
            vocabulary={vocabulary}
            documentTitles={documentTitles}
            showPlaces
            headings="h2"
          />
          <PageSteps {...pageSteps(sent.path, sent.page)} />
        </>
      ) : (
        totals.events > 0 && (
          <LiveRows
            // Another shape begins anew.
            key={view.shape}
            view={view}
            sent={{
              from: sent.part.from,
              isWhole: sent.part.rows.length === sent.part.total,
            }}
            vocabulary={listVocabulary(vocabulary)}
          >
            <SentPart
              view={view}
              part={sent.part}
              vocabulary={vocabulary}
              documentTitles={documentTitles}
            />
          </LiveRows>
        )
      )}
    </ListPage>
  );
}

function SentPart({
  view,
  part,
  vocabulary,
  documentTitles,
}: {
  view: EventListView;
  part: ListPart;
  vocabulary: Vocabulary;
  documentTitles: Readonly<Record<string, string>>;
}) {
  const say = useWords();
  const { rows, from, total } = part;
  const words = { vocabulary, documentTitles, say };
  return (
    <>
      {view.shape === "table" ? (
        <EventTable view={view} count={total}>
          {rows.map((event, index) => (
            <EventTableRow
              key={event.ordinal}
              event={event}
              index={from + index}
              columns={view.columns}
              words={words}
            />
          ))}
        </EventTable>
      ) : (
        <ListGroups part={part} vocabulary={vocabulary} documentTitles={documentTitles} />
      )}
      <PageSteps
        previous={
          from > 0 ? eventListPath({ ...view, from: Math.max(0, from - LIST_PART) }) : undefined
        }
        next={
          from + rows.length < total
            ? eventListPath({ ...view, from: from + rows.length })
            : undefined
        }
      />
    </>
  );
}
