/** A language tag with what it was guessed from, to be said aloud. */
export type LanguageGuess = { language: string; reason: string };

/** Scripts that one language mostly uses, told apart by letters where several share one; the first that fits wins. */
const GUESSES: readonly { letters: RegExp; language: string; reason: string }[] = [
  { letters: /[ٹڈڑںے]/gu, language: "ur", reason: "letters that Urdu uses" },
  { letters: /[پچژگ]/gu, language: "fa", reason: "Arabic script with letters that Persian uses" },
  { letters: /\p{Script=Arabic}/gu, language: "ar", reason: "Arabic script" },
  { letters: /\p{Script=Hebrew}/gu, language: "he", reason: "Hebrew script" },
  {
    letters: /[іїєґ]/giu,
    language: "uk",
    reason: "Cyrillic script with letters that Ukrainian uses",
  },
  { letters: /\p{Script=Cyrillic}/gu, language: "ru", reason: "Cyrillic script" },
  { letters: /\p{Script=Latin}/gu, language: "en", reason: "Latin script" },
];

const SCRIPTS = ["Arabic", "Hebrew", "Cyrillic", "Latin"] as const;

/**
 * Guesses a text's language (BCP 47) from the script that most of its letters belong to. Several languages
 * write every one of these scripts, so a guess is never recorded without being said.
 *
 * @returns `undefined` where no letter belongs to a script it knows
 */
export function guessLanguage(text: string): LanguageGuess | undefined {
  const letters = (text.match(/\p{L}/gu) ?? []).join("");
  const counted = SCRIPTS.map((script) => ({
    script,
    count: countOf(letters, new RegExp(`\\p{Script=${script}}`, "gu")),
  }));
  const [most] = counted.toSorted((one, other) => other.count - one.count);
  if (most === undefined || most.count === 0) return undefined;
  const inScript = letters.replace(new RegExp(`\\P{Script=${most.script}}`, "gu"), "");
  // A foreign name or two brings a few letters of another language along.
  return GUESSES.find((guess) => countOf(inScript, guess.letters) * 200 >= inScript.length);
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
