import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentListPanel } from "@/components/panels/document-list-panel";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";

export const metadata: Metadata = { title: "Documents" };

export default async function DocumentsPage({ searchParams }: PageProps<"/documents">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, path } = await readListQuery(store, "/documents", search);
  const page = await store.listTellingDocuments(query, request);
  return (
    <>
      <MapFocus places={[]} />
      <DocumentListPanel page={page} path={path} isByDate={request.sort === "date"} />
    </>
  );
}
