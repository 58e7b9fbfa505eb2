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

/** How many of each kind readers see at once; the others are a page away. */
export const FOUND_AT_ONCE = 5;
/** How many of one kind a page or an answer has at most. */
export const MOST_FOUND = 200;
/** No name or address that someone looks for is longer. */
export const LONGEST_ASKED = 2_000;

/** So many of one kind, or of each; of those with none they are only counted. */
export function foundLimits(limit: number, kind?: FoundKind): Record<FoundKind, number> {
  const limitOf = (other: FoundKind) => (kind === undefined || kind === other ? limit : 0);
  return Object.fromEntries(FOUND_KINDS.map((other) => [other, limitOf(other)])) as Record<
    FoundKind,
    number
  >;
}

/** Where what readers look for is answered, for scripts. */
export function findAddress(text: string): string {
  return `/api/find?${new URLSearchParams({ q: text })}`;
}

/** The page that has what is found, of one kind or of all. */
export function findPage(text: string, kind?: FoundKind): string {
  return `/find?${new URLSearchParams({ ...(kind && { in: kind }), q: text })}`;
}
