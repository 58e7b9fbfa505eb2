import Papa from "papaparse";
import { Collection } from "@/lib/records/redirect";
import { wellFormed } from "@/lib/text/well-formed";
import type { ExportFormat, Row } from "./export";
import { FLAT_COLUMNS, flatValue } from "./flat-columns";

/**
 * CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with its mark in front, or they take it for another encoding,
 * and CRLF between records. The last column is the permanent address of each record.
 */
export const csv: ExportFormat = {
  mediaType: "text/csv;charset=utf-8",
  otherNames: ["text/csv"],
  extension: "csv",
  collections: Collection.options,
  async *write(rows, { collection }) {
    const columns = FLAT_COLUMNS[collection];
    const positions = POSITIONS[collection];
    const heads = ["id", ...columns.map(({ name }) => name), ...positions.names, "address"];
    yield BYTE_ORDER_MARK + writeRecords([heads]);
    for await (const some of rows) {
      if (some.length === 0) continue;
      yield writeRecords(
        some.map((row) => [
          row.id,
          ...columns.map(({ name, kind }) => flatValue(row.properties[name], kind)),
          ...positions.valuesOf(row),
          row.address,
        ]),
      );
    }
  },
};

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/**
 * What a spreadsheet may take for a formula and run: text that begins so gets an apostrophe in front. Numbers never do.
 * The library's own pattern for it misses text of several lines.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a cell may begin with.
const RUNS = /^[=+\-@\t\r\n\u0000＝＋－＠]/;

type Cell = string | number | boolean | null;

function writeRecords(records: readonly (readonly Cell[])[]): string {
  const cells = records.map((record) =>
    // A NUL ends a text for many readers.
    record.map((cell) =>
      typeof cell === "string" ? wellFormed(cell).replaceAll("\u0000", "\uFFFD") : cell,
    ),
  );
  return Papa.unparse(cells, { newline: LINE_END, escapeFormulae: RUNS }) + LINE_END;
}

type Positions = { names: readonly string[]; valuesOf(row: Row): readonly Cell[] };

const ONE_POINT: Positions = {
  names: ["longitude", "latitude"],
  valuesOf: ({ geometry }) => endsOf(geometry).slice(0, 2),
};

/** Where it is or begins, and where a move ends. */
const ENDS: Positions = {
  names: ["longitude", "latitude", "toLongitude", "toLatitude"],
  valuesOf: ({ geometry }) => endsOf(geometry),
};

/** As well-known text, which QGIS and GDAL read as a geometry by the name of the column. */
const MANY_POINTS: Positions = {
  names: ["wkt"],
  valuesOf: ({ geometry }) =>
    geometry?.type === "MultiPoint"
      ? [`MULTIPOINT (${geometry.coordinates.map(([lng, lat]) => `(${lng} ${lat})`).join(", ")})`]
      : [null],
};

const POSITIONS: Record<Collection, Positions> = {
  places: ONE_POINT,
  events: ENDS,
  documents: MANY_POINTS,
  attestations: ENDS,
};

function endsOf(geometry: Row["geometry"]): (number | null)[] {
  switch (geometry?.type) {
    case "Point":
      return [geometry.coordinates[0] ?? null, geometry.coordinates[1] ?? null, null, null];
    case "LineString": {
      const [[fromLng, fromLat] = [], [toLng, toLat] = []] = geometry.coordinates;
      return [fromLng ?? null, fromLat ?? null, toLng ?? null, toLat ?? null];
    }
    default:
      return [null, null, null, null];
  }
}
