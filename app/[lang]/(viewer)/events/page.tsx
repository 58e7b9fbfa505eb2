import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { EventListPanel, type SentEvents } from "@/components/panels/event-list-panel";
import { arrangementOf, LIST_PART } from "@/lib/query/event-list";
import { loadView } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readDocumentTitles } from "@/lib/store/document-titles";
import type { Store } from "@/lib/store/store";
import { eventsTitleKey } from "@/lib/words/page-title";
import { type ListQuery, readListQuery, searchParamsOf } from "../read-list-query";
import { readWaysOut } from "../read-ways-out";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("pages.events") };
}

export default async function EventsPage({ searchParams }: PageProps<"/[lang]/events">) {
  const store = openStore();
  const search = await searchParams;
  const asked = await readListQuery(store, "/events", search);
  const { query } = asked;
  const [say, sent, totals, { vocabulary }] = await Promise.all([
    readWords(),
    readSent(store, asked),
    store.countEvents(query),
    store.readSummary(),
  ]);
  const items = sent.type === "page" ? sent.page.items : sent.part.rows;
  return (
    <>
      <MapFocus places={[]} />
      <EventListPanel
        view={asked.events}
        sent={sent}
        totals={totals}
        documentTitles={await readDocumentTitles(store, items)}
        vocabulary={vocabulary}
        ways={totals.events === 0 ? await readWaysOut(store, loadView(searchParamsOf(search))) : []}
        title={say(eventsTitleKey(query))}
      />
    </>
  );
}

async function readSent(
  store: Store,
  { query, request, path, events, isPaged }: ListQuery,
): Promise<SentEvents> {
  if (isPaged) return { type: "page", page: await store.listEvents(query, request), path };
  // Of a list that follows the map its row is another one of all.
  const part = { from: events.isFollowing ? 0 : events.from, count: LIST_PART };
  return { type: "part", part: await store.listRows(query, arrangementOf(events), part) };
}
