import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentCoveragePanel } from "@/components/panels/coverage-panel";
import { openStore } from "@/lib/store";

export async function generateMetadata({ params }: PageProps<"/coverage/[id]">): Promise<Metadata> {
  const document = await openStore().findDocumentItem((await params).id);
  return { title: document && `Coverage: ${document.title}` };
}

export default async function DocumentCoveragePage({ params }: PageProps<"/coverage/[id]">) {
  const store = openStore();
  const { id } = await params;
  const [coverage, { vocabulary }] = await Promise.all([
    store.findDocumentCoverage(id),
    store.readSummary(),
  ]);
  if (!coverage) notFound();
  return (
    <>
      <MapFocus places={[]} />
      <DocumentCoveragePanel coverage={coverage} vocabulary={vocabulary} />
    </>
  );
}
