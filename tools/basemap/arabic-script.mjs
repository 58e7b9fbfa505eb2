// Arabic and Persian write some letters with different code points, and Persian has four letters
// more. A name in one is legible in the other once its letters are exchanged.

const ARABIC_ONLY = /^[\u0621-\u063a\u0641-\u064a \u200c-]+$/;
const PERSIAN_ONLY =
  /^[\u0621-\u0628\u062a-\u063a\u0641\u0642\u0644-\u0648\u067e\u0686\u0698\u06a9\u06af\u06cc \u200c-]+$/;

/** Whether every letter belongs to the Arabic alphabet. */
export function isArabic(name) {
  return ARABIC_ONLY.test(name);
}

/** Whether every letter belongs to the Persian alphabet. */
export function isPersian(name) {
  return PERSIAN_ONLY.test(name);
}

/** Drops vowel marks, which labels do without. */
export function withoutVowelMarks(name) {
  return name.replace(/[\u064b-\u0652\u0670]/g, "");
}

export function toPersianLetters(name) {
  return name.replace(/ك/g, "ک").replace(/[يى]/g, "ی").replace(/ة/g, "ه").replace(/[أإ]/g, "ا");
}

export function toArabicLetters(name) {
  return name.replace(/ک/g, "ك").replace(/ی/g, "ي");
}
