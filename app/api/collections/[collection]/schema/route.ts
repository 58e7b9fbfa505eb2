import { content, elsewhere } from "@/lib/ogc/answer";
import { JSON_SCHEMA, OFFERS } from "@/lib/ogc/formats";
import { DATA_PAGE } from "@/lib/ogc/landing";
import { featureSchema } from "@/lib/ogc/open-api-schemas";
import { parseCollection, parseFormatRequest } from "@/lib/ogc/parse-request";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";
import { summaryOf } from "@/lib/ogc/summary";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute<{
  collection: string;
}>(async (asked) => {
  const { address, params, store } = asked;
  const collection = parseCollection(params.collection);
  if (parseFormatRequest(asked, OFFERS.schema) === "html")
    return elsewhere(303, address.site + DATA_PAGE);
  return content(featureSchema(collection), JSON_SCHEMA, await summaryOf(store));
});
