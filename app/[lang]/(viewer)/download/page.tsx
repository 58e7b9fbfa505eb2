import type { Metadata } from "next";
import { MapFocus } from "@/components/map/map-focus";
import { DownloadPanel } from "@/components/panels/download-panel";
import { keepKnownIds, NO_FILTERS, queryOf } from "@/lib/query/filters";
import { loadView } from "@/lib/query/view";
import { readWords } from "@/lib/server/page-words";
import { openStore, readFormerRelease } from "@/lib/store";
import { readIdNames } from "@/lib/store/read-query";
import { describeFilters } from "@/lib/words/filter-label";
import { searchParamsOf } from "../read-list-query";
import { readBundle, readFiles } from "./read-files";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[lang]/download">): Promise<Metadata> {
  const say = await readWords();
  const search = await searchParams;
  const isNarrowed = Object.keys(NO_FILTERS).some((key) => search[key] !== undefined);
  // There are as many such pages as there are ways to choose.
  return {
    title: say("download.title"),
    ...(isNarrowed && { robots: { index: false, follow: false } }),
  };
}

export default async function DownloadPage({ searchParams }: PageProps<"/[lang]/download">) {
  const store = openStore();
  const search = searchParamsOf(await searchParams);
  const view = loadView(search);
  const names = await readIdNames(store, view);
  const filters = keepKnownIds(view, names);
  const query = queryOf(filters);
  const [release, say] = await Promise.all([readFormerRelease(), readWords()]);
  const [files, bundle, { atlas, content }] = await Promise.all([
    readFiles(store, query, release),
    readBundle(store, query, { release, say }),
    store.readSummary(),
  ]);
  return (
    <>
      <MapFocus places={[]} />
      <DownloadPanel
        files={files}
        view={search}
        bundle={bundle}
        filters={describeFilters({ names, filters, say })}
        license={atlas.license}
        version={content}
      />
    </>
  );
}
