import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DisagreementPanel } from "@/components/panels/disagreement-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("disagreements.title") };
}

export default async function DisagreementsPage({
  searchParams,
}: PageProps<"/[lang]/disagreements">) {
  const store = openStore();
  const { query } = await readListQuery(store, "/disagreements", await searchParams);
  const [say, details, scope, { vocabulary }] = await Promise.all([
    readWords(),
    store.listDisagreements(query),
    store.listScopeNames(query),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <DisagreementPanel
        details={details}
        scopeTitle={scopeTitle(scope, query, say)}
        vocabulary={vocabulary}
      />
    </>
  );
}
