import type { AtlasSummary } from "@/lib/store/answers";
import { ATOM, HTML, JSON_TYPE, OPEN_API } from "./formats";
import { type Address, apiAddress, pageAddress, selfLinks } from "./links";
import type { Conformance, Landing } from "./wire";

/** The page of the site that explains the data and how to get it. */
export const DATA_PAGE = "/about/data";
/** The page that offers what a view shows as files. */
export const DOWNLOAD_PAGE = "/download";

/** `/api`: where a client that only knows the address starts. */
export function landing({ atlas }: AtlasSummary, address: Address): Landing {
  return {
    title: atlas.title,
    description: atlas.tagline,
    links: [
      ...selfLinks(address, JSON_TYPE, atlas.title),
      {
        rel: "service-desc",
        href: apiAddress(address, "/openapi"),
        type: OPEN_API,
        title: "Definition of this API (OpenAPI 3.0)",
      },
      {
        rel: "service-doc",
        href: pageAddress(address, DATA_PAGE),
        type: HTML,
        title: "How to use this API and its data",
      },
      {
        rel: "conformance",
        href: apiAddress(address, "/conformance"),
        type: JSON_TYPE,
        title: "Standards this API conforms to",
      },
      {
        rel: "data",
        href: apiAddress(address, "/collections"),
        type: JSON_TYPE,
        title: "Collections",
      },
      {
        rel: "alternate",
        href: apiAddress(address, "/changes"),
        type: ATOM,
        title: "What releases of the data changed (Atom)",
      },
      { rel: "license", href: atlas.license.url, type: HTML, title: atlas.license.label },
    ],
  };
}

const CONFORMANCE_CLASSES = ["core", "geojson", "html", "oas30"].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
);

export function conformance(address: Address): Conformance {
  return {
    conformsTo: CONFORMANCE_CLASSES,
    links: selfLinks(address, JSON_TYPE, "Standards this API conforms to"),
  };
}
