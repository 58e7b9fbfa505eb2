import { CRS84 } from "@/lib/query/api-query";
import { Collection } from "@/lib/records/redirect";
import type { AtlasSummary } from "@/lib/store/answers";
import { COLLECTIONS } from "./collections";
import { GEOJSON, HTML, JSON_SCHEMA, JSON_TYPE } from "./formats";
import { type Address, apiAddress, selfLinks } from "./links";
import type { CollectionInfo, Collections, Link } from "./wire";

/** `/api/collections`: all collections, each with its links. */
export function collections(summary: AtlasSummary, address: Address): Collections {
  return {
    collections: Collection.options.map((collection) =>
      collectionInfo(collection, summary, addressOfCollection(collection, address)),
    ),
    links: selfLinks(address, JSON_TYPE, "Collections"),
  };
}

/** `/api/collections/{collection}`: what is in it, where and when, and how to get it. */
export function collectionInfo(
  collection: Collection,
  { atlas, extent }: AtlasSummary,
  address: Address,
): CollectionInfo {
  const { title, description, days } = COLLECTIONS[collection];
  const { start, end } = days(extent);
  return {
    id: collection,
    title,
    description,
    itemType: "feature",
    crs: [CRS84],
    extent: {
      ...(extent.bbox && { spatial: { bbox: [extent.bbox], crs: CRS84 } }),
      ...((start !== null || end !== null) && {
        temporal: {
          interval: [[instant(start, "00:00:00Z"), instant(end, "23:59:59Z")]],
          trs: "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
        },
      }),
    },
    links: [
      ...selfLinks(address, JSON_TYPE, title),
      ...itemLinks(collection, address, title),
      { rel: "license", href: atlas.license.url, type: HTML, title: atlas.license.label },
    ],
  };
}

function addressOfCollection(collection: Collection, address: Address): Address {
  return { ...address, url: new URL(apiAddress(address, `/collections/${collection}`)) };
}

function itemLinks(collection: Collection, address: Address, title: string): Link[] {
  const { href } = addressOfCollection(collection, address).url;
  const schema = { href: `${href}/schema`, type: JSON_SCHEMA, title: `Schema of ${title}` };
  return [
    { rel: "items", href: `${href}/items`, type: GEOJSON, title },
    { rel: "items", href: `${href}/items?f=html`, type: HTML, title: `${title} as a page` },
    { rel: "describedby", ...schema },
    // GDAL looks for this spelling only.
    { rel: "describedBy", ...schema },
  ];
}

/** OGC asks for RFC 3339 instants; the first and the last second of the days we know. */
function instant(day: string | null, time: string): string | null {
  return day === null ? null : `${day}T${time}`;
}
