import { z } from "zod";
import { ID_KINDS } from "@/lib/query/id-names";
import { Links } from "./wire";

/** What the ids of a query stand for. */
export const Names = z.object({
  names: z
    .record(
      z.enum(ID_KINDS),
      z.record(
        z.string(),
        z.object({
          id: z.string().describe("The id by now, another where it moved"),
          name: z.string(),
          names: z
            .record(z.string(), z.string())
            .optional()
            .describe("Names by language tag, where the record has any"),
        }),
      ),
    )
    .describe("By kind and by the id as it was asked for; ids that nothing has are left out"),
  links: Links,
});
