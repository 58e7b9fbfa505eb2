import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentListPanel } from "@/components/panels/document-list-panel";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";

export const metadata: Metadata = { title: "Documents" };

export default async function DocumentsPage({ searchParams }: PageProps<"/documents">) {
  const store = openStore();
  const { query } = await readListQuery(store, "/documents", await searchParams);
  const page = await store.listTellingDocuments(query, { limit: 10_000, sort: "date" });
  return (
    <>
      <MapFocus places={[]} />
      <DocumentListPanel documents={page.items} />
    </>
  );
}
