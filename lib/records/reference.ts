import { z } from "zod";
import { EdtfText } from "./edtf-text";
import { Identifier, OwnWords } from "./identifier";
import { Source } from "./source";

/** What a figure is about: an event of the atlas, or a place where the documents tell of no such event. */
const Subject = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("event"), event: Identifier }),
  z.strictObject({ type: z.literal("place"), place: Identifier }),
]);

/**
 * One record of `data/references.json`: a figure that others published. It stands beside the documents' claims,
 * is never one of them and is never counted with them.
 */
export const Reference = z
  .strictObject({
    id: Identifier,
    organisation: OwnWords,
    subject: Subject,
    /** When it happened, as the organisation dates it; this may differ from what the documents say. */
    date: EdtfText,
    counted: OwnWords,
    /** The measure of the documents' figures that this one is comparable with. */
    measure: Identifier.optional(),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    wording: OwnWords.max(60).optional(),
    unit: OwnWords,
    qualifier: OwnWords.max(30).optional(),
    /** Where it was published: a product that asks for sources gives its own. */
    citation: Source,
    note: OwnWords.optional(),
  })
  .refine(
    (reference) =>
      [reference.value, reference.min, reference.max, reference.wording].some(
        (given) => given !== undefined,
      ),
    "needs a value, a min or max, or a wording",
  );
export type Reference = z.infer<typeof Reference>;

export const ReferenceFile = z.strictObject({
  $schema: z.string().optional(),
  references: z.array(Reference),
});
