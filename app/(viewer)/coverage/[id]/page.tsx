import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentCoveragePanel } from "@/components/panels/coverage-panel";
import { openStore } from "@/lib/store";

export async function generateMetadata({ params }: PageProps<"/coverage/[id]">): Promise<Metadata> {
  const detail = await openStore().findDocument((await params).id);
  return { title: detail && `Coverage: ${detail.item.title}` };
}

export default async function DocumentCoveragePage({ params }: PageProps<"/coverage/[id]">) {
  const store = openStore();
  const { id } = await params;
  const [{ documents }, { vocabulary }] = await Promise.all([
    store.readCoverage(),
    store.readSummary(),
  ]);
  const coverage = documents.find((document) => document.id === id);
  if (!coverage) notFound();
  return (
    <>
      <MapFocus places={[]} />
      <DocumentCoveragePanel coverage={coverage} vocabulary={vocabulary} />
    </>
  );
}
