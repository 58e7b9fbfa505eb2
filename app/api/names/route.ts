import { content, elsewhere } from "@/lib/ogc/answer";
import { JSON_TYPE } from "@/lib/ogc/formats";
import { selfLinks } from "@/lib/ogc/links";
import { pageWithQuery } from "@/lib/ogc/pages";
import { parseUncheckedQuery } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";
import { idsOfQuery } from "@/lib/query/filters";

/** What the ids in a link stand for: the interface says it to the reader, and leaves out what names nothing. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute(async (asked) => {
  const { address, store } = asked;
  const { query, format } = parseUncheckedQuery(asked, "names");
  if (format === "html") return elsewhere(303, address.site + pageWithQuery("/events", query));
  const names = await store.nameIds(idsOfQuery(query));
  const links = selfLinks(address, JSON_TYPE, "Names");
  return content({ names, links }, JSON_TYPE, await summaryOf(store));
});
