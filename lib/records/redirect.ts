import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

export const Collection = z.enum(["places", "events", "documents", "attestations"]);
export type Collection = z.infer<typeof Collection>;

/** One record of `data/redirects.json`: an id that moved, or one that was withdrawn with its reason. */
export const Redirect = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("moved"),
    collection: Collection,
    from: Identifier,
    to: Identifier,
  }),
  z.strictObject({
    type: z.literal("withdrawn"),
    collection: Collection,
    from: Identifier,
    reason: OwnWords,
    date: z.iso.date(),
  }),
]);
export type Redirect = z.infer<typeof Redirect>;

export const RedirectFile = z.strictObject({
  $schema: z.string().optional(),
  redirects: z.array(Redirect),
});
