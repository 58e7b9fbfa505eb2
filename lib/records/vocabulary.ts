import { z } from "zod";
import { FAMILIES } from "./family";
import { Identifier, Label, OwnWords } from "./identifier";

export const Family = z.enum(FAMILIES);
export type Family = z.infer<typeof Family>;

const Term = z.strictObject({ id: Identifier, label: Label, definition: OwnWords.optional() });
const FamilyTerm = Term.extend({ id: Family });
const EventTypeTerm = Term.extend({
  family: Family,
  /** Happens on one day, like a letter or an attack; no date of it may be a long duration. */
  moment: z.boolean().optional(),
});
const RelationTerm = Term.extend({ inverse: Identifier });

/** `data/vocabulary.json`: every controlled term with labels in the interface languages. */
export const Vocabulary = z.strictObject({
  families: z.array(FamilyTerm),
  eventTypes: z.array(EventTypeTerm),
  statuses: z.array(Term),
  modes: z.array(Term),
  voices: z.array(Term),
  placeRoles: z.array(Term),
  bases: z.array(Term),
  actorRoles: z.array(Term),
  actorTypes: z.array(Term),
  placeTypes: z.array(Term),
  precisionBases: z.array(Term),
  unmappedReasons: z.array(Term),
  mentionForms: z.array(Term),
  layers: z.array(Term),
  genres: z.array(Term),
  disagreementKinds: z.array(Term),
  measures: z.array(Term),
  relations: z.array(RelationTerm),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
export type VocabularyList = keyof Vocabulary;
