import { parquetWriteBuffer } from "hyparquet-writer";
import { type Columns, EARLIEST, LATEST, SURENESS } from "./columns";
import {
  type ColumnsMetadata,
  METADATA_KEY,
  PARQUET_COLUMNS,
  type ParquetColumn,
  RECORDS,
  type RecordKind,
} from "./parquet-rows";

type Value = string | number | boolean | null;

/**
 * Columns as one Parquet file (`parquet-rows.ts` says how they lie in it).
 *
 * @param ids of the events, for those who read the file without this program
 */
export function writeParquet(columns: Columns, ids: readonly string[]): Uint8Array {
  const { attestations, ties, actors } = columns;
  const rows: ColumnsMetadata<unknown>["rows"] = {
    event: columns.count,
    attestation: attestations.document.codes.length,
    tie: ties.event.length,
    actor: actors.actor.codes.length,
  };
  const metadata: ColumnsMetadata<unknown> = {
    rows,
    families: Object.fromEntries(
      columns.type.terms.map((type, position) => [type, columns.families[position] ?? "word"]),
    ),
    places: columns.places,
    titleRank: columns.titleRank,
  };
  const groups = RECORDS.map((kind) => rows[kind]).filter((count) => count > 0);
  const valuesOf = valuesByKind(columns, ids);
  const names = Object.keys(PARQUET_COLUMNS) as ParquetColumn[];
  const columnData = names.map((name) => ({
    name,
    data: RECORDS.flatMap((kind) => {
      const value = valuesOf[kind][name];
      return Array.from({ length: rows[kind] }, (_, row): Value => value?.(row) ?? null);
    }),
  }));
  const buffer = parquetWriteBuffer({
    columnData,
    schema: [
      { name: "root", num_children: names.length },
      ...names.map((name) => ({ name, ...PARQUET_TYPES[PARQUET_COLUMNS[name].type] })),
    ],
    statistics: false,
    // Groups begin with each kind of record, so that the columns of a kind are read without those of the others.
    rowGroupSize: groups.length > 0 ? groups : 1,
    kvMetadata: [{ key: METADATA_KEY, value: JSON.stringify(metadata) }],
    createdBy: "attested-atlas",
  });
  return new Uint8Array(buffer);
}

const PARQUET_TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  int: { type: "INT32", repetition_type: "OPTIONAL" },
  day: { type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" },
  degrees: { type: "DOUBLE", repetition_type: "OPTIONAL" },
  flag: { type: "BOOLEAN", repetition_type: "OPTIONAL" },
} as const;

type Values = Partial<Record<ParquetColumn, (row: number) => Value | undefined>>;

function valuesByKind(columns: Columns, ids: readonly string[]): Record<RecordKind, Values> {
  const { attestations, ties, actors, places } = columns;
  const term =
    ({ terms, codes }: Columns["type"]) =>
    (row: number) =>
      terms[codes[row] ?? 0];
  const day = (days: Int32Array, open: number) => (row: number) =>
    days[row] === open ? null : days[row];
  const degrees = (values: Float64Array) => (row: number) =>
    Number.isNaN(values[row]) ? null : values[row];
  const placeId = (ends: Int32Array) => (row: number) => places[ends[row] ?? -1]?.id;
  const eventOfAttestation = holders(attestations.starts);
  const eventOfActor = holders(actors.starts);
  const placeOfTie = holders(ties.starts);
  return {
    event: {
      record: () => "event",
      event: (row) => row,
      id: (row) => ids[row],
      title_rank: (row) => columns.eventTitleRank[row],
      place_rank: (row) => {
        const rank = columns.eventPlaceRank[row] ?? -1;
        return rank < 0 ? null : rank;
      },
      type: term(columns.type),
      first_day: day(columns.first, EARLIEST),
      last_day: day(columns.last, LATEST),
      date_precision: term(columns.datePrecision),
      date_basis: term(columns.dateBasis),
      planned: (row) => columns.planned[row] === 1,
      x1: degrees(columns.x1),
      y1: degrees(columns.y1),
      x2: degrees(columns.x2),
      y2: degrees(columns.y2),
      from: placeId(columns.from),
      to: placeId(columns.to),
    },
    attestation: {
      record: () => "attestation",
      event: (row) => eventOfAttestation[row],
      attestation: (row) => row,
      document: term(attestations.document),
      section: term(attestations.section),
    },
    tie: {
      record: () => "tie",
      event: (row) => ties.event[row],
      attestation: (row) => ties.attestation[row],
      place: (row) => places[placeOfTie[row] ?? -1]?.id,
      sureness: (row) => SURENESS[ties.sureness[row] ?? 0],
    },
    actor: {
      record: () => "actor",
      event: (row) => eventOfActor[row],
      actor: term(actors.actor),
    },
  };
}

/** The one that each item of a list of lists belongs to. */
function holders(starts: Uint32Array): Uint32Array {
  const held = new Uint32Array(starts[starts.length - 1] ?? 0);
  for (let holder = 0; holder + 1 < starts.length; holder++) {
    held.fill(holder, starts[holder], starts[holder + 1]);
  }
  return held;
}
