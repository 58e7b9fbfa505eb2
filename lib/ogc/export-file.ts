import type { Export, Rows } from "@/lib/formats/export";
import { EXPORT_FORMATS } from "@/lib/formats/formats";
import type { FileFormat } from "@/lib/query/api-query";
import { asksForAll, type PageRequest, type Query } from "@/lib/query/query";
import { currentIsoDay } from "@/lib/records/calendar-day";
import type { Collection } from "@/lib/records/redirect";
import type { AtlasSummary } from "@/lib/store/answers";
import { type Answer, stream } from "./answer";
import { exportedRows, listedRows, pagesFrom } from "./export-rows";
import { type Address, changed, pageAddress } from "./links";
import { pageWithQuery } from "./pages";
import type { Asked } from "./read-only-route";

type Wanted = { collection: Collection; query: Query; request: PageRequest; format: FileFormat };

/** How many rows are asked for and written at a time: what an export of any length has in memory. */
const ROWS_AT_A_TIME = 1_000;

/**
 * Everything that a query asks for, in one file. It begins once its first rows are there: what goes wrong before is
 * answered as a problem, what goes wrong afterwards breaks the connection off, so that no part passes for the whole.
 */
export async function wholeFile(asked: Asked<unknown>, wanted: Wanted): Promise<Answer> {
  const { address, store } = asked;
  const { collection, query, request } = wanted;
  const list = exportedRows(collection, store, query, address.site);
  const asks = { sort: request.sort, limit: ROWS_AT_A_TIME };
  const first = await list(asks);
  const { matched } = first;
  return fileOf(asked, wanted, {
    rows: pagesFrom(first, list, asks),
    matched,
    returned: matched,
    extent: asksForAll(query) ? [] : ["selection"],
    links: [],
  });
}

/** One page of a listing as a file, which says in its name how much of the listing it holds. */
export async function pageFile(asked: Asked<unknown>, wanted: Wanted): Promise<Answer> {
  const { address, store } = asked;
  const { collection, query, request } = wanted;
  const page = await listedRows(collection, store, query, address.site)(request);
  const { items, matched, next, previous } = page;
  return fileOf(asked, wanted, {
    rows: (async function* () {
      yield items;
    })(),
    matched,
    returned: items.length,
    extent: items.length < matched ? [`${items.length}-of-${matched}`] : [],
    links: [
      ...(next === undefined ? [] : [cursorLink("next", next, address)]),
      ...(previous === undefined ? [] : [cursorLink("prev", previous, address)]),
    ],
  });
}

function cursorLink(rel: "next" | "prev", cursor: string, { url }: Address) {
  return { rel, href: changed(url, "cursor", cursor) };
}

async function fileOf(
  { address, store }: Asked<unknown>,
  { collection, query, format }: Wanted,
  file: {
    rows: Rows;
    matched: number;
    returned: number;
    /** What the name says of how much is in it. */
    extent: readonly string[];
    links: readonly { rel: string; href: string }[];
  },
): Promise<Answer> {
  const summary = await store.readSummary();
  const { mediaType, extension, write } = EXPORT_FORMATS[format];
  const view = pageAddress(address, pageWithQuery("/", query));
  const day = currentIsoDay();
  const about = exportOf(summary, {
    collection,
    matched: file.matched,
    site: address.site,
    view,
    self: address.url.href,
    day,
  });
  const { atlas, version } = about;
  const parts = [nameOf(atlas.title), collection, ...file.extent, day, version];
  return stream({
    pieces: write(file.rows, about),
    mediaType,
    name: `${parts.join("-")}.${extension}`,
    links: [
      { rel: "alternate", href: view },
      { rel: "license", href: atlas.license.url },
      ...file.links,
    ],
    matched: file.matched,
    returned: file.returned,
  });
}

/** What an export is of, and where it comes from. */
export function exportOf(
  { atlas, version, modified, vocabulary }: AtlasSummary,
  about: Pick<Export, "collection" | "matched" | "site" | "view" | "self" | "day">,
): Export {
  return {
    ...about,
    atlas,
    version,
    modified,
    families: Object.fromEntries(vocabulary.eventTypes.map(({ id, family }) => [id, family])),
    placeTypes: Object.fromEntries(vocabulary.placeTypes.map(({ id, label }) => [id, label])),
  };
}

const LONGEST_NAME = 60;

/** A title as the beginning of a file's name, in its own script. */
export function nameOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join("-")].slice(0, LONGEST_NAME).join("") || "atlas";
}
