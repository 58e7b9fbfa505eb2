import { AtlasError } from "@/lib/errors";
import type { Feed, FeedEntry } from "@/lib/formats/feed";
import { pathOfChange } from "@/lib/query/changed-path";
import { filtersOf, idsOfQuery } from "@/lib/query/filters";
import { formatPageCursor, parsePageCursor } from "@/lib/query/page-cursor";
import type { PageRequest, Query } from "@/lib/query/query";
import { readReleaseAddress } from "@/lib/query/release-address";
import { withRelease } from "@/lib/query/view";
import type { RecordChange, Release } from "@/lib/records/release";
import { openRelease, openTodaysStore } from "@/lib/store";
import type { AtlasSummary } from "@/lib/store/answers";
import { askedChanges, changesOfEvent } from "@/lib/store/asked-changes";
import type { ChangedPage } from "@/lib/store/history";
import type { Store } from "@/lib/store/store";
import { wordsIn } from "@/lib/words/catalogue";
import { describeFilters } from "@/lib/words/filter-label";
import { inLanguage, type Language } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";
import { describeChanges } from "./describe-changes";
import { type Address, changed, pageAddress } from "./links";
import { pageWithQuery } from "./pages";

/** What a feed is asked for: its entries are the pages on which a release changed something, one release after the other. */
type Wanted = {
  /** What is followed: what a query asks for, or one event. */
  query: Query;
  event?: string;
  /** Which part of the feed. */
  request: Pick<PageRequest, "limit" | "cursor">;
  language: Language;
};

type Told = { release: Release; since: Release; page: ChangedPage };

/**
 * What releases changed of what is asked for, the newest first; today's changes are told once they are released. Of a
 * release, it is what that release and those before it changed.
 *
 * @throws AtlasError `invalid-parameter` where the cursor is of no release
 */
export async function changeFeed(address: Address, wanted: Wanted): Promise<Feed> {
  // What changed from release to release is known to today's index alone.
  const store = openTodaysStore();
  const summary = await store.readSummary();
  const say = wordsIn(wanted.language, summary.atlas.language);
  const told = await readTold(store, wanted, readReleaseAddress(address.url.pathname).release);
  const shown = told.slice(0, wanted.request.limit);
  const entries = await writeEntries(shown, { address, store, say });
  const first = new URL(address.url);
  first.searchParams.delete("cursor");
  const last = told.length > shown.length ? told[shown.length] : undefined;
  return {
    ...(await describeFeed(wanted, { store, summary, say })),
    language: say.language,
    author: summary.atlas.title,
    license: summary.atlas.license,
    updated: entries[0]?.updated ?? summary.releases[0]?.released ?? summary.modified,
    first: first.href,
    self: address.url.href,
    next: last && changed(address.url, "cursor", cursorOf(last)),
    page: pageAddress(address, inLanguage(pageOf(wanted), wanted.language)),
    entries,
  };
}

/** One more than are asked for, where there are more. */
async function readTold(
  store: Store,
  { query, event, request: { limit, cursor } }: Wanted,
  release: string | undefined,
) {
  const from = readCursor(cursor, (await store.readSummary()).releases);
  const told: (Told & { index: number })[] = [];
  const newest = from?.release ?? release;
  const followed =
    event === undefined
      ? askedChanges(store, query, { open: openRelease, newest })
      : changesOfEvent(store, event, newest);
  for await (const { release, since, pages } of followed) {
    const begin = release.id === from?.release ? from.index : 0;
    for (const [index, page] of pages.entries()) {
      if (index >= begin) told.push({ release, since, page, index });
      if (told.length > limit) return told;
    }
  }
  return told;
}

function cursorOf({ release, index }: { release: Release; index: number }): string {
  return formatPageCursor({ sort: "-date", key: release.id, ordinal: index, direction: "next" });
}

function readCursor(text: string | undefined, releases: readonly Release[]) {
  if (text === undefined) return undefined;
  const { key, ordinal } = parsePageCursor(text) ?? { key: "", ordinal: 0 };
  const release = releases.find(({ id }) => id === key)?.id;
  if (release !== undefined) return { release, index: ordinal };
  const reason = "needs the value of a link to the next page of this feed";
  throw new AtlasError("invalid-parameter", `"cursor" ${reason}.`, {
    parameters: [{ parameter: "cursor", reason }],
  });
}

/** What is followed, as a reader of several feeds tells them apart. */
async function describeFeed(
  { query, event }: Wanted,
  { store, summary, say }: { store: Store; summary: AtlasSummary; say: Words },
): Promise<Pick<Feed, "title" | "subtitle">> {
  const { title: atlas } = summary.atlas;
  const names = await store.nameIds(idsOfQuery(query));
  const narrowed =
    event === undefined
      ? describeFilters({ names, filters: filtersOf(query), say })
      : [(await store.findEventItem(event))?.title ?? event];
  return {
    title:
      narrowed.length === 0
        ? say("feeds.title", { atlas })
        : say("feeds.narrowed", { atlas, what: narrowed.join(" · ") }),
    subtitle: say("feeds.subtitle"),
  };
}

function pageOf({ query, event }: Wanted): string {
  return event === undefined ? pageWithQuery("/", query) : `/events/${event}`;
}

/** What was changed is asked for once for each release. */
async function writeEntries(
  told: readonly Told[],
  about: { address: Address; store: Store; say: Words },
): Promise<FeedEntry[]> {
  const releases = [...new Set(told.map(({ release }) => release.id))];
  const written = releases.map(async (release) => {
    const ofRelease = told.filter((one) => one.release.id === release);
    const pages = ofRelease.map(({ page }) => page);
    const changes = await about.store.readPageChanges(release, pages);
    return Promise.all(ofRelease.map((one, index) => writeEntry(one, changes[index] ?? [], about)));
  });
  return (await Promise.all(written)).flat();
}

async function writeEntry(
  { release, since, page }: Told,
  changes: readonly RecordChange[],
  { address, store, say }: { address: Address; store: Store; say: Words },
): Promise<FeedEntry> {
  const own = changes.find(({ collection }) => collection === page.collection);
  const title = await titleOf(page, changes, store);
  const path = pathOfChange({ ...page, within: null });
  const shown = inLanguage(path ?? `/changes?since=${since.id}`, say.language);
  return {
    // The page as that release has it: an address that means this and nothing else, for ever.
    id: withRelease(address.site + (path ?? `/changes#${page.collection}/${page.id}`), release.id),
    title: say("feeds.entry", {
      title,
      change: say(`releases.change.${own?.change ?? "changed"}`),
    }),
    updated: release.released,
    page: address.site + shown,
    html: describeChanges(changes, release, say),
  };
}

/** What the page is called where the record itself did not change. */
async function titleOf(
  { collection, id }: ChangedPage,
  changes: readonly RecordChange[],
  store: Store,
): Promise<string> {
  const own = changes.find((change) => change.collection === collection);
  if (own) return own.title;
  // An attestation is called as its event is; a passage by itself.
  if (collection === "events") return changes[0]?.title ?? id;
  return (await store.findDocumentItem(id))?.title ?? id;
}
