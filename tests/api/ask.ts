import { inject } from "vitest";
import type { Page, PageRequest, Query } from "@/lib/query/query";
import type { Collection } from "@/lib/records/redirect";
import { readSettings } from "@/lib/settings";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import type { Store } from "@/lib/store/store";
import { EDGE_ATLAS_FOLDER } from "../store/edge-atlas";

/** The atlases that are served to the tests. */
export const SERVERS = ["atlasUrl", "edgeAtlasUrl"] as const;
export type ServerName = (typeof SERVERS)[number];

/** A server under test with the store it serves, which says what is right. */
export function openServer(name: ServerName = "atlasUrl") {
  const environment =
    name === "atlasUrl" ? process.env : { ...process.env, ATLAS_DATA: EDGE_ATLAS_FOLDER };
  const store = openSqliteStore(readSettings(environment).storeFile);
  const site = inject(name);

  /** Redirects are answers, not followed. */
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, site), { redirect: "manual", ...init });

  // biome-ignore lint/suspicious/noExplicitAny: tests say themselves what they expect of an answer.
  async function askJson(path: string, init: RequestInit = {}): Promise<any> {
    const response = await ask(path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  /** Follows `next` (or `prev`) from a page to the last one there is. */
  async function followLinks(start: string, rel: "next" | "prev"): Promise<FeaturePage[]> {
    const pages: FeaturePage[] = [];
    let href: string | undefined = start;
    while (href !== undefined) {
      const page: FeaturePage = await askJson(href);
      pages.push(page);
      href = linkOf(page, rel);
    }
    return pages;
  }

  return { ask, askJson, followLinks, store, href: (path: string) => new URL(path, site).href };
}

type Item = { id: string };

/** A listing of the store by the name of its collection. */
export function listItems(
  store: Store,
  collection: Collection,
  query: Query,
  request: PageRequest,
): Promise<Page<Item>> {
  switch (collection) {
    case "places":
      return store.listPlaces(query, request);
    case "events":
      return store.listEvents(query, request);
    case "documents":
      return store.listDocuments(query, request);
    case "attestations":
      return store.listAttestations(query, request);
  }
}

export type FeaturePage = {
  features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
  numberMatched: number;
  numberReturned: number;
  timeStamp: string;
  links: { rel: string; href: string; type: string }[];
};

export const idsOf = (page: { features: Item[] }) => page.features.map(({ id }) => id);

export function linkOf(body: { links: FeaturePage["links"] }, rel: string): string | undefined {
  return body.links.find((link) => link.rel === rel)?.href;
}
