import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { MentionListPanel } from "@/components/panels/mention-list-panel";
import { MENTION_KINDS } from "@/lib/query/list-page";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { readListQuery } from "../read-list-query";
import { scopeTitle } from "../scope-title";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("mentions.title") };
}

export default async function MentionsPage({ searchParams }: PageProps<"/[lang]/mentions">) {
  const store = openStore();
  const search = await searchParams;
  const { query, request, terms, named, path } = await readListQuery(store, "/mentions", search);
  const kinds = MENTION_KINDS.filter((kind) => terms.kind.includes(kind));
  const [say, page, scope, { vocabulary }] = await Promise.all([
    readWords(),
    store.listMentions({ ...query, kinds, forms: terms.form, target: named.target?.id }, request),
    store.listScopeNames(query),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <MentionListPanel
        page={page}
        path={path}
        scopeTitle={scopeTitle(scope, query, say)}
        target={named.target?.name}
        isReversed={request.sort.startsWith("-")}
        vocabulary={vocabulary}
      />
    </>
  );
}
