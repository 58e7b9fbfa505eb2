import type { TourLinkFault } from "./tour-link";

/** A passage as one chooses it for a sentence: what it is of, and what it says in our words. */
export type BackingPassage = {
  document: string;
  /** Short name of the document, or of the layer of it that this lies in. */
  source: string;
  passage: string;
  gloss: string;
};

/** What a step of a tour with a certain link could show and rest on. */
export type StepFacts = {
  /** Why the link would not open as it is written. */
  faults: TourLinkFault[];
  /** Where the page looks by itself, as the link's `map`, where the link does not say it. */
  camera: string | null;
  /** The first passages that stand behind what the page of the link says. */
  passages: BackingPassage[];
  /** Whether that is all of them. */
  isWhole: boolean;
  /** Of the passages that were asked for those that there are. */
  found: BackingPassage[];
};

/** So many passages may be asked for at once, and so many stand behind a link at most. */
export const MOST_ASKED_PASSAGES = 100;
export const MOST_BACKING_PASSAGES = 200;

/** What tells one passage from all others: `survey-report/p4`. */
export function passageKey({ document, passage }: { document: string; passage: string }): string {
  return `${document}/${passage}`;
}

/** Where it is answered whether a link can be that of a step, and what stands behind it. */
export function linkFactsAddress(link: string): string {
  return `/api/tour-step?${new URLSearchParams({ link })}`;
}

/** Where it is answered which passages there are, by their keys: several addresses for many. */
export function passageFactsAddresses(passages: readonly string[]): string[] {
  const addresses: string[] = [];
  for (let from = 0; from < passages.length; from += MOST_ASKED_PASSAGES) {
    const part = passages.slice(from, from + MOST_ASKED_PASSAGES).join();
    addresses.push(`/api/tour-step?${new URLSearchParams({ passages: part })}`);
  }
  return addresses;
}
