import type { DocumentItem } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";

const REMEMBERED = 2_000;

/** Finds documents by their ids and remembers those found last: claims and passages of one come again and again. */
export function documentFinder(store: Store): (id: string) => Promise<DocumentItem> {
  const known = new Map<string, DocumentItem>();
  return async (id) => {
    const document = known.get(id) ?? (await store.findDocumentItem(id));
    if (!document) throw new Error(`The index has claims of "${id}", and no such document.`);
    known.delete(id);
    // Where it lies is in no file that is written from here, and long.
    known.set(id, { ...document, places: [], points: [] });
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return document;
  };
}
