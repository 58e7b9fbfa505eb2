import { z } from "zod";
import { OwnWords } from "./identifier";
import { RELEASE_ID } from "./release-id";

/**
 * Names a release: the first twelve hexadecimal digits of the SHA-256 of a list of its files, a line
 * `<SHA-256 in hexadecimal>  <path>\n` each, sorted by path, as `sha256sum` writes it. The files are those that an
 * atlas is made of, neither `schema/` nor `releases/`: what a program makes of them has no part in it.
 */
export const ReleaseId = z
  .string()
  .regex(RELEASE_ID, "must be twelve hexadecimal digits, as `npm run release` writes them");

/** The state of the data at one moment, which links and citations may name for ever. */
export const Release = z.strictObject({
  id: ReleaseId,
  /** When it was made, in UTC to the second. */
  released: z.iso.datetime(),
  /** What is new in it. */
  note: OwnWords,
});
export type Release = z.infer<typeof Release>;

/** `releases/releases.json`: the oldest first. */
export const ReleaseFile = z.strictObject({
  $schema: z.string().optional(),
  releases: z.array(Release),
});

/** What has changes of its own; whatever else an atlas is made of is one record each, by the name of its file. */
export const CHANGED_COLLECTIONS = [
  "documents",
  "passages",
  "places",
  "events",
  "attestations",
  "actors",
  "disagreements",
  "tours",
  "other",
] as const;
export type ChangedCollection = (typeof CHANGED_COLLECTIONS)[number];

/** One field of a record before and after; what was or is not there is `null`. */
const FieldChange = z.strictObject({
  /** `date.edtf`; the keys of nested objects, with dots. A list is one value. */
  field: z.string().min(1),
  before: z.json(),
  after: z.json(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What happened to one record between two releases. */
export const RecordChange = z.strictObject({
  collection: z.enum(CHANGED_COLLECTIONS),
  /** Its id; of a passage `<document>/<passage>`. */
  id: z.string().min(1),
  change: z.enum(["added", "changed", "withdrawn"]),
  /** What it is called, after the change where it has a name then; the id of what has none. */
  title: z.string(),
  /** The event of an attestation, the document of a passage: the record whose page shows it. */
  within: z.string().nullable(),
  /** Of what was added or withdrawn, every field. */
  fields: z.array(FieldChange),
});
export type RecordChange = z.infer<typeof RecordChange>;

/** `releases/<id>.json`: what changed from the release before. */
export const ChangeFile = z.strictObject({
  $schema: z.string().optional(),
  from: ReleaseId,
  to: ReleaseId,
  changes: z.array(RecordChange),
});
export type ChangeFile = z.infer<typeof ChangeFile>;
