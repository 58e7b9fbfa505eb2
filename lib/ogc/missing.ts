import { AtlasError } from "@/lib/errors";
import type { Collection } from "@/lib/records/redirect";
import type { Store } from "@/lib/store/store";
import { type Answer, elsewhere } from "./answer";
import { type Address, apiAddress, apiPath, pageAddress } from "./links";

/**
 * The answer for an id that the collection does not have: its new address where it moved.
 *
 * @param pathOf the address below the site for a new id; that of the item when left out
 * @throws AtlasError `withdrawn` with the reason, `not-found`
 */
export async function answerMissing(
  collection: Collection,
  id: string,
  address: Address,
  store: Pick<Store, "findRedirect">,
  pathOf = (to: string) => apiPath(address, `/collections/${collection}/items/${to}`),
): Promise<Answer> {
  const redirect = await store.findRedirect(collection, id);
  switch (redirect?.type) {
    case "moved":
      return elsewhere(308, address.site + pathOf(redirect.to) + address.url.search);
    case "withdrawn":
      throw new AtlasError(
        "withdrawn",
        `"${id}" was withdrawn from the ${collection} on ${redirect.date}: ${redirect.reason}`,
      );
    case undefined:
      throw new AtlasError(
        "not-found",
        `There is nothing with the id "${id}" in ${collection}; ${apiAddress(address, `/collections/${collection}/items`)} lists what there is.`,
      );
  }
}

/**
 * The answer for a passage that is not there: at its new address where its document moved.
 *
 * @throws AtlasError `withdrawn` with the reason, `not-found` naming what lists the passages there are
 */
export async function answerMissingPassage(
  { document, passage }: { document: string; passage: string },
  address: Address,
  store: Pick<Store, "findRedirect" | "findDocumentItem">,
): Promise<Answer> {
  if (!(await store.findDocumentItem(document))) {
    const pathOf = (to: string) =>
      apiPath(address, `/passages/${to}/${encodeURIComponent(passage)}`);
    return answerMissing("documents", document, address, store, pathOf);
  }
  throw new AtlasError(
    "not-found",
    `The document "${document}" has no passage "${passage}"; ${apiAddress(address, `/collections/attestations/items?document=${document}`)} names those that attest something, ${pageAddress(address, `/passages?doc=${document}`)} shows all.`,
  );
}
