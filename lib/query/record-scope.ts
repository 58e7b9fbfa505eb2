import type { Mention } from "@/lib/records/document";
import { EVERYTHING, type Query } from "./query";

/**
 * Which part of the documents' records a listing is about: what lies in the documents and sections of a query and,
 * where it narrows events further, belongs to a passage that attests one of them.
 */
export type RecordScope = Query;

/** `context`: only passages that attest nothing (true) or only those that attest something (false). */
export type PassageScope = RecordScope & { context?: boolean };

export type MentionScope = RecordScope & {
  kinds: readonly Mention["kind"][];
  forms: readonly string[];
  /** Id of the one place or actor that is named, where not all are asked for. */
  target?: string | undefined;
};

/** Which places a listing is about: those that events of a query are tied to, and of these only some. */
export type PlaceScope = Query & {
  /** Those that lie directly within this place. */
  within?: string | undefined;
  /** Those whose position rests on this basis. */
  precision?: string | undefined;
  /** Those that have a position, or have none. */
  hasPosition?: boolean | undefined;
};

export const WHOLE_RECORD: MentionScope = { ...EVERYTHING, kinds: [], forms: [] };
