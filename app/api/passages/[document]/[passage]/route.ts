import { content, elsewhere } from "@/lib/ogc/answer";
import { JSON_TYPE, OFFERS } from "@/lib/ogc/formats";
import { answerMissingPassage } from "@/lib/ogc/missing";
import { passagePage } from "@/lib/ogc/pages";
import { parseFormatRequest } from "@/lib/ogc/parse-request";
import { quotedPassage } from "@/lib/ogc/passage";
import { readOnlyRoute } from "@/lib/ogc/read-only-route";

/**
 * Attached texts are their owner's, unlike the atlas: a page of another site that someone has open
 * may not read them, just as it cannot read the pages that show them.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnlyRoute<{
  document: string;
  passage: string;
}>(
  async (asked) => {
    const { address, params, store } = asked;
    if (parseFormatRequest(asked, OFFERS.json) === "html")
      return elsewhere(303, address.site + passagePage(params));
    const detail = await store.findPassage(params.document, params.passage);
    if (!detail) return answerMissingPassage(params, address, store);
    // Texts come and go without the data changing: only the content tells whether an answer is the same.
    return content(quotedPassage(detail, address), JSON_TYPE, {});
  },
  { readers: "this site" },
);
