import { siteOf } from "@/lib/ogc/links";
import { readSettings } from "@/lib/settings";
import { openStore } from "@/lib/store";
import type { ServedStore } from "@/lib/store/served-store";
import { countTexts } from "@/lib/store/texts";
import { writeRobots, writeSitemap } from "./sitemap";

/** True for what is asked by those who keep the site, and by crawlers. */
export function isOfOperation(address: string): boolean {
  return /^\/(?:health|robots\.txt|sitemap\.xml|sitemaps\/[\w-]+\.xml)(?:\?|$)/.test(address);
}

/** True for what has to be answered however many are asking. */
export function isAlwaysAnswered(address: string): boolean {
  return /^\/(?:health|robots\.txt)(?:\?|$)/.test(address);
}

/** Answers one of these addresses: how the server is, what crawlers may read, and all pages that there are. */
export async function answerOperation(
  path: string,
  headers: Headers,
  served: ServedStore,
): Promise<Response> {
  if (path === "/health") {
    const health = `${JSON.stringify(await readHealth(served))}\n`;
    return reply(health, "application/json", "no-store");
  }
  const { siteUrl } = readSettings();
  const site = siteOf({ url: "http://localhost", headers });
  // Addresses in it may repeat a host that a client named.
  const caching = `${siteUrl === undefined ? "private" : "public"}, max-age=3600`;
  if (path === "/robots.txt") return reply(writeRobots(site), "text/plain", caching);
  const sitemap = await writeSitemap(path, site, openStore());
  if (sitemap !== undefined) return reply(sitemap, "application/xml", caching);
  return reply("There is no such part of the sitemap.\n", "text/plain", "no-store", 404);
}

/** What someone who keeps the site wants to know: that it answers, since when, from which index and how many texts. */
async function readHealth({ problem }: ServedStore) {
  const store = openStore();
  const [{ version, modified, counts }, sources] = await Promise.all([
    store.readSummary(),
    store.listSources(),
  ]);
  return {
    status: "ok",
    /** Seconds since the server began. */
    uptime: Math.round(process.uptime()),
    index: { version, modified, events: counts.events, documents: counts.documents },
    /** Why the index that lies there now is not the one that is served. */
    problem: problem ?? null,
    /** How many of the documents have their text attached. */
    texts: countTexts(sources.map(({ sha256 }) => sha256)),
  };
}

function reply(text: string, type: string, caching: string, status = 200): Response {
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": caching };
  return new Response(text, { status, headers });
}
