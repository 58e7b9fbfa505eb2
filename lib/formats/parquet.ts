import { ByteWriter, geojsonToWkb, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { parseIsoDay } from "@/lib/records/calendar-day";
import { Collection } from "@/lib/records/redirect";
import { wellFormed } from "@/lib/text/well-formed";
import type { Export, ExportFormat, Row } from "./export";
import { FLAT_COLUMNS, type FlatColumn, flatValue } from "./flat-columns";

/**
 * GeoParquet 1.1 (geoparquet.org/releases/v1.1.0), for DuckDB, pandas and data larger than a spreadsheet holds: the
 * columns of CSV with their types, lists as lists, and the geometry as well-known binary in WGS84, which is the
 * standard's own where no other is named.
 */
export const parquet: ExportFormat = {
  mediaType: "application/vnd.apache.parquet",
  otherNames: ["application/octet-stream"],
  extension: "parquet",
  collections: Collection.options,
  async *write(rows, about) {
    const columns = FLAT_COLUMNS[about.collection];
    const drain = new DrainedWriter();
    const extent = new Extent();
    const writer = new ParquetWriter({
      writer: drain,
      schema: schemaOf(columns),
      createdBy: "attested-atlas",
    });
    let group: Row[] = [];
    const writeGroup = () => {
      writer.write({ columnData: columnData(columns, group), rowGroupSize: group.length });
      group = [];
      return drain.take();
    };
    for await (const some of rows) {
      for (const row of some) extent.add(row);
      group.push(...some);
      if (group.length >= ROWS_A_GROUP) yield writeGroup();
    }
    if (group.length > 0) yield writeGroup();
    // The footer is written last: what is known only then can stand in it.
    writer.kvMetadata = [
      { key: "geo", value: JSON.stringify(extent.metadata()) },
      { key: "attested-atlas", value: JSON.stringify(origin(about)) },
    ];
    writer.finish();
    yield drain.take();
  },
};

/** Readers take a group at a time; all of one is in memory while it is written. */
const ROWS_A_GROUP = 5_000;

/** Hands on what is written so far, and counts on from there: offsets in the file stay right. */
class DrainedWriter extends ByteWriter {
  take(): Uint8Array {
    const written = this.getBytes().slice();
    this.index = 0;
    return written;
  }
}

function origin({ atlas, version, modified, day, view, self }: Export) {
  return { atlas: atlas.title, license: atlas.license.url, version, modified, day, view, self };
}

type GeoJsonGeometry = Parameters<typeof geojsonToWkb>[0];

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
const OPTIONAL = { repetition_type: "OPTIONAL" } as const;
const REQUIRED = { repetition_type: "REQUIRED" } as const;

function schemaOf(columns: readonly FlatColumn[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length + 3 },
    { name: "id", ...TEXT, ...REQUIRED },
    ...columns.flatMap(elementsOf),
    { name: "geometry", type: "BYTE_ARRAY", ...OPTIONAL },
    { name: "address", ...TEXT, ...REQUIRED },
  ];
}

function elementsOf({ name, kind }: FlatColumn): SchemaElement[] {
  switch (kind) {
    case "text":
      return [{ name, ...TEXT, ...OPTIONAL }];
    case "json":
      return [{ name, type: "BYTE_ARRAY", converted_type: "JSON", ...OPTIONAL }];
    case "day":
      return [{ name, type: "INT32", converted_type: "DATE", ...OPTIONAL }];
    case "integer":
      return [{ name, type: "INT32", ...OPTIONAL }];
    case "number":
      return [{ name, type: "DOUBLE", ...OPTIONAL }];
    case "flag":
      return [{ name, type: "BOOLEAN", ...OPTIONAL }];
    case "texts":
      // A list of three levels (LogicalTypes.md of the Parquet format).
      return [
        { name, ...OPTIONAL, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", ...TEXT, ...REQUIRED },
      ];
  }
}

function columnData(columns: readonly FlatColumn[], rows: readonly Row[]) {
  const column = (name: string, value: (row: Row) => unknown) => ({
    name,
    data: rows.map(value),
    statistics: name !== "geometry",
    offsetIndex: false,
  });
  return [
    column("id", ({ id }) => id),
    ...columns.map(({ name, kind }) =>
      column(name, ({ properties }) => storedValue(properties[name], kind)),
    ),
    column("geometry", ({ geometry }) => geometry && geojsonToWkb(geometry as GeoJsonGeometry)),
    column("address", ({ address }) => address),
  ];
}

function storedValue(value: unknown, kind: FlatColumn["kind"]): unknown {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case "day":
      return parseIsoDay(String(value)) ?? null;
    case "texts":
      return (value as string[]).map(wellFormed);
    case "text":
      return wellFormed(String(value));
    default:
      return flatValue(value, kind);
  }
}

/** What the geometries of a file are and how far they reach. */
class Extent {
  private types = new Set<string>();
  private bbox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];

  add({ geometry }: Row) {
    if (!geometry) return;
    this.types.add(geometry.type);
    const positions = geometry.type === "Point" ? [geometry.coordinates] : geometry.coordinates;
    const [west = 0, south = 0, east = 0, north = 0] = this.bbox;
    const lngs = positions.map(([lng = 0]) => lng);
    const lats = positions.map(([, lat = 0]) => lat);
    this.bbox = [
      Math.min(west, ...lngs),
      Math.min(south, ...lats),
      Math.max(east, ...lngs),
      Math.max(north, ...lats),
    ];
  }

  metadata() {
    const hasAny = this.types.size > 0;
    return {
      version: "1.1.0",
      primary_column: "geometry",
      columns: {
        geometry: {
          encoding: "WKB",
          geometry_types: [...this.types].sort(),
          ...(hasAny && { bbox: this.bbox }),
        },
      },
    };
  }
}
