import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { PassageListPanel } from "@/components/panels/passage-list-panel";
import type { Coverage, CoverageNumbers } from "@/lib/model/coverage";
import type { Query } from "@/lib/model/query";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export const metadata: Metadata = { title: "Passages" };

export default async function PassagesPage({ searchParams }: PageProps<"/passages">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, terms, path } = await readListQuery(store, "/passages", search);
  const [flag] = terms.context;
  const context = flag === undefined ? undefined : flag === "1";
  const [page, coverage] = await Promise.all([
    store.listPassages({ ...query, context }, request),
    store.readCoverage(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <PassageListPanel
        page={page}
        path={path}
        covered={context === undefined ? numbersOf(coverage, query) : undefined}
        scopeTitle={scopeTitle(coverage.documents, query)}
      />
    </>
  );
}

/** The numbers of the whole atlas, one document or one section; undefined of any other selection. */
function numbersOf(
  { atlas, documents }: Coverage,
  query: Pick<Query, "documents" | "sections">,
): CoverageNumbers | undefined {
  const [id, ...otherDocuments] = query.documents;
  const [section, ...otherSections] = query.sections;
  if (otherDocuments.length > 0 || otherSections.length > 0) return undefined;
  if (id === undefined) return section === undefined ? atlas : undefined;
  const document = documents.find((candidate) => candidate.id === id);
  if (section === undefined) return document?.numbers;
  return document?.sections.find((candidate) => candidate.id === section)?.numbers;
}
