import type { Disagreement } from "@/lib/records/disagreement";
import type { Mention, Passage } from "@/lib/records/document";
import type { Figure } from "@/lib/records/event";
import type { Tour } from "@/lib/records/tour";
import type { EventItem } from "./answers";

/** A passage in a listing, and how many events it attests. */
export type PassageItem = {
  document: string;
  /** Short name of the document, or of the layer of it that this lies in. */
  source: string;
  section: string;
  id: string;
  gloss: string;
  start: number;
  end: number;
  context: boolean;
  events: number;
};

/** A mention in a listing: what it names, where, and the innermost passage that holds it. */
export type MentionItem = {
  document: string;
  /** Short name of the document, or of the layer of it that this lies in. */
  source: string;
  section: string | null;
  passage: string | null;
  kind: Mention["kind"];
  target: string;
  title: string;
  form: string;
  start: number;
  end: number;
};

/** A figure in a listing, with the attestation that gives it. */
export type FigureItem = {
  figure: Figure;
  attestation: string;
  event: string;
  eventTitle: string;
  document: string;
  /** Short name of the document, or of the layer of it that this lies in. */
  source: string;
  passage: string;
};

/** A disagreement with the events it concerns and the passages it rests on. */
export type DisagreementDetail = {
  disagreement: Disagreement;
  events: EventItem[];
  passages: { document: string; source: string; passage: Passage }[];
};

/** A tour whole: each sentence with the passages that it rests on, and the short names of what these are of. */
export type TourDetail = Omit<Tour, "steps"> & { steps: TourStepDetail[] };
export type TourStepDetail = Omit<Tour["steps"][number], "sentences"> & {
  sentences: TourSentence[];
};
export type TourSentence = {
  text: string;
  passages: { document: string; source: string; passage: Passage }[];
};
