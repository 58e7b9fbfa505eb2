import { z } from "zod";
import { EdtfText } from "./edtf-text";
import { Identifier, Label } from "./identifier";

/** One of `periods` in `data/atlas.json`: a stretch of time with a name, which the timeline offers beside the years. */
export const Period = z.strictObject({
  id: Identifier,
  title: Label,
  /** A date or an interval; both stand for every day from the first to the last. */
  days: EdtfText.refine((text) => !/^[[{]/.test(text), "is a set; write an interval, from/to"),
  /** The events whose dates give its bounds. */
  basis: z.array(Identifier).min(1, "needs at least one event whose date gives its bounds"),
});
export type Period = z.infer<typeof Period>;
