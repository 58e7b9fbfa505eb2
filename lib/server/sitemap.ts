import { PAGES } from "@/lib/query/pages";
import type { AtlasSummary } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";
import { escapeXml } from "@/lib/text/well-formed";

/** So many addresses may stand in one sitemap (sitemaps.org, protocol 0.9). */
const MOST_ADDRESSES = 50_000;
const COLLECTIONS = ["places", "events", "documents"] as const;

/**
 * The sitemap of an atlas, or one of the parts that it names (`/sitemaps/events-1.xml`).
 *
 * @param site its address without a trailing slash
 * @returns XML; `undefined` where there is no such part
 */
export async function writeSitemap(
  path: string,
  site: string,
  store: Store,
): Promise<string | undefined> {
  const summary = await store.readSummary();
  if (path === "/sitemap.xml") {
    return write("sitemapindex", "sitemap", partsOf(summary).map(addressIn(site)), summary);
  }
  if (!partsOf(summary).includes(path)) return undefined;
  const addresses =
    path === "/sitemaps/pages.xml" ? pagesOf(summary) : await recordsOf(path, store);
  return write("urlset", "url", addresses.map(addressIn(site)), summary);
}

/** What every crawler is told: to read the pages, not the same again as data. */
export function writeRobots(site: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${site}/sitemap.xml\n`;
}

function partsOf({ counts }: AtlasSummary): string[] {
  const records = COLLECTIONS.flatMap((collection) =>
    Array.from(
      { length: Math.ceil(counts[collection] / MOST_ADDRESSES) },
      (_, index) => `/sitemaps/${collection}-${index + 1}.xml`,
    ),
  );
  return ["/sitemaps/pages.xml", ...records];
}

function pagesOf({ tours }: AtlasSummary): string[] {
  return [...PAGES, ...tours.map(({ id }) => `/tours/${id}`)];
}

async function recordsOf(path: string, store: Store): Promise<string[]> {
  const collection = COLLECTIONS.find((name) => path.startsWith(`/sitemaps/${name}-`)) ?? "events";
  const number = Number(/(\d+)\.xml$/.exec(path)?.[1]);
  const from = (number - 1) * MOST_ADDRESSES;
  const ids = await store.listIds(collection, { from, count: MOST_ADDRESSES });
  return ids.map((id) => `/${collection}/${id}`);
}

const addressIn = (site: string) => (path: string) => (path === "/" ? `${site}/` : site + path);

function write(
  root: string,
  entry: string,
  addresses: readonly string[],
  { modified }: AtlasSummary,
): string {
  const lines = addresses.map(
    (address) =>
      `<${entry}><loc>${escapeXml(address)}</loc><lastmod>${modified.slice(0, 10)}</lastmod></${entry}>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>\n`,
  ].join("\n");
}
