import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { AttestationListPanel } from "@/components/panels/attestation-list-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("attestations.title") };
}

export default async function AttestationsPage({
  searchParams,
}: PageProps<"/[lang]/attestations">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, path } = await readListQuery(store, "/attestations", search);
  const [page, { vocabulary }] = await Promise.all([
    store.listAttestations(query, request),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <AttestationListPanel page={page} path={path} vocabulary={vocabulary} />
    </>
  );
}
