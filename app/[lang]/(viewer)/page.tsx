import { MapFocus } from "@/components/map/map-focus";
import { OverviewPanel } from "@/components/panels/overview-panel";
import { asksForAll, type Query } from "@/lib/query/query";
import { loadView } from "@/lib/query/view";
import { openStore } from "@/lib/store";
import { readQuery } from "@/lib/store/read-query";
import type { Store } from "@/lib/store/store";
import { readScene } from "./find-once";

/** So many places and documents stand on the overview; the lists have the others. */
const MOST_ROWS = 50;

export default async function OverviewPage({ searchParams }: PageProps<"/[lang]">) {
  const store = openStore();
  const query = await readQuery(store, loadView(await searchParams));
  const [summary, places, documents, statements, scene] = await Promise.all([
    store.readSummary(),
    store.listReportedPlaces(query, { limit: MOST_ROWS, sort: "date" }),
    store.listTellingDocuments(query, { limit: MOST_ROWS, sort: "date" }),
    countStatements(store, query),
    readScene(query),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <OverviewPanel
        summary={{ ...summary, totals: scene.totals }}
        places={places}
        documents={documents}
        statements={statements}
      />
    </>
  );
}

/** Of all events, the number that the atlas has of itself. */
async function countStatements(store: Store, query: Query): Promise<number> {
  if (asksForAll(query)) return (await store.readSummary()).counts.attestations;
  return (await store.listAttestations(query, { limit: 1, sort: "date" })).matched;
}
