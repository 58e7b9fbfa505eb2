import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { AttestationListPanel } from "@/components/panels/attestation-list-panel";
import { shortTitles } from "@/components/ui/event-list";
import { EVERYTHING } from "@/lib/model/query";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";

export const metadata: Metadata = { title: "Attestations" };

export default async function AttestationsPage({ searchParams }: PageProps<"/attestations">) {
  const store = openStore();
  const { query, request } = await readListQuery(store, await searchParams, "date");
  const [page, documents, { vocabulary }] = await Promise.all([
    store.listAttestations(query, request),
    store.listDocuments(EVERYTHING, { limit: 10_000, sort: "date" }),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <AttestationListPanel
        page={page}
        documentTitles={shortTitles(documents.items)}
        vocabulary={vocabulary}
      />
    </>
  );
}
