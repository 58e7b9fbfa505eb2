import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { EventListPanel } from "@/components/panels/event-list-panel";
import { loadView } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readDocumentTitles } from "../read-document-titles";
import { readListQuery, searchParamsOf } from "../read-list-query";
import { readWaysOut } from "../read-ways-out";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("pages.events") };
}

export default async function EventsPage({ searchParams }: PageProps<"/[lang]/events">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, path } = await readListQuery(store, "/events", search);
  const [say, page, totals, { vocabulary }] = await Promise.all([
    readWords(),
    store.listEvents(query, request),
    store.countEvents(query),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <EventListPanel
        page={page}
        path={path}
        totals={totals}
        documentTitles={await readDocumentTitles(store, page.items)}
        vocabulary={vocabulary}
        ways={totals.events === 0 ? await readWaysOut(store, loadView(searchParamsOf(search))) : []}
        title={say(titleOf(query.located, query.dated))}
      />
    </>
  );
}

function titleOf(located: boolean | undefined, dated: boolean | undefined) {
  if (located === false) return "pages.eventsWithoutPlace";
  return dated === false ? "pages.undatedEvents" : "pages.events";
}
