/** Whether each word asked begins some word of the texts, however it is spelled. */
export function areWordsIn(texts: readonly string[], asked: string): boolean {
  const words = texts.flatMap(plainWords);
  const terms = plainWords(asked);
  return terms.length > 0 && terms.every((term) => words.some((word) => word.startsWith(term)));
}

/** Words in one plain spelling: no case, accent or vowel sign, Persian letters for Arabic ones, European digits. */
function plainWords(text: string): string[] {
  let plain = "";
  for (const character of text.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    const spelling = SPELLINGS[character] ?? character;
    if (/\p{M}/u.test(spelling)) continue;
    plain += /[\p{L}\p{N}]*/u.exec(spelling)?.[0] === spelling ? spelling : " ";
  }
  return plain.split(" ").filter(Boolean);
}

const SPELLINGS: Record<string, string> = Object.fromEntries([
  ...[..."٠١٢٣٤٥٦٧٨٩"].map((digit, value) => [digit, String(value)]),
  ...[..."۰۱۲۳۴۵۶۷۸۹"].map((digit, value) => [digit, String(value)]),
  ["ي", "ی"],
  ["ى", "ی"],
  ["ك", "ک"],
  ["ة", "ه"],
  ["ە", "ه"],
  ["ہ", "ه"],
  ["ς", "σ"],
  ["ـ", ""],
]);
