/** What readers call a passage: the number in its id, `p08` → "8"; the id itself where it has none. */
export function passageNumber(id: string): string {
  return /^\D+0*(\d+)$/.exec(id)?.[1] ?? id;
}
