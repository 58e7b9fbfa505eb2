import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

/** One record of `data/actors.json`: a person or body that documents name; roles live on the events. */
export const Actor = z.strictObject({
  id: Identifier,
  title: OwnWords,
  type: Identifier,
  names: z.array(OwnWords),
  note: OwnWords.optional(),
});
export type Actor = z.infer<typeof Actor>;

export const ActorFile = z.strictObject({ $schema: z.string().optional(), actors: z.array(Actor) });
