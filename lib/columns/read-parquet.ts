import { type ColumnData, type FileMetaData, parquetMetadata, parquetRead } from "hyparquet";
import type { Family } from "@/lib/records/family";
import type { PlaceItem } from "@/lib/store/answers";
import { type Columns, codeTerms, EARLIEST, LATEST, SURENESS } from "./columns";
import { completeColumns } from "./derived-columns";
import {
  type ColumnsMetadata,
  METADATA_KEY,
  PARQUET_COLUMNS,
  type ParquetColumn,
  RECORDS,
  type RecordKind,
} from "./parquet-rows";

type Value = string | number | boolean | null;
type Table = {
  [Name in ParquetColumn]: ArrayLike<
    (typeof PARQUET_COLUMNS)[Name]["type"] extends "text" ? string : Value
  >;
};

/**
 * Reads what `writeParquet` wrote.
 *
 * @throws Error when the file is none of these
 */
export async function readParquet(file: ArrayBuffer): Promise<Columns> {
  const metadata = parquetMetadata(file);
  const { rows, families, places, titleRank } = readOwn(metadata);
  const read = async (kind: RecordKind) => {
    const rowStart = RECORDS.slice(0, RECORDS.indexOf(kind)).reduce((sum, of) => sum + rows[of], 0);
    return readTable(file, metadata, columnsOf(kind), rowStart, rows[kind]);
  };
  const [events, attestations, ties, actors] = [
    await read("event"),
    await read("attestation"),
    await read("tie"),
    await read("actor"),
  ];
  const ordinals = new Map(places.map(({ id }, ordinal) => [id, ordinal]));
  const placeOf = (id: string | null) => (id === null ? -1 : (ordinals.get(id) ?? -1));
  const type = codeTerms(events.type, Object.keys(families));
  return completeColumns({
    count: rows.event,
    first: Int32Array.from(events.first_day, (day) => (day === null ? EARLIEST : Number(day))),
    last: Int32Array.from(events.last_day, (day) => (day === null ? LATEST : Number(day))),
    type,
    datePrecision: codeTerms(events.date_precision),
    dateBasis: codeTerms(events.date_basis),
    families: type.terms.map((term) => (families[term] ?? "word") as Family),
    planned: Uint8Array.from(events.planned, Number),
    x1: degreesOf(events.x1),
    y1: degreesOf(events.y1),
    x2: degreesOf(events.x2),
    y2: degreesOf(events.y2),
    from: Int32Array.from(events.from, placeOf),
    to: Int32Array.from(events.to, placeOf),
    attestations: {
      starts: startsByHolder(Uint32Array.from(attestations.event, Number), rows.event),
      document: codeTerms(attestations.document),
      section: codeTerms(attestations.section),
    },
    ties: {
      starts: startsByHolder(Uint32Array.from(ties.place, placeOf), places.length),
      event: Uint32Array.from(ties.event, Number),
      sureness: Uint8Array.from(ties.sureness, (term) => SURENESS.indexOf(term as "said")),
      attestation: Uint32Array.from(ties.attestation, Number),
    },
    actors: {
      starts: startsByHolder(Uint32Array.from(actors.event, Number), rows.event),
      actor: codeTerms(actors.actor),
    },
    places,
    titleRank,
    eventTitleRank: Uint32Array.from(events.title_rank, Number),
    eventPlaceRank: Int32Array.from(events.place_rank, (rank) =>
      rank === null ? -1 : Number(rank),
    ),
  });
}

/** The ids of the events, in the order of their ordinals. */
export async function readEventIds(file: ArrayBuffer): Promise<string[]> {
  const metadata = parquetMetadata(file);
  const { rows } = readOwn(metadata);
  const { id } = await readTable(file, metadata, ["id"], 0, rows.event);
  return Array.from(id);
}

const NAMES = Object.keys(PARQUET_COLUMNS) as ParquetColumn[];

/** What is read of a kind of record: not what only tells its kind, nor what is read by itself. */
function columnsOf(kind: RecordKind): ParquetColumn[] {
  return NAMES.filter(
    (name) =>
      name !== "record" && name !== "id" && PARQUET_COLUMNS[name].of.includes(kind as never),
  );
}

/** @throws Error when the file holds something else */
function readOwn({ key_value_metadata: pairs }: FileMetaData): ColumnsMetadata<PlaceItem> {
  const own = pairs?.find(({ key }) => key === METADATA_KEY)?.value;
  if (own === undefined) throw new Error("This Parquet file holds no columns of an atlas.");
  return JSON.parse(own);
}

/** Some columns of one kind of record; empty where there is none of it. */
async function readTable(
  file: ArrayBuffer,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  rowStart: number,
  count: number,
): Promise<Table> {
  const table = Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as Table;
  if (count === 0) return table;
  const rowEnd = rowStart + count;
  const chunks: ColumnData[] = [];
  await parquetRead({
    file,
    metadata,
    columns: [...columns],
    rowStart,
    rowEnd,
    // Days stay numbers: a date would need a clock time and a zone.
    parsers: { dateFromDays: (days) => days as never },
    onChunk: (chunk) => chunks.push(chunk),
  });
  for (const name of columns) {
    const parts = chunks
      .filter(({ columnName }) => columnName === name)
      .toSorted((one, other) => one.rowStart - other.rowStart)
      .map(({ columnData, rowStart: first, rowEnd: last }) => {
        const [from, to] = [Math.max(0, rowStart - first), Math.min(last, rowEnd) - first];
        return from === 0 && to === columnData.length ? columnData : columnData.slice(from, to);
      });
    const [only] = parts;
    const values = parts.length === 1 && only ? only : parts.flatMap((part) => [...part]);
    Object.assign(table, { [name]: values });
  }
  return table;
}

function degreesOf(values: ArrayLike<Value>): Float64Array {
  return Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));
}

/** Where the items of each holder begin, from the holder of each item, which never falls. */
function startsByHolder(holders: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const holder of holders) starts[holder + 1] = (starts[holder + 1] ?? 0) + 1;
  for (let holder = 0; holder < count; holder++) {
    starts[holder + 1] = (starts[holder + 1] ?? 0) + (starts[holder] ?? 0);
  }
  return starts;
}
