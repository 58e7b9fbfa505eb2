import { content, elsewhere } from "@/lib/ogc/answer";
import { JSON_TYPE } from "@/lib/ogc/formats";
import { pageWithQuery } from "@/lib/ogc/pages";
import { parseQueryRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { scene } from "@/lib/ogc/scene";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute(async (asked) => {
  const { address, store } = asked;
  const { query, format, also } = await parseQueryRequest(asked, "map");
  if (format === "html") return elsewhere(303, address.site + pageWithQuery("/", query));
  const drawn = await store.readScene(query, also);
  return content(scene(drawn, address), JSON_TYPE, await summaryOf(store));
});
