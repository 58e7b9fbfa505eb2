import type { Vocabulary } from "@/lib/records/vocabulary";

/** The lists of the vocabulary that a list of events needs, so that no more of it goes along with the page. */
export function listVocabulary({ eventTypes, statuses, bases, families }: Vocabulary): Vocabulary {
  return { ...NOTHING, eventTypes, statuses, bases, families };
}

const NOTHING: Vocabulary = {
  families: [],
  eventTypes: [],
  statuses: [],
  modes: [],
  voices: [],
  placeRoles: [],
  bases: [],
  actorRoles: [],
  actorTypes: [],
  placeTypes: [],
  precisionBases: [],
  unmappedReasons: [],
  mentionForms: [],
  layers: [],
  genres: [],
  disagreementKinds: [],
  measures: [],
  relations: [],
};
