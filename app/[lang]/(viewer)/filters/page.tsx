import type { Metadata } from "next";
import { FilterPanel } from "@/components/filters/filter-panel";
import { MapFocus } from "@/components/map/map-focus";
import { NO_FILTERS } from "@/lib/query/filters";
import { formatLink, loadView } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readQuery } from "@/lib/store/read-query";
import { searchParamsOf } from "../read-list-query";
import { readWaysOut } from "../read-ways-out";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[lang]/filters">): Promise<Metadata> {
  const say = await readWords();
  const search = await searchParams;
  const isNarrowed = Object.keys(NO_FILTERS).some((key) => search[key] !== undefined);
  // There are as many such pages as there are ways to choose.
  return {
    title: say("facets.title"),
    ...(isNarrowed && { robots: { index: false, follow: false } }),
  };
}

export default async function FiltersPage({ searchParams }: PageProps<"/[lang]/filters">) {
  const store = openStore();
  const view = loadView(searchParamsOf(await searchParams));
  const query = await readQuery(store, view);
  const [facets, totals, { vocabulary }] = await Promise.all([
    store.readFacets(query),
    store.countEvents(query),
    store.readSummary(),
  ]);
  const kept = new URL(formatLink("/filters", { ...view, q: null }), "http://localhost");
  return (
    <>
      <MapFocus places={[]} />
      <FilterPanel
        facets={facets}
        totals={totals}
        ways={totals.events === 0 ? await readWaysOut(store, view) : []}
        vocabulary={vocabulary}
        words={query.words ?? ""}
        kept={[...kept.searchParams]}
      />
    </>
  );
}
