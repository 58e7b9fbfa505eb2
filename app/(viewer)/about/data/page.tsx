import type { Metadata } from "next";
import { headers } from "next/headers";
import { MapFocus } from "@/components/map/map-focus";
import { DataPanel } from "@/components/panels/data-panel";
import { ERRORS } from "@/lib/errors";
import { COLLECTIONS } from "@/lib/ogc/collections";
import { siteOf } from "@/lib/ogc/links";
import { openStore } from "@/lib/store";

export const metadata: Metadata = { title: "Use the data" };

export default async function DataPage() {
  const { atlas, totals, vocabulary } = await openStore().readSummary();
  const [lng, lat] = atlas.openingView.center;
  return (
    <>
      <MapFocus places={[]} />
      <DataPanel
        site={siteOf(new Request("http://localhost/", { headers: await headers() }))}
        collections={Object.entries(COLLECTIONS).map(([id, { title, description }]) => ({
          id,
          title,
          description,
        }))}
        errors={Object.entries(ERRORS).map(([code, { status, title }]) => ({
          code,
          status,
          title,
        }))}
        type={vocabulary.eventTypes[0]?.id ?? ""}
        unlocated={totals.unlocated}
        undated={totals.undated}
        box={[lng - 1, lat - 1, lng + 1, lat + 1].map((degrees) => degrees.toFixed(1)).join(",")}
      />
    </>
  );
}
