import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { CoveragePanel } from "@/components/panels/coverage-panel";
import { openStore } from "@/lib/store";

export const metadata: Metadata = { title: "Coverage" };

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
