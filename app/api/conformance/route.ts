import { content, elsewhere } from "@/lib/ogc/answer";
import { JSON_TYPE, OFFERS } from "@/lib/ogc/formats";
import { conformance, DATA_PAGE } from "@/lib/ogc/landing";
import { parseFormatRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute(async (asked) => {
  const { address, store } = asked;
  if (parseFormatRequest(asked, OFFERS.json) === "html")
    return elsewhere(303, address.site + DATA_PAGE);
  return content(conformance(address), JSON_TYPE, await summaryOf(store));
});
