import { Collection } from "@/lib/records/redirect";
import type { Export, ExportFormat, Row, Rows } from "./export";
import { writeJson } from "./write-json";

/**
 * GeoJSON (RFC 7946): one collection, which says where it comes from in members of its own before its features (6.1).
 * Its features are those of the API, each with the address of its page.
 */
export const geojson: ExportFormat = {
  mediaType: "application/geo+json",
  otherNames: ["application/vnd.geo+json"],
  extension: "geojson",
  collections: Collection.options,
  async *write(rows, about) {
    const head = writeJson({ type: "FeatureCollection", ...membersOf(about) });
    yield `${head.slice(0, -1)},"features":[`;
    yield* listed(rows, (row) => writeJson(featureOf(row)));
    yield "\n]}\n";
  },
};

/**
 * GeoJSON features one a line, for programs that read a line at a time. RFC 8142 has a record separator before each;
 * like what GDAL writes by default, this has none, so that tools for lines of JSON read it as well.
 */
export const geojsonseq: ExportFormat = {
  mediaType: "application/geo+json-seq",
  otherNames: ["application/x-ndjson", "application/jsonl"],
  extension: "geojsonl",
  collections: Collection.options,
  async *write(rows) {
    for await (const some of rows) {
      if (some.length > 0) yield some.map((row) => `${writeJson(featureOf(row))}\n`).join("");
    }
  },
};

function featureOf({ id, geometry, properties, address }: Row) {
  const links = [{ rel: "alternate", href: address, type: "text/html" }];
  return { type: "Feature", id, geometry, properties, links };
}

/** Where a file comes from, as members of a collection. */
function membersOf({ collection, matched, atlas, version, modified, day, ...addresses }: Export) {
  return {
    name: collection,
    numberMatched: matched,
    atlas: { title: atlas.title, version, modified },
    downloaded: day,
    links: [
      { rel: "self", href: addresses.self, type: "application/geo+json" },
      { rel: "alternate", href: addresses.view, type: "text/html" },
      { rel: "license", href: atlas.license.url, type: "text/html", title: atlas.license.label },
    ],
  };
}

/** Items of a JSON array, each on a line of its own, as many at a time as are read. */
export async function* listed(rows: Rows, write: (row: Row) => string) {
  let between = "\n";
  for await (const some of rows) {
    if (some.length === 0) continue;
    yield between + some.map(write).join(",\n");
    between = ",\n";
  }
}
