import { type Answer, stream } from "@/lib/ogc/answer";
import { nameOf } from "@/lib/ogc/export-file";
import { ZIP } from "@/lib/ogc/formats";
import { apiAddress, pageAddress } from "@/lib/ogc/links";
import { pageWithQuery } from "@/lib/ogc/pages";
import type { Asked } from "@/lib/ogc/read-only-route";
import { filtersOf, idsOfQuery } from "@/lib/query/filters";
import { asksForAll, type Query } from "@/lib/query/query";
import { withRelease } from "@/lib/query/view";
import { openTodaysStore } from "@/lib/store";
import { openTexts } from "@/lib/store/texts";
import { wordsIn } from "@/lib/words/catalogue";
import { describeFilters } from "@/lib/words/filter-label";
import { DEFAULT_LANGUAGE, inLanguage, type Language } from "@/lib/words/languages";
import { type Bundle, versionOf } from "./bundle";
import { writeBundle } from "./contents";
import { documentFinder } from "./find-document";

type Wanted = { query: Query; language: Language; withWords: boolean };

/**
 * Everything that a query asks for with all that it rests on, as one zip. The same data, query and language give the
 * same bytes: it is dated by the data, not by the day it is made.
 *
 * @returns a file that is written while it is sent, as an export is
 */
export async function bundleFile(asked: Asked<unknown>, wanted: Wanted): Promise<Answer> {
  const { query, language, withWords } = wanted;
  const [bundle, { events }] = await Promise.all([
    openBundle(asked, wanted),
    asked.store.countEvents(query),
  ]);
  const { atlas } = bundle.summary;
  const parts = [
    nameOf(atlas.title),
    "evidence",
    ...(asksForAll(query) ? [] : ["selection"]),
    ...(withWords ? ["words"] : []),
    ...(language === DEFAULT_LANGUAGE ? [] : [language]),
    bundle.dated.slice(0, 10),
    versionOf(bundle),
  ];
  return stream({
    pieces: writeBundle(bundle),
    mediaType: ZIP,
    name: `${parts.join("-")}.zip`,
    links: [
      { rel: "alternate", href: bundle.view },
      { rel: "license", href: atlas.license.url },
    ],
    matched: events,
    returned: events,
  });
}

async function openBundle(
  { address, store }: Asked<unknown>,
  { query, language, withWords }: Wanted,
): Promise<Bundle> {
  const [summary, { releases }, names] = await Promise.all([
    store.readSummary(),
    openTodaysStore().readSummary(),
    store.nameIds(idsOfQuery(query)),
  ]);
  const say = wordsIn(language, summary.atlas.language);
  const release = releases.find(({ id }) => id === summary.content);
  const pageAt = (path: string) => pageAddress(address, inLanguage(path, language));
  const view = pageAt(pageWithQuery("/", query));
  const versionView = release && withRelease(view, release.id);
  return {
    store,
    query,
    say,
    summary,
    release,
    dated: release?.released ?? summary.modified,
    filters: describeFilters({ names, filters: filtersOf(query), say }),
    site: address.site,
    pageAt,
    view,
    versionView: versionView === view ? undefined : versionView,
    exportAt: (path) => apiAddress(address, path.slice("/api".length)),
    findDocument: documentFinder(store),
    texts: withWords ? openTexts() : undefined,
  };
}
