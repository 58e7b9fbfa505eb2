import type { Store } from "@/lib/store/store";
import { plainSentence, plainText } from "./plain-text";

/** What is asked of the atlas to describe a page; a page that asks as well may ask once for both. */
export type DescribedBy = Pick<
  Store,
  | "readSummary"
  | "nameIds"
  | "countEvents"
  | "listTellingDocuments"
  | "findPlace"
  | "findEvent"
  | "findTour"
  | "findDocumentPage"
  | "listDocumentPlaces"
>;

/** So many documents are named; more are counted. */
export const FEW = 3;

/** What a page tells in a few words, in its language; words of the record are in theirs, its title as `plainText`. */
export type PageFacts = {
  title: string;
  /** What it is: "Camp", "Attack", "Testimony". */
  kind: string | undefined;
  /** What is said of it first, line by line: when, where, by whom. */
  lines: string[];
  /** What there is of it: events, documents, passages. */
  counts: string;
  /** Names of the documents that tell of it, where they are few. */
  documents: string[];
  /** The days that are asked for. */
  days: string | undefined;
  /** What else narrows the view. */
  filters: string | undefined;
  /** Of the record, in our words. */
  summary: string | undefined;
  /** Ids of the places that it is about. */
  places: string[];
};

/** Facts without what could turn the words of those around them, or would be no text at all. */
export function cleanFacts(facts: PageFacts): PageFacts {
  const { title, kind, lines, counts, documents, days, filters, summary, places } = facts;
  const sentence = (text: string | undefined) =>
    text === undefined ? undefined : plainSentence(text);
  return {
    title: plainSentence(title),
    kind: sentence(kind),
    lines: lines.map(plainSentence),
    counts: plainSentence(counts),
    documents: documents.map(plainText),
    days: sentence(days),
    filters: sentence(filters),
    summary: sentence(summary),
    places,
  };
}
