import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { EventPanel } from "@/components/panels/event-panel";
import { asksForAll } from "@/lib/query/query";
import { loadView } from "@/lib/query/view";
import { openStore } from "@/lib/store";
import { readDocumentTitles } from "@/lib/store/document-titles";
import { findEvent } from "../../find-once";
import { eventPlaces } from "../../main-places";
import { MissingRecord, missingMetadata } from "../../missing-record";
import { quoteAttestations } from "../../quote-attestations";
import { readDisagreementBases } from "../../read-disagreement-bases";
import { searchParamsOf } from "../../read-list-query";
import { readQuery } from "../../read-query";

export async function generateMetadata({
  params,
}: PageProps<"/[lang]/events/[id]">): Promise<Metadata> {
  const event = await openStore().findEventItem((await params).id);
  return event ? { title: event.title } : missingMetadata();
}

export default async function EventPage({
  params,
  searchParams,
}: PageProps<"/[lang]/events/[id]">) {
  const store = openStore();
  const query = await readQuery(store, loadView(searchParamsOf(await searchParams)));
  const [detail, { vocabulary, counts }] = await Promise.all([
    findEvent((await params).id),
    store.readSummary(),
  ]);
  if (!detail) return <MissingRecord />;
  const { item, related } = detail;
  const told = [item, ...related.map(({ event }) => event)];
  return (
    <>
      <MapFocus places={eventPlaces(detail)} />
      <EventPanel
        detail={detail}
        isOutside={!asksForAll(query) && !(await store.isAsked(item.id, query))}
        attestations={quoteAttestations(detail.attestations)}
        disagreements={await readDisagreementBases(store, detail.disagreements)}
        documentTitles={await readDocumentTitles(store, told)}
        documents={counts.documents}
        vocabulary={vocabulary}
      />
    </>
  );
}
