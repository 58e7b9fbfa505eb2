import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentPanel } from "@/components/panels/document-panel";
import { openStore } from "@/lib/store";
import { findText } from "@/lib/store/texts";
import { findDocument } from "../../find-once";
import { mainPlaces } from "../../main-places";

export async function generateMetadata({
  params,
}: PageProps<"/documents/[id]">): Promise<Metadata> {
  return { title: (await openStore().findDocumentItem((await params).id))?.title };
}

export default async function DocumentPage({ params }: PageProps<"/documents/[id]">) {
  const store = openStore();
  const [detail, { vocabulary }] = await Promise.all([
    findDocument((await params).id),
    store.readSummary(),
  ]);
  if (!detail) notFound();
  return (
    <>
      <MapFocus places={mainPlaces(detail)} />
      <DocumentPanel
        detail={detail}
        text={findText(detail.record.source.sha256)}
        vocabulary={vocabulary}
      />
    </>
  );
}
