import type { Metadata } from "next";
import { headers } from "next/headers";
import { MapFocus } from "@/components/map/map-focus";
import { DataPanel } from "@/components/panels/data-panel";
import { siteOf } from "@/lib/ogc/links";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("data.title") };
}

export default async function DataPage() {
  const { atlas, totals, version, vocabulary } = await openStore().readSummary();
  const [lng, lat] = atlas.openingView.center;
  return (
    <>
      <MapFocus places={[]} />
      <DataPanel
        site={siteOf(new Request("http://localhost/", { headers: await headers() }))}
        type={vocabulary.eventTypes[0]?.id ?? ""}
        version={version}
        unlocated={totals.unlocated}
        undated={totals.undated}
        box={[lng - 1, lat - 1, lng + 1, lat + 1].map((degrees) => degrees.toFixed(1)).join(",")}
      />
    </>
  );
}
