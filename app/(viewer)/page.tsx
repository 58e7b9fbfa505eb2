import { MapFocus } from "@/components/map/map-focus";
import { OverviewPanel } from "@/components/panels/overview-panel";
import { openStore } from "@/lib/store";
import { loadView } from "@/lib/url/view";
import { readQuery } from "./read-query";

const ALL = { limit: 10_000, sort: "title" } as const;

export default async function OverviewPage({ searchParams }: PageProps<"/">) {
  const store = openStore();
  const query = await readQuery(store, loadView(await searchParams));
  const [summary, places, documents, scene] = await Promise.all([
    store.readSummary(),
    store.listPlaces(query, ALL),
    store.listTellingDocuments(query, { ...ALL, sort: "date" }),
    store.readScene(query),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <OverviewPanel
        summary={{ ...summary, totals: scene.totals }}
        places={places.items}
        documents={documents.items}
      />
    </>
  );
}
