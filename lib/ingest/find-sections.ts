/** A stretch of a text in code points, `end` exclusive; it begins and ends on what can be read. */
export type Stretch = { start: number; end: number };

/** A text without headings is cut into about this many sections, none shorter than this many code points. */
const [FEW_SECTIONS, SHORTEST_SECTION] = [12, 1200];

/** A heading is one line of at most this many code points that does not end as a sentence does. */
const LONGEST_HEADING = 80;
const SENTENCE_END = /[.!?…:;,،؛؟۔。"”»)\]]$/u;

/**
 * Sections of a text: from heading to heading or, where it has none, paragraphs put together.
 * Everything but white space lies in exactly one section.
 */
export function findSections(text: string): Stretch[] {
  const codePoints = Array.from(text);
  const blocks = cutBlocks(codePoints);
  const headings = blocks.map((block) => isHeading(block, codePoints));
  const isFollowed = blocks.map((_, index) => headings[index + 1] === false);
  const hasHeadings = headings.some((heading, index) => heading && isFollowed[index]);
  const length = Math.max(SHORTEST_SECTION, Math.ceil(codePoints.length / FEW_SECTIONS));
  const sections: Stretch[] = [];
  blocks.forEach((block, index) => {
    const section = sections.at(-1);
    // Of headings in a row, such as title and byline, the last begins the text and the others stay together.
    const begins = hasHeadings
      ? headings[index] && (isFollowed[index] || (headings[index + 1] && !headings[index - 1]))
      : section !== undefined && section.end - section.start >= length;
    if (section === undefined || begins) sections.push({ ...block });
    else section.end = block.end;
  });
  return sections;
}

/** Runs of lines between blank lines; a text of one run is cut at every line instead. */
function cutBlocks(codePoints: readonly string[]): Stretch[] {
  const lines = cutLines(codePoints);
  const blocks: Stretch[] = [];
  let wasBlank = true;
  for (const line of lines) {
    const block = blocks.at(-1);
    const isBlank = line.end === line.start;
    if (!isBlank) {
      if (wasBlank || block === undefined) blocks.push({ ...line });
      else block.end = line.end;
    }
    wasBlank = isBlank;
  }
  return blocks.length > 1 ? blocks : lines.filter(({ start, end }) => end > start);
}

/** Lines without the white space around them; a blank line has no length. */
function cutLines(codePoints: readonly string[]): Stretch[] {
  const lines: Stretch[] = [];
  let from = 0;
  for (let at = 0; at <= codePoints.length; at++) {
    if (at < codePoints.length && codePoints[at] !== "\n") continue;
    let [start, end] = [from, at];
    while (start < end && isBlank(codePoints[start])) start++;
    while (end > start && isBlank(codePoints[end - 1])) end--;
    lines.push({ start, end });
    from = at + 1;
  }
  return lines;
}

function isHeading({ start, end }: Stretch, codePoints: readonly string[]): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = codePoints.slice(start, end).join("");
  return !line.includes("\n") && /\p{L}/u.test(line) && !SENTENCE_END.test(line);
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}
