import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { CoveragePanel } from "@/components/panels/coverage-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("coverage.title") };
}

export default async function CoveragePage() {
  const store = openStore();
  const [coverage, { vocabulary }] = await Promise.all([store.readCoverage(), store.readSummary()]);
  return (
    <>
      <MapFocus places={[]} />
      <CoveragePanel coverage={coverage} vocabulary={vocabulary} />
    </>
  );
}
