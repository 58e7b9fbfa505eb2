import { EXPORT_FORMATS } from "@/lib/formats/formats";
import { exportOf } from "@/lib/ogc/export-file";
import { allPages, attestationRow, exportedRows, pagesFrom } from "@/lib/ogc/export-rows";
import { DEFAULT_SORTS, type FileFormat } from "@/lib/query/api-query";
import { exportAddress } from "@/lib/query/export-address";
import type { Collection } from "@/lib/records/redirect";
import { AT_A_TIME, type Bundle, versionOf } from "./bundle";

type Pieces = AsyncIterable<string | Uint8Array>;

/** A collection as its export writes it. */
export function collectionFile(collection: Collection, format: FileFormat) {
  return async function* (bundle: Bundle): Pieces {
    const list = exportedRows(collection, bundle.store, bundle.query, bundle.site);
    const asks = { limit: AT_A_TIME, sort: DEFAULT_SORTS[collection] };
    const first = await list(asks);
    const about = aboutOf(bundle, { collection, format, matched: first.matched });
    yield* EXPORT_FORMATS[format].write(pagesFrom(first, list, asks), about);
  };
}

/** All claims about the events, whatever words are asked for: those that the page of the bundle shows. */
export async function* claimsFile(bundle: Bundle): Pieces {
  const about = aboutOf(bundle, { collection: "attestations", format: "csv", matched: 0 });
  yield* EXPORT_FORMATS.csv.write(claimRows(bundle), about);
}

async function* claimRows(bundle: Bundle) {
  for await (const events of evidencePages(bundle)) {
    yield events.flatMap(({ claims }) =>
      claims.map(({ item }) => attestationRow(item, bundle.site)),
    );
  }
}

/** The events with their claims, by date. */
export function evidencePages({ store, query }: Bundle) {
  return allPages((request) => store.listEvidence(query, request), {
    limit: AT_A_TIME,
    sort: DEFAULT_SORTS.events,
  });
}

/** The documents that tell of the events, by date. */
export function documentPages({ store, query }: Bundle) {
  return allPages((request) => store.listTellingDocuments(query, request), {
    limit: AT_A_TIME,
    sort: DEFAULT_SORTS.documents,
  });
}

function aboutOf(
  bundle: Bundle,
  { collection, format, matched }: { collection: Collection; format: FileFormat; matched: number },
) {
  const { query, summary, view, site, dated, exportAt } = bundle;
  const self = exportAt(exportAddress(collection, format, query));
  // Those of an index are others on each machine.
  const data = { ...summary, version: versionOf(bundle), modified: dated };
  return exportOf(data, { collection, matched, site, view, self });
}
