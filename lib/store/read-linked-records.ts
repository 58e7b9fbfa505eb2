import { idsOfFilters } from "@/lib/query/filters";
import { NO_IDS } from "@/lib/query/id-names";
import { readListValues } from "@/lib/query/list-page";
import {
  fateOf,
  type IdFate,
  type LinkedRecords,
  type PageCollection,
  presentNames,
  readTourLink,
  recordOfPath,
} from "@/lib/query/tour-link";
import { loadView } from "@/lib/query/view";
import type { Store } from "./store";

type LinkedStore = Pick<
  Store,
  | "readSummary"
  | "nameIds"
  | "findRedirect"
  | "findPlaceItem"
  | "findEventItem"
  | "findDocumentItem"
  | "findPassage"
  | "findDocumentPage"
>;

/** What an atlas has of all that one link names, and what became of the rest: nothing is said of other ids. */
export async function readLinkedRecords(store: LinkedStore, link: string): Promise<LinkedRecords> {
  const { path, search, part } = readTourLink(link) ?? NOWHERE;
  const record = recordOfPath(path);
  const asked = idsOfFilters(loadView(search));
  const lists = readListValues(path, search);
  const [within, target] = [idsIn(lists.get("within")), idsIn(lists.get("target"))];
  const [{ vocabulary }, isThere, hasPart, names, listed, fates] = await Promise.all([
    store.readSummary(),
    record !== undefined && hasRecord(store, record),
    record?.page === "documents" && part !== "" && hasPartOf(store, record.id, part),
    store.nameIds(asked),
    store.nameIds({ ...NO_IDS, places: [...within, ...target], actors: target }),
    readFates(store, [
      ...(record ? [[record.collection, record.id] as const] : []),
      ...asked.places.map((id) => ["places", id] as const),
      ...asked.documents.map((id) => ["documents", id] as const),
    ]),
  ]);
  const { places, actors } = presentNames(listed);
  const termIds = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));
  return {
    has: (collection, id) => isThere && record?.collection === collection && record.id === id,
    fateOf: (collection, id) => fates.get(`${collection}/${id}`),
    hasPart: () => hasPart,
    names: presentNames(names),
    listIds: {
      within: new Set(Object.keys(places)),
      target: new Set([...Object.keys(places), ...Object.keys(actors)]),
      form: termIds(vocabulary.mentionForms),
      "place-precision": termIds(vocabulary.precisionBases),
    },
  };
}

const NOWHERE = { path: "", search: new URLSearchParams(), part: "" };

function idsIn(list: string | undefined): string[] {
  return list?.split(",").filter((id) => id !== "") ?? [];
}

async function hasRecord(
  store: LinkedStore,
  { collection, id }: { collection: PageCollection; id: string },
): Promise<boolean> {
  switch (collection) {
    case "places":
      return (await store.findPlaceItem(id)) !== undefined;
    case "events":
      return (await store.findEventItem(id)) !== undefined;
    case "documents":
      return (await store.findDocumentItem(id)) !== undefined;
  }
}

async function hasPartOf(store: LinkedStore, document: string, part: string): Promise<boolean> {
  if (await store.findPassage(document, part)) return true;
  const page = await store.findDocumentPage(document, part);
  return page?.contents.some(({ id }) => id === part) ?? false;
}

/** What became of the ids that are redirected, by collection and id. */
async function readFates(
  store: LinkedStore,
  ids: readonly (readonly [PageCollection, string])[],
): Promise<ReadonlyMap<string, IdFate>> {
  const found = await Promise.all(
    ids.map(async ([collection, id]) => {
      const fate = fateOf(await store.findRedirect(collection, id));
      return fate ? ([[`${collection}/${id}`, fate]] as const) : [];
    }),
  );
  return new Map(found.flat());
}
