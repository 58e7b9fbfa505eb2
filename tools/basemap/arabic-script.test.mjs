import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isArabic,
  isPersian,
  toArabicLetters,
  toPersianLetters,
  withoutVowelMarks,
} from "./arabic-script.mjs";

test("tells names in Arabic letters from names in Persian ones", () => {
  assert.deepEqual([isArabic("كركوك"), isPersian("كركوك")], [true, false]);
  assert.deepEqual([isArabic("چابهار"), isPersian("چابهار")], [false, true]);
  assert.deepEqual([isArabic("Basra"), isPersian("Basra")], [false, false]);
});

test("exchanges the letters that the two write differently", () => {
  assert.equal(toPersianLetters("كركوك"), "کرکوک");
  assert.equal(toPersianLetters("البصرة"), "البصره");
  assert.equal(toArabicLetters("کرکوک"), "كركوك");
});

test("drops vowel marks and nothing else", () => {
  assert.equal(withoutVowelMarks("بَغْدَاد"), "بغداد");
});
