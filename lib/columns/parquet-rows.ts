/**
 * How columns lie in one Parquet file. Its rows are records of several kinds, named in `record`: first the events in
 * the order of their ordinals, then what belongs to them, each naming its `event`. A column that a kind of record does
 * not have is null in its rows. Days are Parquet's DATE, coordinates degrees, ids text. What is not a column (places,
 * the family of each type) is JSON in the file's metadata under `METADATA_KEY`.
 */
export const RECORDS = ["event", "attestation", "tie", "actor"] as const;
export type RecordKind = (typeof RECORDS)[number];

export const METADATA_KEY = "attested-atlas";

/** Each column with its type in Parquet and the kinds of record that have it. */
export const PARQUET_COLUMNS = {
  record: { type: "text", of: RECORDS },
  /** Ordinal of the event. */
  event: { type: "int", of: RECORDS },
  id: { type: "text", of: ["event"] },
  /** Place of its title among those of all events, in the order of the atlas's language. */
  title_rank: { type: "int", of: ["event"] },
  /** The same of the first of its places, among the names of places of events. */
  place_rank: { type: "int", of: ["event"] },
  type: { type: "text", of: ["event"] },
  first_day: { type: "day", of: ["event"] },
  last_day: { type: "day", of: ["event"] },
  date_precision: { type: "text", of: ["event"] },
  date_basis: { type: "text", of: ["event"] },
  planned: { type: "flag", of: ["event"] },
  x1: { type: "degrees", of: ["event"] },
  y1: { type: "degrees", of: ["event"] },
  x2: { type: "degrees", of: ["event"] },
  y2: { type: "degrees", of: ["event"] },
  from: { type: "text", of: ["event"] },
  to: { type: "text", of: ["event"] },
  /** Ordinal of the attestation. */
  attestation: { type: "int", of: ["attestation", "tie"] },
  document: { type: "text", of: ["attestation"] },
  section: { type: "text", of: ["attestation"] },
  place: { type: "text", of: ["tie"] },
  sureness: { type: "text", of: ["tie"] },
  actor: { type: "text", of: ["actor"] },
} as const satisfies Record<
  string,
  { type: "text" | "int" | "day" | "degrees" | "flag"; of: readonly RecordKind[] }
>;

export type ParquetColumn = keyof typeof PARQUET_COLUMNS;

/** What the metadata of the file holds. */
export type ColumnsMetadata<Place> = {
  /** How many rows there are of each kind, in the order of `RECORDS`. */
  rows: Record<RecordKind, number>;
  /** The family of each type, in the order in which the first query names them. */
  families: Record<string, string>;
  places: readonly Place[];
  titleRank: readonly number[];
};
