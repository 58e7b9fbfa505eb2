import type { Metadata } from "next";
import { headers } from "next/headers";
import { MapFocus } from "@/components/map/map-focus";
import { MethodPanel } from "@/components/panels/method-panel";
import { siteOf } from "@/lib/ogc/links";
import { EVERYTHING } from "@/lib/query/query";
import { openStore } from "@/lib/store";

export const metadata: Metadata = { title: "Method" };

/** So many documents stand on the page; the list has the others. */
const MOST_DOCUMENTS = 200;

export default async function MethodPage() {
  const store = openStore();
  const [method, { atlas }, documents] = await Promise.all([
    store.readMethod(),
    store.readSummary(),
    store.listDocuments(EVERYTHING, { limit: MOST_DOCUMENTS, sort: "date" }),
  ]);
  const site = siteOf(new Request("http://localhost/", { headers: await headers() }));
  return (
    <>
      <MapFocus places={[]} />
      <MethodPanel
        method={method ?? { title: "Method", citation: atlas.title, sections: [] }}
        address={`${site}/about/method`}
        documents={documents}
      />
    </>
  );
}
