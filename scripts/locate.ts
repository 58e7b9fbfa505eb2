import { locateWords } from "@/lib/text/locate-words";
import { searchWords } from "@/lib/text/search-words";
import { readNewText } from "./new-text";
import { stop } from "./stop";

/** Says where a passage begins and ends, so that nobody counts characters by hand. */
function main(path: string | undefined, first: string | undefined, last: string | undefined) {
  if (path === undefined || first === undefined) {
    stop('Name a text and words in it: npm run locate -- FILE.txt "first words" "last words"');
  }
  const { text } = readNewText(path);
  const spans = locateWords(text, first, last, searchWords);
  if (spans.length === 0) {
    const asked = last === undefined ? `"${first}"` : `"${first}" with "${last}" after it`;
    stop(`${path} does not have the words ${asked}; copy them from the text itself.`);
  }
  const codePoints = Array.from(text);
  for (const { start, end, line } of spans) {
    console.log(
      `"start": ${start}, "end": ${end}   (line ${line}) ${shorten(codePoints.slice(start, end))}`,
    );
  }
  if (spans.length > 1) {
    console.log(`${spans.length} places begin so; give more words to tell them apart.`);
  }
}

const SHOWN = 30;

function shorten(codePoints: readonly string[]): string {
  const shown =
    codePoints.length <= 2 * SHOWN
      ? codePoints
      : [...codePoints.slice(0, SHOWN), " … ", ...codePoints.slice(-SHOWN)];
  return shown.join("").replace(/\s+/g, " ");
}

try {
  const [path, first, last] = process.argv.slice(2);
  main(path, first, last);
} catch (error) {
  stop((error as Error).message);
}
