import type { Format } from "@/lib/query/api-query";

export const GEOJSON = "application/geo+json";
export const JSON_TYPE = "application/json";
export const HTML = "text/html";
export const OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
export const JSON_SCHEMA = "application/schema+json";
export const PROBLEM = "application/problem+json";
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
  parquet: [{ format: "parquet", asks: [PARQUET, "application/octet-stream"] }, HTML_OFFER],
  schema: [{ format: "json", asks: [JSON_SCHEMA, JSON_TYPE] }, HTML_OFFER],
} as const satisfies Record<string, readonly Offer[]>;
