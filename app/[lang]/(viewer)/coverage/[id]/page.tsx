import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentCoveragePanel } from "@/components/panels/coverage-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { MissingRecord, missingMetadata } from "../../missing-record";

export async function generateMetadata({
  params,
}: PageProps<"/[lang]/coverage/[id]">): Promise<Metadata> {
  const say = await readWords();
  const document = await openStore().findDocumentItem((await params).id);
  return document
    ? { title: say("pages.coverageOf", { document: document.title }) }
    : missingMetadata();
}

export default async function DocumentCoveragePage({ params }: PageProps<"/[lang]/coverage/[id]">) {
  const store = openStore();
  const { id } = await params;
  const [coverage, { vocabulary }] = await Promise.all([
    store.findDocumentCoverage(id),
    store.readSummary(),
  ]);
  if (!coverage) return <MissingRecord />;
  return (
    <>
      <MapFocus places={[]} />
      <DocumentCoveragePanel coverage={coverage} vocabulary={vocabulary} />
    </>
  );
}
