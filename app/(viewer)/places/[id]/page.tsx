import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { MapPopup } from "@/components/map/map-popup";
import { PlacePanel } from "@/components/panels/place-panel";
import { PlacePopup } from "@/components/panels/place-popup";
import { openStore } from "@/lib/store";
import { loadView } from "@/lib/url/view";

import { readQuery } from "../../read-query";

export async function generateMetadata({ params }: PageProps<"/places/[id]">): Promise<Metadata> {
  return { title: (await openStore().findPlaceItem((await params).id))?.title };
}

export default async function PlacePage({ params, searchParams }: PageProps<"/places/[id]">) {
  const store = openStore();
  const { id } = await params;
  const [detail, { documents: documentTitles }, landmarks, { vocabulary, counts }] =
    await Promise.all([
      store.findPlace(id, await readQuery(store, loadView(await searchParams))),
      store.listNames(),
      store.readLandmarks(),
      store.readSummary(),
    ]);
  if (!detail) notFound();
  return (
    <>
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
