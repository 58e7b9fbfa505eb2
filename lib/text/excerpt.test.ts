import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutExcerpt } from "./excerpt";
import { searchWords } from "./search-words";

const cut = (text: string, ...terms: string[]) => {
  const { start, end, marks } = cutExcerpt(text, terms);
  return {
    words: text.slice(start, end),
    marks: marks.map((one) => text.slice(one.start, one.end)),
  };
};
const filler = (word: string, count: number) => Array(count).fill(word).join(" ");

describe("An excerpt", () => {
  it("of a short text is all of it, with every word marked that begins with a term", () => {
    expect(cut("The Mast broke; masts break.", "mast", "break")).toEqual({
      words: "The Mast broke; masts break.",
      marks: ["Mast", "masts", "break"],
    });
  });

  it.each([
    ["كشتي", "در کشتی بود", ["کشتی"]],
    ["zoe", "by Zoë Ångström", ["Zoë"]],
    ["1200", "some 1,200 souls", ["1,200"]],
    ["52", "52 of 520", ["52"]],
  ])("marks what “%s” finds in “%s”", (asked, text, marks) => {
    expect(cut(text, ...searchWords(asked)).marks).toEqual(marks);
  });

  it("of a long text is where most of the terms stand, with as much before as after", () => {
    const text = `mast ${filler("calm", 80)} mast and squall ${filler("fog", 80)} squall`;
    const { words, marks } = cut(text, "mast", "squall");
    expect(marks).toEqual(["mast", "squall"]);
    expect(words).toMatch(/^(calm )+mast and squall( fog)+$/);
    const [before = "", after = ""] = words.split("mast and squall");
    expect(Math.abs(before.length - after.length)).toBeLessThan(8);
  });

  it("begins and ends with the text where that is near, marks of punctuation included", () => {
    expect(cut(`“Mast!” ${filler("fog", 90)}`, "mast").words).toMatch(/^“Mast!” fog/);
    expect(cut(`${filler("fog", 90)} (mast).`, "mast").words).toMatch(/fog \(mast\)\.$/);
  });

  it("of a word without end is its beginning, whole characters of it", () => {
    const { words } = cut(`𐎠${"𐎠".repeat(900)}`, "𐎠");
    expect(words).toBe("𐎠".repeat(120));
  });

  it("is never long, and has whole words, each mark one that begins with a term, at least one of each that it can", () => {
    const word = fc.constantFrom("mast", "Fög", "calm,", "1,200", "𓀀", "می‌رود", "(", "squalls.");
    const text = fc.array(word, { minLength: 1, maxLength: 200 }).map((words) => words.join(" "));
    const terms = fc.uniqueArray(fc.constantFrom("mas", "fog", "1200", "squall", "رود"));
    fc.assert(
      fc.property(text, terms, (whole, asked) => {
        const { start, end, marks } = cutExcerpt(whole, asked);
        expect(end - start).toBeLessThanOrEqual(240);
        expect(whole.slice(start, end)).toBe(whole.slice(start, end).trim());
        for (const at of [start, end]) {
          expect(/[\p{L}\p{N}]{2}/u.test(whole.slice(at - 1, at + 1))).toBe(false);
        }
        for (const mark of marks) {
          expect([start <= mark.start, mark.end <= end]).toEqual([true, true]);
          const folded = searchWords(whole.slice(mark.start, mark.end).replace(",", ""));
          expect(folded.some((one) => asked.some((term) => one.startsWith(term)))).toBe(true);
        }
        const has = asked.some((term) =>
          searchWords(whole.replaceAll(",", "")).some((one) => one.startsWith(term)),
        );
        expect(marks.length > 0).toBe(has);
      }),
    );
  });
});
