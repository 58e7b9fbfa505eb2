import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

const TourPassage = z.strictObject({ document: Identifier, passage: Identifier });
export type TourPassage = z.infer<typeof TourPassage>;

/** A sentence of ours, and the passages that it rests on. */
const TourSentence = z.strictObject({
  text: OwnWords,
  passages: z.array(TourPassage).min(1, "needs at least one passage that backs it"),
});

const TourStep = z.strictObject({
  /** The view that is shown beside it: the path and query of a page of this atlas, without a language. */
  link: z.string().startsWith("/", "must be a path of this atlas, beginning with /"),
  title: OwnWords.max(110),
  sentences: z.array(TourSentence).min(1, "needs at least one sentence"),
});

/** One record of `data/tours.json`: views of the atlas in an order, each with what is told there. */
export const Tour = z.strictObject({
  id: Identifier.refine(
    (id) => id !== "new",
    'must not be "new": a page of its own is at this address',
  ),
  title: OwnWords.max(110),
  summary: OwnWords,
  steps: z.array(TourStep).min(1, "needs at least one step"),
});
export type Tour = z.infer<typeof Tour>;

export const TourFile = z.strictObject({ $schema: z.string().optional(), tours: z.array(Tour) });
