import type { Tour, TourPassage } from "@/lib/records/tour";

/** A tour that is being written: as its record, but that anything may still be missing. */
export type Draft = {
  /** As it was typed; while it is empty, the id is made of the title. */
  id: string;
  title: string;
  summary: string;
  steps: DraftStep[];
};

/** Keys tell steps and sentences apart while they are moved; they are no part of a tour. */
export type DraftStep = { key: number; link: string; title: string; sentences: DraftSentence[] };
export type DraftSentence = { key: number; text: string; passages: TourPassage[] };

export const EMPTY_DRAFT: Draft = { id: "", title: "", summary: "", steps: [] };

export function isEmpty({ id, title, summary, steps }: Draft): boolean {
  return id + title + summary === "" && steps.length === 0;
}

/**
 * A tour to go on with.
 *
 * @param firstKey a number that no step or sentence has had yet; as many more are used as there are of both
 */
export function draftOf({ id, title, summary, steps }: Tour, firstKey: number): Draft {
  let key = firstKey;
  const nextKey = () => key++;
  return {
    id,
    title,
    summary,
    steps: steps.map((step) => ({
      key: nextKey(),
      link: step.link,
      title: step.title,
      sentences: step.sentences.map(({ text, passages }) => ({ key: nextKey(), text, passages })),
    })),
  };
}

/** The record of a draft, its fields in the order of the file and without white space around them; it may break the schema. */
export function tourOf(draft: Draft): Tour {
  return {
    id: idOf(draft),
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    steps: draft.steps.map(({ link, title, sentences }) => ({
      link: link.trim(),
      title: title.trim(),
      sentences: sentences.map(({ text, passages }) => ({
        text: text.trim(),
        passages: passages.map(({ document, passage }) => ({ document, passage })),
      })),
    })),
  };
}

/** The id that a draft has: what was typed, or what its title gives. */
export function idOf({ id, title }: Pick<Draft, "id" | "title">): string {
  return id.trim() || slugOf(title);
}

/** So many characters of a title make an address that can be read aloud. */
const LONGEST_SLUG = 60;

/** A title as an id: lower-case letters of the Latin alphabet, digits and single hyphens; empty where it has none of these. */
function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\p{M}’']/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join("-");
  if (slug.length <= LONGEST_SLUG) return slug;
  return slug.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, "");
}
