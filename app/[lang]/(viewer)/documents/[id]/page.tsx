import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DocumentPanel } from "@/components/panels/document-panel";
import { LinkedData } from "@/components/ui/linked-data";
import { mainPlaces } from "@/lib/map/main-places";
import { documentData } from "@/lib/preview/linked-data";
import { readListValues } from "@/lib/query/list-page";
import { openStore } from "@/lib/store";
import type { Store } from "@/lib/store/store";
import { findText } from "@/lib/store/texts";
import { readRequestSite } from "../../../request-site";
import { findDocumentPage, listDocumentPlaces } from "../../find-once";
import { MissingRecord, missingMetadata } from "../../missing-record";
import { searchParamsOf } from "../../read-list-query";

export async function generateMetadata({
  params,
}: PageProps<"/[lang]/documents/[id]">): Promise<Metadata> {
  const document = await openStore().findDocumentItem((await params).id);
  return document ? { title: document.title } : missingMetadata();
}

export default async function DocumentPage({
  params,
  searchParams,
}: PageProps<"/[lang]/documents/[id]">) {
  const store = openStore();
  const { id } = await params;
  const item = await store.findDocumentItem(id);
  const text = item && findText(item.sha256);
  const at = readListValues(`/documents/${id}`, searchParamsOf(await searchParams)).get("at");
  const [detail, places, { atlas, vocabulary }] = await Promise.all([
    text === undefined ? findDocumentPage(id, at) : readWhole(store, id),
    listDocumentPlaces(id),
    store.readSummary(),
  ]);
  if (!detail) return <MissingRecord />;
  const site = await readRequestSite();
  return (
    <>
      <LinkedData data={documentData(detail, { site, language: atlas.language })} />
      <MapFocus places={mainPlaces(places)} />
      <DocumentPanel detail={detail} text={text} vocabulary={vocabulary} />
    </>
  );
}

/** An attached text is read and searched as a whole, on one page. */
async function readWhole(store: Store, id: string) {
  const detail = await store.findDocument(id);
  if (!detail) return undefined;
  const { sections: contents, passages } = detail.record;
  const page = { number: 1, count: 1, previous: undefined, next: undefined };
  return { ...detail, contents, passages: passages.length, page };
}
