import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { EventListPanel } from "@/components/panels/event-list-panel";
import { openStore } from "@/lib/store";
import { readDocumentTitles } from "../read-document-titles";
import { readListQuery } from "../read-list-query";

export const metadata: Metadata = { title: "Events" };

export default async function EventsPage({ searchParams }: PageProps<"/events">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, path } = await readListQuery(store, "/events", search);
  const [page, totals, { vocabulary }] = await Promise.all([
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
        title={titleOf(query.located, query.dated)}
      />
    </>
  );
}

function titleOf(located: boolean | undefined, dated: boolean | undefined): string {
  if (located === false) return "Events without a place";
  return dated === false ? "Undated events" : "Events";
}
