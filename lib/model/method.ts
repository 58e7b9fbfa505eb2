import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

const Row = z.strictObject({ term: OwnWords, text: OwnWords });

/** Ids are anchors of permanent links, as those of records are. */
const MethodSection = z
  .strictObject({
    id: Identifier,
    title: OwnWords,
    paragraphs: z.array(OwnWords).optional(),
    rows: z.array(Row).optional(),
  })
  .refine(
    ({ paragraphs = [], rows = [] }) => paragraphs.length + rows.length > 0,
    "needs a paragraph or a row",
  );

/** `data/method.json`: how the record was made, as a page that a reader can cite. */
export const Method = z.strictObject({
  $schema: z.string().optional(),
  title: OwnWords,
  /** How to cite the page; its address follows it. */
  citation: OwnWords,
  sections: z.array(MethodSection).min(1),
});
export type Method = z.infer<typeof Method>;
