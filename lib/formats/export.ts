import type { Collection } from "@/lib/records/redirect";
import type { Family } from "@/lib/records/vocabulary";

type Position = readonly number[];

/** Where a record lies: `[lng, lat]`, WGS84. */
export type Geometry =
  | { type: "Point"; coordinates: Position }
  | { type: "LineString" | "MultiPoint"; coordinates: readonly Position[] };

/** A record as it is exported, whatever the format. */
export type Row = {
  id: string;
  geometry: Geometry | null;
  /** What the API says of it (`FLAT_COLUMNS` names each). */
  properties: Readonly<Record<string, unknown>>;
  /** The permanent address of its page. */
  address: string;
  /** Its preferred name by language tag, where it has one: of a place alone. */
  titles?: Readonly<Record<string, string>>;
};

/** What an export is of, and where it comes from: each format says it where it has a place for it. */
export type Export = {
  collection: Collection;
  /** How many rows there are in all. */
  matched: number;
  /** The title of the atlas, the language of its records, and the version of them. */
  atlas: { title: string; language: string; license: { label: string; url: string } };
  version: string;
  /** Since when the records are what they are, ISO instant. */
  modified: string;
  /** Address of the site without a slash at its end, of the page that shows the same, and of the export. */
  site: string;
  view: string;
  self: string;
  /** The day of the download, ISO; none where the same data have to give the same file on every day. */
  day?: string;
  /** The family of each type of event, and what place types are called, by their ids. */
  families: Readonly<Record<string, Family>>;
  placeTypes: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Rows as they are read: some at a time, so that an export of any length needs the same memory. */
export type Rows = AsyncIterable<readonly Row[]>;

/** A format in which records leave the atlas. */
export type ExportFormat = {
  mediaType: string;
  /** Other names by which `Accept` may ask for it. */
  otherNames: readonly string[];
  /** What the name of a file in it ends in, without the dot. */
  extension: string;
  collections: readonly Collection[];
  /** The file, piece by piece; nothing of it is kept. */
  write(rows: Rows, about: Export): AsyncIterable<string | Uint8Array>;
};

/** What a row is called. */
export function titleOf({ id, properties }: Row): string {
  const { title, name, eventTitle } = properties;
  return String(title ?? name ?? eventTitle ?? id);
}
