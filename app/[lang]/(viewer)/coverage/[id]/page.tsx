import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentCoveragePanel } from "@/components/panels/coverage-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";

export async function generateMetadata({
  params,
}: PageProps<"/[lang]/coverage/[id]">): Promise<Metadata> {
  const say = await readWords();
  const document = await openStore().findDocumentItem((await params).id);
  return { title: document && say("pages.coverageOf", { document: document.title }) };
}

export default async function DocumentCoveragePage({ params }: PageProps<"/[lang]/coverage/[id]">) {
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
