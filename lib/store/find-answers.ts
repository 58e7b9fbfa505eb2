import type { Actor } from "@/lib/records/actor";
import type { DocumentItem, EventItem, PlaceItem } from "./answers";
import type { FigureItem, PassageItem } from "./record-answers";

type Found<Item> = Item & {
  /** Found by another spelling of what was asked for, not by its very letters. */
  isSimilar: boolean;
};

/** The first name that holds what was asked for, where the title does not. */
type FoundByName = { name: string | null };

/** The first of our words about it that hold what was asked for, where the title does not. */
type FoundByWords = { excerpt: string | null };

export type FoundPlace = Found<
  Pick<PlaceItem, "id" | "title" | "titles" | "placeType" | "events" | "concerning" | "mentions"> &
    FoundByName &
    FoundByWords
>;
/** An actor, and how many events name it. */
export type FoundActor = Found<
  Pick<Actor, "id" | "title" | "type"> & FoundByName & FoundByWords & { events: number }
>;
export type FoundEvent = Found<
  Pick<EventItem, "id" | "title" | "type" | "date" | "dateBasis" | "placeNames"> & FoundByWords
>;
export type FoundDocument = Found<
  Pick<DocumentItem, "id" | "title" | "shortTitle" | "language" | "published"> & FoundByWords
>;
export type FoundFigure = Found<FigureItem>;
export type FoundPassage = Found<Pick<PassageItem, "document" | "source" | "id" | "gloss">>;

/** The best of one kind: those with the very words first. */
export type FoundGroup<Item> = {
  items: Item[];
  /** How many have every word that was asked for. */
  matched: number;
  /** How many more have every word in this or a similar spelling; counted where `items` had room for them. */
  similar: number;
};

export type FoundGroups = {
  places: FoundGroup<FoundPlace>;
  actors: FoundGroup<FoundActor>;
  events: FoundGroup<FoundEvent>;
  documents: FoundGroup<FoundDocument>;
  figures: FoundGroup<FoundFigure>;
  passages: FoundGroup<FoundPassage>;
};

export type Findings = FoundGroups & {
  /** The words that what was found is found by, folded: those asked for, and their similar spellings. */
  terms: string[];
  /** What to ask for instead where nothing is found: spellings of the record that are near. */
  nearest: string[];
};

/**
 * A stretch of an attached text that has what was asked for, in the words of the document. Positions are code points of
 * the whole text, `end` exclusive.
 */
export type FoundText = Found<{
  document: string;
  title: string;
  /** Short name of the document, or of the layer of it that the stretch lies in. */
  source: string;
  language: string;
  section: string;
  sectionTitle: string;
  start: number;
  end: number;
  words: string;
  /** The words among them that it was found by. */
  marks: { start: number; end: number }[];
  /** Whether the paragraph goes on before and after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
  /** What follows `#` in the link to it. */
  fragment: string;
}>;

/** Pieces of attached texts, which are paragraphs or parts of long ones. */
export type FoundTexts = FoundGroup<FoundText> & {
  /** How many documents have their text here. */
  attached: number;
  /** How many of these were not looked through yet: their texts have just come. Who asks again is told more. */
  unread: number;
};

/** The same for readers, with the position that the text is, where it is one. */
export type AnsweredFindings = Findings & {
  position: { coordinates: [lng: number, lat: number]; zoom: number | null } | null;
};

/** Everything that is found for readers: records, and stretches of the attached texts. */
export type AllFound = AnsweredFindings & { texts: FoundTexts };
