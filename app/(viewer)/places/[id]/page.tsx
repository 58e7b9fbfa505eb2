import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { MapPopup } from "@/components/map/map-popup";
import { PlacePanel } from "@/components/panels/place-panel";
import { PlacePopup } from "@/components/panels/place-popup";
import { shortTitles } from "@/components/ui/event-list";
import { EVERYTHING } from "@/lib/model/query";
import { openStore } from "@/lib/store";
import { loadView } from "@/lib/url/view";

import { readQuery } from "../../read-query";

export async function generateMetadata({ params }: PageProps<"/places/[id]">): Promise<Metadata> {
  const detail = await openStore().findPlace((await params).id, EVERYTHING);
  return { title: detail?.item.title };
}

export default async function PlacePage({ params, searchParams }: PageProps<"/places/[id]">) {
  const store = openStore();
  const { id } = await params;
  const [detail, documents, landmarks, { vocabulary }] = await Promise.all([
    store.findPlace(id, await readQuery(store, loadView(await searchParams))),
    store.listDocuments(EVERYTHING, { limit: 10_000, sort: "date" }),
    store.readLandmarks(),
    store.readSummary(),
  ]);
  if (!detail) notFound();
  return (
    <>
      <MapFocus places={[id]} />
      <MapPopup>
        <PlacePopup
          detail={detail}
          documentTitles={shortTitles(documents.items)}
          vocabulary={vocabulary}
        />
      </MapPopup>
      <PlacePanel
        detail={detail}
        documents={documents.items}
        landmarks={landmarks}
        vocabulary={vocabulary}
      />
    </>
  );
}
