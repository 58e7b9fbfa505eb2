import type { IncomingMessage, ServerResponse } from "node:http";
import { siteOf } from "@/lib/ogc/links";
import { readSettings } from "@/lib/settings";
import { openStore } from "@/lib/store";
import { countTexts } from "@/lib/store/texts";
import { headersOf } from "./request-headers";
import { writeRobots, writeSitemap } from "./sitemap";

/** True for what is asked by those who keep the site, and by crawlers. */
export function isOfOperation(address: string): boolean {
  return /^\/(?:health|robots\.txt|sitemap\.xml|sitemaps\/[\w-]+\.xml)(?:\?|$)/.test(address);
}

/** Answers one of these addresses: how the server is, what crawlers may read, and all pages that there are. */
export async function answerOperation(request: IncomingMessage, response: ServerResponse) {
  const [path = ""] = (request.url ?? "").split("?");
  if (path === "/health") {
    return send(request, response, {
      type: "application/json",
      text: `${JSON.stringify(await readHealth())}\n`,
      caching: "no-store",
    });
  }
  const site = siteOf({ url: "http://localhost", headers: headersOf(request) });
  // Addresses in it may repeat a host that a client named.
  const caching = `${readSettings().siteUrl === undefined ? "private" : "public"}, max-age=3600`;
  if (path === "/robots.txt") {
    return send(request, response, { type: "text/plain", text: writeRobots(site), caching });
  }
  const text = await writeSitemap(path, site, openStore());
  if (text === undefined) {
    response.statusCode = 404;
    return send(request, response, {
      type: "text/plain",
      text: "There is no such part of the sitemap.\n",
      caching: "no-store",
    });
  }
  return send(request, response, { type: "application/xml", text, caching });
}

/** What someone who keeps the site wants to know: that it answers, since when, from which index and how many texts. */
async function readHealth() {
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
    /** How many of the documents have their text attached. */
    texts: countTexts(sources.map(({ sha256 }) => sha256)),
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { type, text, caching }: { type: string; text: string; caching: string },
) {
  response.setHeader("content-type", `${type}; charset=utf-8`);
  response.setHeader("cache-control", caching);
  response.setHeader("content-length", Buffer.byteLength(text));
  response.end(request.method === "HEAD" ? undefined : text);
}
