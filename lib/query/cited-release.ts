import type { Release } from "@/lib/records/release";

/**
 * The release that a text names as citations and links do: by its name, within a link or alone, or by a day, which
 * means the newest release of that day or before, the first where there was none yet.
 *
 * @param text `5c1e…`, `https://atlas.example/events?release=5c1e…`, `2026-11-20`, or a sentence with one of them
 * @param releases the oldest first
 */
export function findCitedRelease<Kind extends Release>(
  text: string,
  releases: readonly Kind[],
): Kind | undefined {
  for (const [name] of text.matchAll(/(?<![0-9a-z])[0-9a-f]{12}(?![0-9a-z])/g)) {
    const named = releases.find(({ id }) => id === name);
    if (named) return named;
  }
  const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text) ?? [];
  if (day === undefined) return undefined;
  return releases.findLast(({ released }) => released.slice(0, 10) <= day) ?? releases[0];
}
