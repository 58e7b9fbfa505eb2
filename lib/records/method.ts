import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

const Row = z.strictObject({ term: OwnWords, text: OwnWords });

/** Numbers side by side: of each row one for each column, null where it was not measured. */
const NumberTable = z
  .strictObject({
    caption: OwnWords,
    columns: z.array(OwnWords).min(1),
    rows: z
      .array(
        z.strictObject({
          term: OwnWords,
          unit: z.enum(["count", "percent"]),
          values: z.array(z.number().min(0).nullable()),
        }),
      )
      .min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    for (const [index, { values }] of rows.entries()) {
      if (values.length === columns.length) continue;
      context.addIssue({
        code: "custom",
        path: ["rows", index, "values"],
        message: `needs a value for each of the ${columns.length} columns, has ${values.length}`,
      });
    }
  });
export type NumberTable = z.infer<typeof NumberTable>;

/** Ids are anchors of permanent links, as those of records are. */
const MethodSection = z
  .strictObject({
    id: Identifier,
    title: OwnWords,
    paragraphs: z.array(OwnWords).optional(),
    rows: z.array(Row).optional(),
    table: NumberTable.optional(),
  })
  .refine(
    ({ paragraphs = [], rows = [], table }) => paragraphs.length + rows.length > 0 || table,
    "needs a paragraph, a row or a table",
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
