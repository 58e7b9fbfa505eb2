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
};

export const WHOLE_RECORD: MentionScope = { ...EVERYTHING, kinds: [], forms: [] };
