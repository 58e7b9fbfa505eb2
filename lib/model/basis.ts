/** How a statement of ours is known: read in the passage, around it, concluded by us, or not at all. */
export const BASES = ["stated", "context", "inferred", "ambiguous", "none"] as const;
export type Basis = (typeof BASES)[number];
