import type { Page } from "@/lib/query/query";
import type { Collection } from "@/lib/records/redirect";
import { type AnyFeature, COLLECTIONS } from "./collections";
import { GEOJSON, JSON_TYPE } from "./formats";
import { type Address, apiAddress, changed, selfLinks } from "./links";
import type { Link } from "./wire";

/** One page of a listing as GeoJSON. Its `timeStamp` is added where the answer is written. */
export function featurePage(collection: Collection, page: Page<AnyFeature>, address: Address) {
  const { title } = COLLECTIONS[collection];
  const links: Link[] = [
    ...selfLinks(address, GEOJSON, title),
    collectionLink(collection, address),
  ];
  if (page.next !== undefined) {
    links.push(cursorLink("next", page.next, address));
  }
  if (page.previous !== undefined) {
    links.push(cursorLink("prev", page.previous, address));
  }
  return {
    type: "FeatureCollection",
    numberMatched: page.matched,
    numberReturned: page.items.length,
    links,
    features: page.items,
  };
}

/** One feature with its links. */
export function loneFeature(collection: Collection, feature: AnyFeature, address: Address) {
  return {
    ...feature,
    links: [...selfLinks(address, GEOJSON, titleOf(feature)), collectionLink(collection, address)],
  };
}

function titleOf({ properties }: AnyFeature): string {
  if ("title" in properties) return properties.title;
  return "name" in properties ? properties.name : properties.eventTitle;
}

function collectionLink(collection: Collection, address: Address): Link {
  const { title } = COLLECTIONS[collection];
  return {
    rel: "collection",
    href: apiAddress(address, `/collections/${collection}`),
    type: JSON_TYPE,
    title,
  };
}

/** The same request, every parameter kept, from another place in the listing. */
function cursorLink(rel: "next" | "prev", cursor: string, { url }: Address): Link {
  const title = rel === "next" ? "Next page" : "Previous page";
  return { rel, href: changed(url, "cursor", cursor), type: GEOJSON, title };
}
