import { describe, expect, it } from "vitest";
import { countTerms, joinThousands, markWords } from "./mark-words";
import { searchWords } from "./search-words";

const marked = (text: string, asked: string) =>
  markWords(text, searchWords(asked)).map(({ text: part, isMarked }) =>
    isMarked ? `[${part}]` : part,
  );

describe("Marked words", () => {
  it.each([
    ["Camp Ashraf", "ashraf", ["Camp ", "[Ashraf]"]],
    ["Camp Ashraf", "ash camp", ["[Camp]", " ", "[Ashraf]"]],
    ["Zoë Ångström", "zoe ang", ["[Zoë]", " ", "[Ångström]"]],
    ["Zoe\u0308 A\u030Angstro\u0308m", "ångström", ["Zoe\u0308 ", "[A\u030Angstro\u0308m]"]],
    ["القَافِلـة الى", "القافله", ["[القَافِلـة]", " الى"]],
    ["باغ شيراز", "شیراز", ["باغ ", "[شيراز]"]],
    ["می‌شناسند", "شناسند", ["می‌", "[شناسند]"]],
    ["۵۲ نفر", "52", ["[۵۲]", " نفر"]],
    ["1,200 cubic metres", "1200", ["[1,200]", " cubic metres"]],
    ['O\'Hara & Sons "Quay" <i>', "quay", ["O'Hara & Sons \"", "[Quay]", '" <i>']],
    ["🌊 wave 🌊", "wave", ["🌊 ", "[wave]", " 🌊"]],
    ["Camp", "amp", ["Camp"]],
    ["Camp", "", ["Camp"]],
    ["", "camp", []],
  ])("of “%s” by “%s”", (text, asked, parts) => {
    expect(marked(text, asked)).toEqual(parts);
  });

  it("leave the text as it is", () => {
    const text = "Attack on “Camp Ashraf” (8 April 2011) — القافلة";
    const parts = markWords(text, ["attack", "8", "القافله"]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter(({ isMarked }) => isMarked)).toHaveLength(3);
  });

  it("are counted by term", () => {
    expect(countTerms("Camp Ashraf, a camp", ["camp", "ash", "liberty"])).toBe(2);
  });

  it("have numbers without what parts their thousands", () => {
    expect(joinThousands("1,200 of 3 400 000, ۱٬۲۰۰ and 12,34")).toBe(
      "1200 of 3 400 000, ۱۲۰۰ and 12,34",
    );
  });
});
