import type { Words } from "@/lib/words/words";
import type { PageFacts } from "./page-facts";
import { cutText } from "./wrap-text";

/** Characters of a description; those who show it cut it off somewhere behind that. */
const LONGEST = 300;

/**
 * What is said of a page beneath its title. Our words of the record follow where they are in the page's language:
 * they are not translated.
 */
export function pageDescription(facts: PageFacts, say: Words): string {
  const { kind, lines, counts, documents, days, filters, summary } = facts;
  const isOwnLanguage = say.language === say.recordLanguage;
  return cutText(
    inSentences(
      [kind, ...lines, counts, documents.join(", "), days, filters, isOwnLanguage && summary],
      say,
    ),
    LONGEST,
  );
}

/** What is read aloud in place of the picture. */
export function pictureDescription(facts: PageFacts, say: Words): string {
  const { title, kind, lines, counts, documents, days, filters } = facts;
  const words = [title, kind, ...lines, counts, documents.join(", "), days, filters];
  return cutText(say("preview.alt", { words: inSentences(words, say) }), 2 * LONGEST);
}

function inSentences(parts: readonly (string | false | undefined)[], say: Words): string {
  const said = parts
    .filter((part) => typeof part === "string" && part !== "")
    .map((part) => String(part).replace(/\.$/, ""))
    .map((part) => part.slice(0, 1).toLocaleUpperCase(say.language) + part.slice(1));
  const text = said.reduce(
    (before, after) => (before ? say("preview.sentences", { before, after }) : after),
    "",
  );
  return say("preview.lastSentence", { text });
}
