import { AtlasError } from "@/lib/errors";
import { Collection } from "@/lib/records/redirect";
import { openStore } from "@/lib/store";
import { escapeHtml } from "@/lib/text/escape-html";
import { wordsIn } from "@/lib/words/catalogue";
import { formatDate } from "@/lib/words/date-label";
import { isEmbed } from "@/lib/words/embed-address";
import { DEFAULT_LANGUAGE, inLanguage, isLanguage, WRITING } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";
import { writtenIn } from "@/lib/words/written-in";

/**
 * What the proxy shows in place of a record that was withdrawn. A route and not a page,
 * because only a route can answer with status 410.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[lang]/withdrawn/[collection]/[id]">,
): Promise<Response> {
  const { lang, collection, id } = await params;
  const { atlas } = await openStore().readSummary();
  const say = wordsIn(isLanguage(lang) ? lang : DEFAULT_LANGUAGE, atlas.language);
  const parsed = Collection.safeParse(collection);
  const redirect = parsed.success ? await openStore().findRedirect(parsed.data, id) : undefined;
  if (redirect?.type !== "withdrawn") {
    return new Response(`${say("pages.withdrawn.none")}\n`, { status: 404 });
  }
  const { title } = atlas;
  // An embed's links lead to pages that no other site may frame: they open on their own.
  const isFramed = isEmbed((request.headers.get("x-link") ?? "").replace(/\?.*/, ""));
  const link = (path: string) => (words: string) =>
    `<a href="${inLanguage(path, say.language)}">${words}</a>`;
  const html = `<!doctype html>
<html lang="${say.language}" dir="${WRITING[say.language].direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(say("pages.withdrawn.title", { atlas: title }))}</title>
${isFramed ? '<base target="_blank">' : ""}
<link rel="stylesheet" href="/theme.css">
<link rel="stylesheet" href="/message.css">
<main>
<p>${link("/")(written(escapeHtml(title), say))}</p>
<h1>${say("pages.withdrawn.heading")}</h1>
<p>${say.markup("pages.withdrawn.text", {
    id: escapeHtml(id),
    b: (words) => `<b>${words}</b>`,
    date: formatDate(redirect.date, say),
    reason: escapeHtml(redirect.reason),
    record: (words) => written(words, say),
  })}</p>
<p>${say.markup("pages.withdrawn.lists", {
    places: link("/places"),
    events: link("/events"),
    documents: link("/documents"),
  })}</p>
</main>
</html>
`;
  return new Response(html, {
    status: new AtlasError("withdrawn", redirect.reason).status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/** Words of the record, marked where they are in another language than the page. */
function written(html: string, say: Words): string {
  const { lang } = writtenIn(say);
  return lang === undefined ? html : `<bdi lang="${lang}" dir="auto">${html}</bdi>`;
}
