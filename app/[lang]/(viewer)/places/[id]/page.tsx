import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { MapPopup } from "@/components/map/map-popup";
import { PlacePanel } from "@/components/panels/place-panel";
import { PlacePopup } from "@/components/panels/place-popup";
import { LinkedData } from "@/components/ui/linked-data";
import { placeData } from "@/lib/preview/linked-data";
import { loadView } from "@/lib/query/view";
import { openStore } from "@/lib/store";
import { readDocumentTitles } from "@/lib/store/document-titles";
import { readQuery } from "@/lib/store/read-query";
import { readRequestSite } from "../../../request-site";
import { findPlace } from "../../find-once";
import { MissingRecord, missingMetadata } from "../../missing-record";

export async function generateMetadata({
  params,
}: PageProps<"/[lang]/places/[id]">): Promise<Metadata> {
  const place = await openStore().findPlaceItem((await params).id);
  return place ? { title: place.title } : missingMetadata();
}

export default async function PlacePage({
  params,
  searchParams,
}: PageProps<"/[lang]/places/[id]">) {
  const store = openStore();
  const { id } = await params;
  const [detail, landmarks, { vocabulary, counts }] = await Promise.all([
    findPlace(id, await readQuery(store, loadView(await searchParams))),
    store.readLandmarks(),
    store.readSummary(),
  ]);
  if (!detail) return <MissingRecord />;
  const { events, aboutEvents, foremost } = detail;
  const documentTitles = await readDocumentTitles(store, [
    ...events,
    ...aboutEvents,
    ...foremost.happened,
    ...foremost.concerns,
  ]);
  return (
    <>
      <LinkedData data={placeData(detail, await readRequestSite())} />
      <MapFocus places={[id]} />
      <MapPopup>
        <PlacePopup detail={detail} documentTitles={documentTitles} vocabulary={vocabulary} />
      </MapPopup>
      <PlacePanel
        detail={detail}
        documentTitles={documentTitles}
        documents={counts.documents}
        landmarks={landmarks}
        vocabulary={vocabulary}
      />
    </>
  );
}
