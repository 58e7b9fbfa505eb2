import type { DocumentItem } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";

const REMEMBERED = 2_000;

/** Finds documents by their ids and remembers those asked for last: claims and passages of one come again and again. */
export function documentFinder(store: Store): (id: string) => Promise<DocumentItem> {
  const known = new Map<string, Promise<DocumentItem>>();
  return (id) => {
    const document = known.get(id) ?? findDocument(store, id);
    known.delete(id);
    known.set(id, document);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return document;
  };
}

/** Without where it lies, which is long and in no file that is written from here. */
async function findDocument(store: Store, id: string): Promise<DocumentItem> {
  const document = await store.findDocumentItem(id);
  if (!document) throw new Error(`The index has claims of "${id}", and no such document.`);
  return { ...document, places: [], points: [] };
}
