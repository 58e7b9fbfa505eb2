import { AtlasError } from "@/lib/errors";
import { Collection } from "@/lib/records/redirect";
import { openStore } from "@/lib/store";
import { formatDate } from "@/lib/words/date-label";

/**
 * What the proxy shows in place of a record that was withdrawn. A route and not a page,
 * because only a route can answer with status 410.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/withdrawn/[collection]/[id]">,
): Promise<Response> {
  const { collection, id } = await params;
  const parsed = Collection.safeParse(collection);
  const redirect = parsed.success ? await openStore().findRedirect(parsed.data, id) : undefined;
  if (redirect?.type !== "withdrawn") return new Response("Not found.\n", { status: 404 });
  const { title } = (await openStore().readSummary()).atlas;
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Withdrawn · ${escapeHtml(title)}</title>
<link rel="stylesheet" href="/theme.css">
<link rel="stylesheet" href="/message.css">
<main>
<p><a href="/">${escapeHtml(title)}</a></p>
<h1>This record was withdrawn</h1>
<p><b>${escapeHtml(id)}</b> was withdrawn on ${escapeHtml(formatDate(redirect.date))}: ${escapeHtml(redirect.reason)}</p>
<p>Everything that is still here: <a href="/places">places</a>, <a href="/events">events</a>, <a href="/documents">documents</a>.</p>
</main>
</html>
`;
  return new Response(html, {
    status: new AtlasError("withdrawn", redirect.reason).status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
