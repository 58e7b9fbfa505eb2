/** A stretch of text in code points, `end` exclusive, with the ids of all spans that cover it. */
export type Segment = { start: number; end: number; text: string; spans: string[] };

export type Span = { id: string; start: number; end: number };

/**
 * Cuts a stretch of a text wherever a span begins or ends, so that nested and crossing spans can be shown
 * without nesting elements. The segments joined give the stretch back.
 *
 * @param codePoints the stretch, one code point an element
 * @param from position of its first code point in the text, which all offsets count from
 */
export function cutSegments(
  codePoints: readonly string[],
  spans: readonly Span[],
  from: number,
): Segment[] {
  const to = from + codePoints.length;
  const touching = spans.filter((span) => span.start < to && span.end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of touching) {
    cuts.add(Math.max(start, from));
    cuts.add(Math.min(end, to));
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? to;
    return {
      start,
      end,
      text: codePoints.slice(start - from, end - from).join(""),
      spans: touching.filter((span) => span.start <= start && span.end >= end).map(({ id }) => id),
    };
  });
}

/** Paragraphs of a stretch: the runs between line breaks that hold more than white space. */
export function cutParagraphs(
  codePoints: readonly string[],
  from: number,
  to: number,
): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && codePoints[at] !== "\n") continue;
    let [first, last] = [start, at];
    while (first < last && isBlank(codePoints[first])) first++;
    while (last > first && isBlank(codePoints[last - 1])) last--;
    if (last > first) paragraphs.push({ start: first, end: last });
    start = at + 1;
  }
  return paragraphs;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}
