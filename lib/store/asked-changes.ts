import { asksForAll, type Page, type PageRequest, type Query } from "@/lib/query/query";
import type { KeptRelease } from "./answers";
import type { ChangedPage } from "./history";
import type { Store } from "./store";

/** What a release changed of what was asked for, and the release before it. */
export type AskedChanges = { release: KeptRelease; since: KeptRelease; pages: ChangedPage[] };

/**
 * What each release changed of what a query asks for, the newest first: events that it asks for, the places and the
 * documents that it lists with them, its actors; of a query for everything all there is. Whether something was asked
 * for is decided by the release before and by the release itself, so that what came in and what went out are told; a
 * query that narrows goes no further back than to releases of which one of the two is kept.
 *
 * @param open the store of a release, undefined where it is not kept
 * @param newest id of the release to begin at; without it, with the newest
 */
export async function* askedChanges(
  store: Store,
  query: Query,
  {
    open,
    newest,
  }: { open: (release: string) => Promise<Store | undefined>; newest?: string | undefined },
): AsyncGenerator<AskedChanges> {
  for (const { since, release } of await readSteps(store, newest)) {
    const pages = await store.listChangedPages(release.id);
    if (asksForAll(query)) {
      yield { release, since, pages };
      continue;
    }
    const sides = (await Promise.all([since, release].map(({ id }) => open(id)))).filter(
      (side) => side !== undefined,
    );
    if (sides.length === 0) return;
    yield { release, since, pages: await keepAskedPages(pages, query, sides) };
  }
}

/** What each release changed on the page of one event, the newest first, whatever became of the event. */
export async function* changesOfEvent(
  store: Store,
  event: string,
  newest?: string | undefined,
): AsyncGenerator<AskedChanges> {
  const page = { collection: "events", id: event } as const;
  for (const { since, release } of await readSteps(store, newest)) {
    const [changes = []] = await store.readPageChanges(release.id, [page]);
    if (changes.length > 0) yield { release, since, pages: [page] };
  }
}

/** Each release but the first with the one before it, from the newest to be told of. */
async function readSteps(store: Store, newest: string | undefined) {
  const { releases } = await store.readSummary();
  const told =
    newest === undefined ? releases : releases.slice(0, idsOf(releases).indexOf(newest) + 1);
  return told
    .flatMap((release, index) => {
      const since = told[index - 1];
      return since ? [{ since, release }] : [];
    })
    .toReversed();
}

async function keepAskedPages(
  pages: readonly ChangedPage[],
  query: Query,
  sides: readonly Store[],
): Promise<ChangedPage[]> {
  const asked = {
    events: new Set<string>(),
    places: new Set<string>(),
    documents: new Set<string>(),
  };
  const changed = (collection: ChangedPage["collection"]) =>
    idsOf(pages.filter((page) => page.collection === collection));
  for (const side of sides) {
    const found = {
      events: await side.keepAsked(changed("events"), query),
      places: await keepListed(changed("places"), (request) => side.listPlaces(query, request)),
      documents: await keepListed(changed("documents"), (request) =>
        side.listTellingDocuments(query, request),
      ),
    };
    for (const collection of ["events", "places", "documents"] as const) {
      for (const id of found[collection]) asked[collection].add(id);
    }
  }
  return pages.filter(({ collection, id }) => {
    switch (collection) {
      case "events":
      case "places":
      case "documents":
        return asked[collection].has(id);
      case "actors":
        return query.actors.includes(id);
      default:
        return false;
    }
  });
}

const ROWS_AT_A_TIME = 1_000;

/** Those of some ids that a listing has; it is read no further than to the last of them. */
async function keepListed(
  ids: readonly string[],
  list: (request: PageRequest) => Promise<Page<{ id: string }>>,
): Promise<string[]> {
  const sought = new Set(ids);
  const listed: string[] = [];
  let cursor: string | undefined;
  while (sought.size > 0) {
    const { items, next } = await list({ sort: "title", limit: ROWS_AT_A_TIME, cursor });
    for (const { id } of items) if (sought.delete(id)) listed.push(id);
    if (next === undefined) break;
    cursor = next;
  }
  return listed;
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}
