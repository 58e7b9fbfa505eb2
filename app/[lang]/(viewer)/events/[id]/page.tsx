import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { EventPanel } from "@/components/panels/event-panel";
import { LinkedData } from "@/components/ui/linked-data";
import { eventPlaces } from "@/lib/map/main-places";
import { eventData } from "@/lib/preview/linked-data";
import { asksForAll } from "@/lib/query/query";
import { loadView } from "@/lib/query/view";
import { openStore } from "@/lib/store";
import { readDocumentTitles } from "@/lib/store/document-titles";
import { readQuery } from "@/lib/store/read-query";
import { readRequestSite } from "../../../request-site";
import { findEvent } from "../../find-once";
import { MissingRecord, missingMetadata } from "../../missing-record";
import { quoteAttestations } from "../../quote-attestations";
import { readDisagreementBases } from "../../read-disagreement-bases";
import { searchParamsOf } from "../../read-list-query";

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
  const [detail, { atlas, vocabulary, counts }, site] = await Promise.all([
    findEvent((await params).id),
    store.readSummary(),
    readRequestSite(),
  ]);
  if (!detail) return <MissingRecord />;
  const { item, related } = detail;
  const told = [item, ...related.map(({ event }) => event)];
  return (
    <>
      <LinkedData data={eventData(detail, { site, vocabulary, language: atlas.language })} />
      <MapFocus places={eventPlaces(detail)} />
      <EventPanel
        detail={detail}
        isOutside={!asksForAll(query) && (await store.keepAsked([item.id], query)).length === 0}
        attestations={quoteAttestations(detail.attestations)}
        disagreements={await readDisagreementBases(store, detail.disagreements)}
        documentTitles={await readDocumentTitles(store, told)}
        documents={counts.documents}
        vocabulary={vocabulary}
      />
    </>
  );
}
