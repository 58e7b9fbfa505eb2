/** The same order for the same seed; Fisher and Yates, with mulberry32 for the numbers. */
export function shuffle<Value>(values: readonly Value[], seed: number): Value[] {
  const random = mulberry32(seed);
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [shuffled[last], shuffled[other]];
    shuffled.splice(last, 1, two as Value);
    shuffled.splice(other, 1, one as Value);
  }
  return shuffled;
}

/** Numbers from 0 inclusive to 1 exclusive. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
