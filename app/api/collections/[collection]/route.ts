import { content, elsewhere } from "@/lib/ogc/answer";
import { collectionInfo } from "@/lib/ogc/collection-info";
import { JSON_TYPE, OFFERS } from "@/lib/ogc/formats";
import { parseCollection, parseFormatRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute<{
  collection: string;
}>(async (asked) => {
  const { address, params, store } = asked;
  const collection = parseCollection(params.collection);
  if (parseFormatRequest(asked, OFFERS.json) === "html") {
    return elsewhere(303, `${address.site}/${collection}`);
  }
  const summary = await summaryOf(store);
  return content(collectionInfo(collection, summary, address), JSON_TYPE, summary);
});
