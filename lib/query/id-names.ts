/** What a query names by ids. */
export const ID_KINDS = ["types", "places", "documents", "sections", "actors"] as const;
export type IdKind = (typeof ID_KINDS)[number];

/**
 * What the ids of a query stand for: by kind and by the id as it was written, the id that the atlas knows it by now
 * (another where it moved) and its name for the reader. An id that is not there names nothing.
 */
export type IdNames = Record<IdKind, Readonly<Record<string, IdName>>>;
/** `names` has the names by language tag, where the record has any. */
type IdName = { id: string; name: string; names?: Readonly<Record<string, string>> };

export const NO_NAMES: IdNames = { types: {}, places: {}, documents: {}, sections: {}, actors: {} };

/** The ids that a query names, by kind. */
export type NamedIds = Record<IdKind, string[]>;

export const NO_IDS: NamedIds = { types: [], places: [], documents: [], sections: [], actors: [] };

/** What one id stands for; undefined where it names nothing. */
export function namedBy(names: IdNames, kind: IdKind, id: string) {
  return Object.hasOwn(names[kind], id) ? names[kind][id] : undefined;
}
