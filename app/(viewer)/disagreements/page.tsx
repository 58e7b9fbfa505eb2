import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DisagreementPanel } from "@/components/panels/disagreement-panel";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export const metadata: Metadata = { title: "Disagreements" };

export default async function DisagreementsPage({ searchParams }: PageProps<"/disagreements">) {
  const store = openStore();
  const { query } = await readListQuery(store, "/disagreements", await searchParams);
  const [details, scope, { vocabulary }] = await Promise.all([
    store.listDisagreements(query),
    store.listScopeNames(query),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <DisagreementPanel
        details={details}
        scopeTitle={scopeTitle(scope, query)}
        vocabulary={vocabulary}
      />
    </>
  );
}
