/** What is found at once, in the order in which readers see it. */
export const FOUND_KINDS = [
  "places",
  "actors",
  "events",
  "documents",
  "figures",
  "passages",
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
