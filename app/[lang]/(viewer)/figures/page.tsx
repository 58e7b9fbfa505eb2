import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { FigureListPanel } from "@/components/panels/figure-list-panel";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("figures.list.title") };
}

export default async function FiguresPage({ searchParams }: PageProps<"/[lang]/figures">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, path } = await readListQuery(store, "/figures", search);
  const [say, page, scope, { vocabulary }] = await Promise.all([
    readWords(),
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
        scopeTitle={scopeTitle(scope, query, say)}
      />
    </>
  );
}
