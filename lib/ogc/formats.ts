import { EXPORT_FORMATS, formatsOf } from "@/lib/formats/formats";
import type { FileFormat, Format, HttpResource } from "@/lib/query/api-query";
import type { Collection } from "@/lib/records/redirect";

export const GEOJSON = "application/geo+json";
export const JSON_TYPE = "application/json";
export const HTML = "text/html";
export const OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
export const JSON_SCHEMA = "application/schema+json";
export const PROBLEM = "application/problem+json";
export const ATOM = "application/atom+xml";
export const JSON_FEED = "application/feed+json";
export const ZIP = "application/zip";
export const PARQUET = "application/vnd.apache.parquet";

/** A format that an address comes in, with the media types of `Accept` that ask for it. */
export type Offer = { format: Format; asks: readonly string[] };

const HTML_OFFER: Offer = { format: "html", asks: [HTML, "application/xhtml+xml"] };
const JSON_OFFER: Offer = { format: "json", asks: [JSON_TYPE] };

/** What each kind of address offers, the first where a client has no wish. */
export const OFFERS = {
  /** Many clients ask for features as plain JSON: they get GeoJSON, which is both. */
  features: [
    { format: "geojson", asks: [GEOJSON, "application/vnd.geo+json"] },
    JSON_OFFER,
    HTML_OFFER,
  ],
  json: [JSON_OFFER, HTML_OFFER],
  openApi: [
    {
      format: "json",
      asks: ["application/vnd.oai.openapi+json", "application/openapi+json", JSON_TYPE],
    },
    HTML_OFFER,
  ],
  feed: [
    { format: "atom", asks: [ATOM, "application/xml", "text/xml"] },
    { format: "jsonfeed", asks: [JSON_FEED, JSON_TYPE] },
    HTML_OFFER,
  ],
  parquet: [{ format: "parquet", asks: [PARQUET, "application/octet-stream"] }, HTML_OFFER],
  bundle: [{ format: "zip", asks: [ZIP] }, HTML_OFFER],
  schema: [{ format: "json", asks: [JSON_SCHEMA, JSON_TYPE] }, HTML_OFFER],
} as const satisfies Record<string, readonly Offer[]>;

/** What each resource of a query offers: a listing its pages in every format of a file as well. */
export function offersOf(resource: HttpResource): readonly Offer[] {
  switch (resource) {
    case "map":
    case "names":
      return OFFERS.json;
    case "changes":
    case "events/changes":
      return OFFERS.feed;
    case "bundle":
      return OFFERS.bundle;
    case "places":
    case "events":
    case "documents":
    case "attestations":
      return [
        ...OFFERS.features,
        ...filesOf(resource).filter(({ format }) => format !== "geojson"),
      ];
    default:
      return [...filesOf(collectionOf(resource)), HTML_OFFER];
  }
}

/** The collection that an export is of. */
function collectionOf(resource: `${Collection}/export`): Collection {
  return resource.replace("/export", "") as Collection;
}

function filesOf(collection: Collection): { format: FileFormat; asks: string[] }[] {
  return formatsOf(collection).map((format) => {
    const { mediaType, otherNames } = EXPORT_FORMATS[format];
    const [bare = ""] = mediaType.split(";");
    return { format, asks: [bare, ...otherNames.filter((name) => name !== bare)] };
  });
}

/** The media types of the files that a collection can be written in. */
export function fileTypes(collection: Collection): string[] {
  return formatsOf(collection).map((format) => EXPORT_FORMATS[format].mediaType);
}

/** The names that `f` takes for a resource, the first where the client has no wish. */
export function formatNames(resource: HttpResource): Format[] {
  return offersOf(resource).map(({ format }) => format);
}

/** Whether a format is one that a file comes in. */
export function isFileFormat(format: Format): format is FileFormat {
  return format in EXPORT_FORMATS;
}
