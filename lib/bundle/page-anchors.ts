/** Where a document stands on the page of a bundle. */
export function documentAnchor(document: string): string {
  return `document-${document}`;
}

/** Where a passage does; a full stop is in no id, so that no two passages have the same. */
export function passageAnchor(document: string, passage: string): string {
  return `passage-${document}.${passage}`;
}
