import type { Metadata } from "next";
import { headers } from "next/headers";
import { MapFocus } from "@/components/map/map-focus";
import { MethodPanel } from "@/components/panels/method-panel";
import { siteOf } from "@/lib/ogc/links";
import { EVERYTHING } from "@/lib/query/query";
import { readWords } from "@/lib/server/page-words";
import { openStore } from "@/lib/store";
import { inLanguage } from "@/lib/words/languages";

export async function generateMetadata(): Promise<Metadata> {
  const say = await readWords();
  return { title: say("method.kind") };
}

/** So many documents stand on the page; the list has the others. */
const MOST_DOCUMENTS = 200;

export default async function MethodPage() {
  const store = openStore();
  const [say, method, { atlas }, documents] = await Promise.all([
    readWords(),
    store.readMethod(),
    store.readSummary(),
    store.listDocuments(EVERYTHING, { limit: MOST_DOCUMENTS, sort: "date" }),
  ]);
  const site = siteOf(new Request("http://localhost/", { headers: await headers() }));
  return (
    <>
      <MapFocus places={[]} />
      <MethodPanel
        method={method}
        atlas={atlas.title}
        address={site + inLanguage("/about/method", say.language)}
        documents={documents}
      />
    </>
  );
}
