import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentListPanel } from "@/components/panels/document-list-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("document.list.title") };
}

export default async function DocumentsPage({ searchParams }: PageProps<"/[lang]/documents">) {
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
