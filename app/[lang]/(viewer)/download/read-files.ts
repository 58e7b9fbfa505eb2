import { describeFiles } from "@/lib/bundle/contents";
import { EXPORT_FORMATS } from "@/lib/formats/formats";
import { exportedRows } from "@/lib/ogc/export-rows";
import { DEFAULT_SORTS, type FileFormat } from "@/lib/query/api-query";
import { bundleAddress, exportAddress } from "@/lib/query/export-address";
import type { Query } from "@/lib/query/query";
import { releaseAddress } from "@/lib/query/release-address";
import type { Collection } from "@/lib/records/redirect";
import type { Store } from "@/lib/store/store";
import { countTexts } from "@/lib/store/texts";
import type { Words } from "@/lib/words/words";

/** A format, and the files in it: one for each collection that it can hold. */
export type FormatFiles = {
  format: FileFormat;
  files: { collection: Collection; count: number; address: string }[];
};

/** What readers look for first comes first. */
const COLLECTIONS: readonly Collection[] = ["events", "places", "documents", "attestations"];
const FORMATS: readonly FileFormat[] = ["csv", "geojson", "kml", "parquet", "geojsonseq", "lpf"];

/**
 * The files that a query can be downloaded as, with how many records each holds: as many as its export writes.
 *
 * @param release that the store is of, where it is not today's
 */
export async function readFiles(
  store: Store,
  query: Query,
  release: string | undefined,
): Promise<FormatFiles[]> {
  const counts = await Promise.all(
    COLLECTIONS.map(async (collection) => {
      const list = exportedRows(collection, store, query, "");
      const { matched } = await list({ limit: 1, sort: DEFAULT_SORTS[collection] });
      return { collection, count: matched };
    }),
  );
  return FORMATS.map((format) => ({
    format,
    files: counts
      .filter(({ collection }) => EXPORT_FORMATS[format].collections.includes(collection))
      .map(({ collection, count }) => ({
        collection,
        count,
        address: releaseAddress(exportAddress(collection, format, query), release),
      })),
  }));
}

/** The evidence bundle of a query: its files, its addresses, and how many texts it could quote. */
export async function readBundle(
  store: Store,
  query: Query,
  { release, say }: { release: string | undefined; say: Words },
) {
  const [{ events }, sources] = await Promise.all([store.countEvents(query), store.listSources()]);
  const addressOf = (withWords: boolean) =>
    releaseAddress(bundleAddress(query, say.language, { withWords }), release);
  return {
    events,
    address: addressOf(false),
    addressWithWords: addressOf(true),
    files: describeFiles({ say }),
    attached: countTexts(sources.map(({ sha256 }) => sha256)),
    documents: sources.length,
  };
}
