/** A passage's name where nothing around it says which document it is of. */
export function namePassage(id: string, document: string): string {
  return `Passage ${passageNumber(id)} of ${document}`;
}

/** What readers call a passage: the number in its id, `p08` → "8"; the id itself where it has none. */
export function passageNumber(id: string): string {
  return /^\D+0*(\d+)$/.exec(id)?.[1] ?? id;
}
