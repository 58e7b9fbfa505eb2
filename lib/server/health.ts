import type { IncomingMessage, ServerResponse } from "node:http";
import { openStore } from "@/lib/store";
import { countTexts } from "@/lib/store/texts";

export function isHealth(address: string): boolean {
  return /^\/health(?:\?|$)/.test(address);
}

/** What someone who keeps the site wants to know: that it answers, since when, from which index and how many texts. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse) {
  const store = openStore();
  const [{ version, modified, counts }, sources] = await Promise.all([
    store.readSummary(),
    store.listSources(),
  ]);
  const health = {
    status: "ok",
    uptime: Math.round(process.uptime()),
    index: { version, modified, events: counts.events, documents: counts.documents },
    texts: countTexts(sources.map(({ sha256 }) => sha256)),
  };
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : `${JSON.stringify(health)}\n`);
}
