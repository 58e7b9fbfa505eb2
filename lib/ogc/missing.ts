import { AtlasError } from "@/lib/errors";
import type { Collection } from "@/lib/model/redirect";
import type { Store } from "@/lib/store/store";
import { type Answer, elsewhere } from "./answer";
import type { Address } from "./links";

/**
 * The answer for an id that the collection does not have: its new address where it moved.
 *
 * @throws AtlasError `withdrawn` with the reason, `not-found`
 */
export async function answerMissing(
  collection: Collection,
  id: string,
  { site, url }: Address,
  store: Pick<Store, "findRedirect">,
): Promise<Answer> {
  const redirect = await store.findRedirect(collection, id);
  switch (redirect?.type) {
    case "moved": {
      const path = `/api/collections/${collection}/items/${redirect.to}`;
      return elsewhere(308, site + path + url.search);
    }
    case "withdrawn":
      throw new AtlasError(
        "withdrawn",
        `"${id}" was withdrawn from the ${collection} on ${redirect.date}: ${redirect.reason}`,
      );
    case undefined:
      throw new AtlasError(
        "not-found",
        `There is nothing with the id "${id}" in ${collection}; ${site}/api/collections/${collection}/items lists what there is.`,
      );
  }
}
