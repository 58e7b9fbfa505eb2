type Box = { left: number; top: number; bottom: number };
type Size = { width: number; height: number };

/** Pixels between a note and what it explains, and between a note and the window's edge. */
const GAP = 4;
const EDGE = 8;

/** Where a note stands: under the word it explains, over it where there is no room below, always within the window. */
export function placeNote(word: Box, note: Size, window: Size): { left: number; top: number } {
  const below = word.bottom + GAP;
  const above = word.top - GAP - note.height;
  const fitsBelow = below + note.height <= window.height - EDGE;
  return {
    left: Math.max(EDGE, Math.min(word.left, window.width - EDGE - note.width)),
    top: fitsBelow || above < EDGE ? below : above,
  };
}
