import { content, elsewhere } from "@/lib/ogc/answer";
import { collections } from "@/lib/ogc/collection-info";
import { JSON_TYPE, OFFERS } from "@/lib/ogc/formats";
import { DATA_PAGE } from "@/lib/ogc/landing";
import { parseFormatRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute(async (asked) => {
  const { address, store } = asked;
  if (parseFormatRequest(asked, OFFERS.json) === "html")
    return elsewhere(303, address.site + DATA_PAGE);
  const summary = await summaryOf(store);
  return content(collections(summary, address), JSON_TYPE, summary);
});
