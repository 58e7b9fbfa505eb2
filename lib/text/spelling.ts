/**
 * How a name sounds, whatever it is written in: the letters that languages of the region are transliterated with in
 * several ways become one (gh and q, ch and sh, kh and x, ou and u), Arabic and Persian letters become Latin ones, and
 * doubled letters single. A capital letter stands for a sound that two letters write.
 *
 * @param word folded by `searchWords`
 */
function soundOf(word: string): string {
  const latin = Array.from(word, (letter) => ARABIC[letter] ?? letter).join("");
  return PAIRS.reduce((sound, [written, spoken]) => sound.replaceAll(written, spoken), latin)
    .replace(/(.)\1+/gu, "$1")
    .replace(/(?<=[aeiouy])[aeiouy]+/g, "")
    .replace(/(?<=[aeiou])h$/, "");
}

/** Long vowels are letters of their own, short ones are not written. */
const ARABIC: Record<string, string> = {
  ا: "a",
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "t",
  ج: "j",
  چ: "S",
  ح: "h",
  خ: "x",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  ژ: "j",
  س: "s",
  ش: "S",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "q",
  ف: "f",
  ق: "q",
  ک: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  و: "w",
  ه: "h",
  ی: "y",
  ء: "",
};

/** In the order in which they are replaced. */
const PAIRS = [
  ["sch", "S"],
  ["tch", "S"],
  ["sh", "S"],
  ["ch", "S"],
  ["kh", "x"],
  ["gh", "q"],
  ["dj", "j"],
  ["zh", "j"],
  ["th", "t"],
  ["dh", "d"],
  ["ph", "f"],
  ["ck", "k"],
  ["c", "k"],
  ["ou", "u"],
  ["oo", "u"],
  ["ee", "i"],
] as const;

/**
 * A word without what transliterations differ in most: vowels, the half vowels w, v and y, and h, and sounds that are
 * taken for one another. Words that sound alike have it in common; not all that have it in common do.
 */
export function skeletonOf(word: string): string {
  const letters = Array.from(soundOf(word), (letter) => CLASSES[letter] ?? letter).join("");
  return letters.replace(/(.)\1+/gu, "$1");
}

const CLASSES: Record<string, string> = {
  ...Object.fromEntries(Array.from("aeiouywvh'", (letter) => [letter, ""])),
  q: "k",
  g: "k",
  x: "k",
  j: "s",
  z: "s",
  S: "s",
  d: "t",
  p: "b",
};

/** How far apart two spellings of one name may be, for each sound of it; unrelated names are farther. */
export const SAME_NAME = 0.13;
/** The same of spellings that nobody could tell apart by ear. */
export const SAME_SOUND = 0.05;
/** How far apart a word may be from what was typed to be worth offering. */
export const NEAR = 0.27;

/**
 * How far apart two words sound: 0 for the same, about 1 a sound that differs, divided by the sounds of the longer.
 *
 * @param isBeginning whether the first is only the beginning of a word, which the rest of the other does not count against
 */
export function distanceBetween(word: string, other: string, isBeginning = false): number {
  const [one, two] = [soundOf(word), soundOf(other)];
  // Between scripts a short vowel is often written in one of them only.
  const vowel = isArabic(word) === isArabic(other) ? 0.45 : 0.15;
  const missing = (letter: string) =>
    VOWELS.includes(letter) ? vowel : HALF.includes(letter) ? 0.5 : 1;
  let before = [0];
  for (const letter of two) before.push((before.at(-1) ?? 0) + missing(letter));
  for (const letter of one) {
    const row = [(before[0] ?? 0) + missing(letter)];
    Array.from(two).forEach((opposite, index) => {
      row.push(
        Math.min(
          (row[index] ?? 0) + missing(opposite),
          (before[index + 1] ?? 0) + missing(letter),
          (before[index] ?? 0) + between(letter, opposite),
        ),
      );
    });
    before = row;
  }
  const cost = isBeginning ? Math.min(...before) : (before.at(-1) ?? 0);
  return cost / Math.max(one.length, isBeginning ? 0 : two.length, 1);
}

const VOWELS = "aeiou";
const HALF = "yvwh'";

/** How unlike two sounds are, where they are not wholly unlike. */
const ALIKE: readonly (readonly [pair: string, cost: number])[] = [
  ["iy", 0.1],
  ["vw", 0.1],
  ["uw", 0.1],
  ["ae", 0.2],
  ["ei", 0.2],
  ["ou", 0.2],
  ["ey", 0.2],
  ["ow", 0.2],
  ["ao", 0.3],
  ["uv", 0.4],
  ["gq", 0.4],
  ["kq", 0.4],
  ["kx", 0.5],
  ["hx", 0.4],
  ["sz", 0.4],
  ["dz", 0.5],
  ["dt", 0.5],
  ["st", 0.5],
  ["jz", 0.5],
  ["gj", 0.5],
  ["Ss", 0.5],
  ["bp", 0.4],
  ["fv", 0.5],
];
const COSTS = new Map(
  ALIKE.flatMap(
    ([pair, cost]) =>
      [
        [pair, cost],
        [`${pair[1]}${pair[0]}`, cost],
      ] as const,
  ),
);

function between(letter: string, opposite: string): number {
  if (letter === opposite) return 0;
  const known = COSTS.get(letter + opposite);
  if (known !== undefined) return known;
  return VOWELS.includes(letter) && VOWELS.includes(opposite) ? 0.5 : 1;
}

function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}
