import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { EventPanel } from "@/components/panels/event-panel";
import { EVERYTHING } from "@/lib/model/query";
import { openStore } from "@/lib/store";
import { eventPlaces } from "../../main-places";
import { quoteAttestations } from "../../quote-attestations";
import { readDisagreementBases } from "../../read-disagreement-bases";

export async function generateMetadata({ params }: PageProps<"/events/[id]">): Promise<Metadata> {
  const detail = await openStore().findEvent((await params).id);
  return { title: detail?.item.title };
}

export default async function EventPage({ params }: PageProps<"/events/[id]">) {
  const store = openStore();
  const [detail, documents, { vocabulary }] = await Promise.all([
    store.findEvent((await params).id),
    store.listDocuments(EVERYTHING, { limit: 10_000, sort: "date" }),
    store.readSummary(),
  ]);
  if (!detail) notFound();
  return (
    <>
      <MapFocus places={eventPlaces(detail)} />
      <EventPanel
        detail={detail}
        attestations={quoteAttestations(detail.attestations)}
        disagreements={await readDisagreementBases(store, detail.disagreements)}
        documents={documents.items}
        vocabulary={vocabulary}
      />
    </>
  );
}
