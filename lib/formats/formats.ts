import type { FileFormat } from "@/lib/query/api-query";
import type { Collection } from "@/lib/records/redirect";
import { csv } from "./csv";
import type { ExportFormat } from "./export";
import { geojson, geojsonseq } from "./geojson";
import { kml } from "./kml";
import { lpf } from "./lpf";
import { parquet } from "./parquet";

/** The formats in which records leave the atlas, by the name that `f` has for each. */
export const EXPORT_FORMATS: Record<FileFormat, ExportFormat> = {
  csv,
  geojson,
  geojsonseq,
  kml,
  parquet,
  lpf,
};

/** The formats that a collection can be written in. */
export function formatsOf(collection: Collection): FileFormat[] {
  return (Object.keys(EXPORT_FORMATS) as FileFormat[]).filter((format) =>
    EXPORT_FORMATS[format].collections.includes(collection),
  );
}
