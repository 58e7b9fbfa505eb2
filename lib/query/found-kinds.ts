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

/** The groups that readers see: records by their kinds, then stretches of the texts that are attached. */
export const FOUND_GROUPS = [...FOUND_KINDS, "texts"] as const;
export type FoundGroupName = (typeof FOUND_GROUPS)[number];

/** How many of each kind readers see at once; the others are a page away. */
export const FOUND_AT_ONCE = 5;
/** How many of one kind a page or an answer has at most. */
export const MOST_FOUND = 200;
/** No name or address that someone looks for is longer. */
export const LONGEST_ASKED = 2_000;

/** So many of one group, or of each; of those with none they are only counted. */
export function foundLimits(limit: number, group?: FoundGroupName): Record<FoundGroupName, number> {
  const limitOf = (other: FoundGroupName) => (group === undefined || group === other ? limit : 0);
  return Object.fromEntries(FOUND_GROUPS.map((other) => [other, limitOf(other)])) as Record<
    FoundGroupName,
    number
  >;
}

/** Where what readers look for is answered, for scripts. */
export function findAddress(text: string): string {
  return `/api/find?${new URLSearchParams({ q: text })}`;
}

/** The same of the attached texts, which scripts of other sites may not read. */
export function findTextsAddress(text: string): string {
  return `/api/find/texts?${new URLSearchParams({ q: text })}`;
}

/** The page that has what is found, of one group or of all. */
export function findPage(text: string, group?: FoundGroupName): string {
  return `/find?${new URLSearchParams({ ...(group && { in: group }), q: text })}`;
}
