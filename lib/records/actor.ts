import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";
import { LanguageTag } from "./language-tag";

/**
 * What documents call an actor. A description ("the residents") stands for whoever it describes where it is written:
 * it is kept, and never searched as a name.
 */
const ActorName = z.strictObject({
  text: OwnWords,
  language: LanguageTag,
  kind: z.enum(["preferred", "variant", "description"]),
});

/** One record of `data/actors.json`: a person or body that documents name; roles live on the events. */
export const Actor = z.strictObject({
  id: Identifier,
  title: OwnWords,
  type: Identifier,
  names: z.array(ActorName),
  note: OwnWords.optional(),
});
export type Actor = z.infer<typeof Actor>;

/** What an actor can be searched by: the title, unless documents only describe the actor, and every name. */
export function searchableNames({ title, names }: Pick<Actor, "title" | "names">): string[] {
  const proper = names.filter(({ kind }) => kind !== "description").map(({ text }) => text);
  const isOnlyDescribed = names.length > 0 && proper.length === 0;
  return isOnlyDescribed ? [] : [title, ...proper];
}

export const ActorFile = z.strictObject({ $schema: z.string().optional(), actors: z.array(Actor) });
