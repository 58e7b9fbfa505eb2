import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { FigureListPanel } from "@/components/panels/figure-list-panel";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export const metadata: Metadata = { title: "Figures" };

export default async function FiguresPage({ searchParams }: PageProps<"/figures">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, path } = await readListQuery(store, "/figures", search);
  const [page, scope, { vocabulary }] = await Promise.all([
    store.listFigures(query, request),
    store.listScopeNames(query),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <FigureListPanel
        page={page}
        path={path}
        vocabulary={vocabulary}
        scopeTitle={scopeTitle(scope, query)}
      />
    </>
  );
}
