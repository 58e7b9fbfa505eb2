/** How many events are named by one answer. */
export const MOST_NAMED = 200;

/** The address of an atlas's columns; another version has another. */
export function columnsAddress(version: string): string {
  return `/api/columns/${version}`;
}

/** The address that says what a search finds, in the ordinals of a version. */
export function wordsAddress(version: string, words: string): string {
  return `${columnsAddress(version)}/words/${encodeURIComponent(words)}`;
}

/** The address that says what is said of events, at most `MOST_NAMED`. */
export function numberedEventsAddress(version: string, ordinals: readonly number[]): string {
  return `${columnsAddress(version)}/events/${ordinals.join(",")}`;
}
