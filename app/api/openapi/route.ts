import { content, elsewhere } from "@/lib/ogc/answer";
import { OFFERS, OPEN_API } from "@/lib/ogc/formats";
import { DATA_PAGE } from "@/lib/ogc/landing";
import { openApi } from "@/lib/ogc/open-api";
import { parseFormatRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute(async (asked) => {
  const { address, store } = asked;
  if (parseFormatRequest(asked, OFFERS.openApi) === "html")
    return elsewhere(303, address.site + DATA_PAGE);
  const summary = await summaryOf(store);
  return content(openApi(summary, address), OPEN_API, summary);
});
