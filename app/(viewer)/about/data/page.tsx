import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DataPanel } from "@/components/panels/data-panel";
import { ERRORS } from "@/lib/errors";
import { COLLECTIONS } from "@/lib/ogc/collections";

export const metadata: Metadata = { title: "Use the data" };

export default function DataPage() {
  return (
    <>
      <MapFocus places={[]} />
      <DataPanel
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
      />
    </>
  );
}
