import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { MentionListPanel } from "@/components/panels/mention-list-panel";
import { shortTitles } from "@/components/ui/event-list";
import { EVERYTHING } from "@/lib/model/query";
import { openStore } from "@/lib/store";
import { listPath, readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export const metadata: Metadata = { title: "Mentions" };

const KINDS = ["place", "actor"] as const;

export default async function MentionsPage({ searchParams }: PageProps<"/mentions">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request } = await readListQuery(store, search, "date");
  const { vocabulary } = await store.readSummary();
  const asked = (key: "kind" | "form") => String(search[key] ?? "").split(",");
  const kinds = KINDS.filter((kind) => asked("kind").includes(kind));
  const forms = vocabulary.mentionForms
    .map(({ id }) => id)
    .filter((form) => asked("form").includes(form));
  const [page, documents, coverage] = await Promise.all([
    store.listMentions({ ...query, kinds, forms }, request),
    store.listDocuments(EVERYTHING, { limit: 10_000, sort: "date" }),
    store.readCoverage(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <MentionListPanel
        page={page}
        path={listPath("/mentions", search)}
        documentTitles={shortTitles(documents.items)}
        scopeTitle={scopeTitle(coverage.documents, query)}
        vocabulary={vocabulary}
      />
    </>
  );
}
