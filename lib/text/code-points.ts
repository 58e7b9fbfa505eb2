/** Length of a text in Unicode code points. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The way between the code points of a text and the UTF-16 units that its string has. */
export type CodePointIndex = {
  /** Where a code point begins. */
  unitAt: (position: number) => number;
  /** Which code point begins at a unit. */
  positionAt: (unit: number) => number;
};

/** Looks at the text once; a position is then found by halving. */
export function indexCodePoints(text: string): CodePointIndex {
  // The units at which characters begin that take two of them: all that is between the two ways of counting.
  const astral = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  const countBefore = (isBefore: (index: number) => boolean) => {
    let [low, high] = [0, astral.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const unitOf = (index: number) => astral[index] ?? Number.POSITIVE_INFINITY;
  return {
    unitAt: (position) => position + countBefore((index) => unitOf(index) - index < position),
    positionAt: (unit) => unit - countBefore((index) => unitOf(index) < unit),
  };
}
