import { content, elsewhere } from "@/lib/ogc/answer";
import { COLLECTIONS } from "@/lib/ogc/collections";
import { loneFeature } from "@/lib/ogc/feature-page";
import { GEOJSON, OFFERS } from "@/lib/ogc/formats";
import { answerMissing } from "@/lib/ogc/missing";
import { parseCollection, parseFormatRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute<{
  collection: string;
  id: string;
}>(async (asked) => {
  const { address, params, store } = asked;
  const collection = parseCollection(params.collection);
  const format = parseFormatRequest(asked, OFFERS.features);
  const { find, pagePath } = COLLECTIONS[collection];
  if (format === "html") {
    const path = await pagePath(store, params.id);
    if (path !== undefined) return elsewhere(303, address.site + path);
  }
  const feature = await find(store, params.id);
  if (!feature) return answerMissing(collection, params.id, address, store);
  return content(loneFeature(collection, feature, address), GEOJSON, await summaryOf(store));
});
