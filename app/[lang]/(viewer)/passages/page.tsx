import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { PassageListPanel } from "@/components/panels/passage-list-panel";
import { asksBesidesScope, type Query } from "@/lib/query/query";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import type { CoverageNumbers } from "@/lib/store/coverage";
import type { Store } from "@/lib/store/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("passages.title") };
}

export default async function PassagesPage({ searchParams }: PageProps<"/[lang]/passages">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, terms, path } = await readListQuery(store, "/passages", search);
  const [flag] = terms.context;
  const context = flag === undefined ? undefined : flag === "1";
  const isWhole = context === undefined && !asksBesidesScope(query);
  const [say, page, scope] = await Promise.all([
    readWords(),
    store.listPassages({ ...query, context }, request),
    store.listScopeNames(query),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <PassageListPanel
        page={page}
        path={path}
        covered={isWhole ? await readNumbers(store, query) : undefined}
        scopeTitle={scopeTitle(scope, query, say)}
      />
    </>
  );
}

/** The numbers of the whole atlas, one document or one section; undefined of any other selection. */
async function readNumbers(
  store: Store,
  query: Pick<Query, "documents" | "sections">,
): Promise<CoverageNumbers | undefined> {
  const [id, ...otherDocuments] = query.documents;
  const [section, ...otherSections] = query.sections;
  if (otherDocuments.length > 0 || otherSections.length > 0) return undefined;
  if (id === undefined)
    return section === undefined ? (await store.readCoverage()).atlas : undefined;
  const document = await store.findDocumentCoverage(id);
  if (section === undefined) return document?.numbers;
  return document?.sections.find((candidate) => candidate.id === section)?.numbers;
}
