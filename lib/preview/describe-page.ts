import type { FilterKey } from "@/lib/query/filters";
import { idsOfFilters, keepKnownIds, NO_FILTERS, queryOf } from "@/lib/query/filters";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import type { Query } from "@/lib/query/query";
import { selectionOf } from "@/lib/query/selection";
import { loadView, type View } from "@/lib/query/view";
import type { AtlasSummary } from "@/lib/store/answers";
import { releaseOf } from "@/lib/store/history";
import { describeField } from "@/lib/words/filter-label";
import { listTitleOf } from "@/lib/words/page-title";
import { formatReleaseDay } from "@/lib/words/release-label";
import { formatDays } from "@/lib/words/time-label";
import type { Words } from "@/lib/words/words";
import { describeDocument } from "./describe-document";
import { describeEvent } from "./describe-event";
import { describePlace } from "./describe-place";
import { describeStep, describeTour } from "./describe-tour";
import { cleanFacts, type DescribedBy, FEW, type PageFacts } from "./page-facts";
import { plainText } from "./plain-text";
import { selectedPlaces } from "./selected-places";

/** A page with the view that it is seen through, and what it asks of the atlas. */
export type DescribedPage = { view: View; query: Query; facts: PageFacts };

/**
 * What stands for a page where other programs show a link to it.
 *
 * @param path without its language
 * @returns `undefined` where there is no such page
 */
export async function describePage(
  store: DescribedBy,
  { path, search }: { path: string; search: URLSearchParams },
  say: Words,
): Promise<DescribedPage | undefined> {
  const view = loadView(search);
  const [summary, names] = await Promise.all([
    store.readSummary(),
    store.nameIds(idsOfFilters(view)),
  ]);
  const filters = keepKnownIds(view, names);
  const query = queryOf(filters);
  const facts = await describeSubject({ store, path, query, summary, say });
  if (!facts) return undefined;
  const fields = Object.keys(NO_FILTERS) as FilterKey[];
  const asked = fields
    .filter((key) => key !== "t")
    .map((key) => describeField(key, { names, filters, say }))
    .filter(Boolean);
  const release = releaseOf(summary);
  const isNamed = release !== undefined && release.id === view.release;
  const narrowed: PageFacts = {
    ...facts,
    // Whoever sees it elsewhere is told that it is not of today.
    lines: isNamed
      ? [say("preview.released", { day: formatReleaseDay(release, say) }), ...facts.lines]
      : facts.lines,
    days: query.days && formatDays(query.days, say),
    filters: asked.length > 0 ? say("preview.filters", { filters: asked.join(" · ") }) : undefined,
  };
  return { view, query, facts: cleanFacts(narrowed) };
}

type Subject = {
  store: DescribedBy;
  path: string;
  query: Query;
  summary: AtlasSummary;
  say: Words;
};

async function describeSubject(subject: Subject): Promise<PageFacts | undefined> {
  const { store, path, query, summary, say } = subject;
  const { vocabulary } = summary;
  const selection = selectionOf(path);
  switch (selection.type) {
    case "place":
      return describePlace(await store.findPlace(selection.id, query), vocabulary, say);
    case "event": {
      const event = describeEvent(await store.findEvent(selection.id), vocabulary, say);
      const isSheet = path.endsWith("/evidence");
      return event && isSheet
        ? { ...event, title: say("pages.evidenceOf", { event: event.title }) }
        : event;
    }
    case "document":
      return describeDocument(store, selection.id, vocabulary, say);
    case "step": {
      const { type: _type, ...place } = selection;
      const [tour, places] = await Promise.all([
        store.findTour(place.tour),
        selectedPlaces(store, selection),
      ]);
      return describeStep(tour, { place, places }, say);
    }
    case "none":
      return describeView(subject);
  }
}

/** A page about no record of its own: the overview, lists, and what explains the atlas. */
async function describeView(subject: Subject): Promise<PageFacts | undefined> {
  const { store, path, query, summary, say } = subject;
  const [, covered] = /^\/coverage\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (covered !== undefined) {
    const document = await describeDocument(store, covered, summary.vocabulary, say);
    return (
      document && { ...document, title: say("pages.coverageOf", { document: document.title }) }
    );
  }
  const [, tour] = /^\/tours\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (tour !== undefined && path !== COMPOSER_PAGE)
    return describeTour(await store.findTour(tour), say);
  const isOverview = path === "/";
  const title = isOverview ? plainText(summary.atlas.title) : listTitleOf(path, query, say);
  if (title === undefined) return undefined;
  const [totals, documents] = await Promise.all([
    store.countEvents(query),
    store.listTellingDocuments(query, { limit: FEW, sort: "date" }),
  ]);
  const isFew = documents.matched <= FEW;
  return {
    title,
    kind: isOverview ? summary.atlas.tagline : undefined,
    lines: [],
    counts: say("preview.counts", { events: totals.events, documents: documents.matched }),
    documents: isFew ? documents.items.map(({ shortTitle }) => shortTitle) : [],
    days: undefined,
    filters: undefined,
    summary: isOverview ? summary.atlas.introduction[0] : undefined,
    places: [],
  };
}
