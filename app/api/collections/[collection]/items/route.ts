import { content, elsewhere } from "@/lib/ogc/answer";
import { COLLECTIONS } from "@/lib/ogc/collections";
import { featurePage } from "@/lib/ogc/feature-page";
import { GEOJSON } from "@/lib/ogc/formats";
import { listPage } from "@/lib/ogc/pages";
import { parseCollection, parseQueryRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute<{
  collection: string;
}>(async (asked) => {
  const { address, params, store } = asked;
  const collection = parseCollection(params.collection);
  const { query, request, format } = await parseQueryRequest(asked, collection);
  if (format === "html") {
    return elsewhere(303, address.site + listPage(collection, query, request));
  }
  const page = await COLLECTIONS[collection].list(store, query, request);
  const body = featurePage(collection, page, address);
  return content(body, GEOJSON, await summaryOf(store), { stamped: true });
});
