import type { Mention } from "./document";

/**
 * Which part of the documents a listing of their records is about; empty lists mean everything.
 * Ids of sections are a document's own: `sections` narrows within each of `documents`.
 */
export type RecordScope = { documents: readonly string[]; sections: readonly string[] };

/** `context`: only passages that attest nothing (true) or only those that attest something (false). */
export type PassageScope = RecordScope & { context?: boolean };

export type MentionScope = RecordScope & {
  kinds: readonly Mention["kind"][];
  forms: readonly string[];
};

export const WHOLE_RECORD: MentionScope = { documents: [], sections: [], kinds: [], forms: [] };
