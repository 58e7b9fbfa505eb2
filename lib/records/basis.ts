/** How a statement of ours is known: read in the passage, around it, concluded by us, or not at all. */
export const BASES = ["stated", "context", "inferred", "ambiguous", "none"] as const;

/** A date of an event may also rest on a fact outside the documents, with its source; it is then only possible. */
export const DATE_BASES = [...BASES, "external"] as const;
export type DateBasis = (typeof DATE_BASES)[number];
