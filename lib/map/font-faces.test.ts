import { describe, expect, it } from "vitest";
import {
  fontFaces,
  LABEL_FONT,
  LABEL_FONT_FILES,
  MAP_FONT_FILES,
  pageFontFiles,
} from "./font-faces";
import { ARABIC, LATIN, LATIN_EXTENDED } from "./unicode-ranges";

/** First and last code point, inclusive. */
function boundsOf(range: string): [number, number] {
  const [first = "", last = first] = range.replace("U+", "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

const holds = (ranges: readonly string[], character: string) =>
  ranges.some((range) => {
    const [first, last] = boundsOf(range);
    const codePoint = character.codePointAt(0) ?? -1;
    return codePoint >= first && codePoint <= last;
  });

describe("The font files", () => {
  it.each(MAP_FONT_FILES.map((font) => [font.file, font] as const))(
    "are named after what %s holds",
    (file, font) => {
      expect(`${font.package}/`).toContain(`/${font.family.toLowerCase().replaceAll(" ", "-")}/`);
      expect(file).toContain(font.style);
      if (!font.weight.includes(" ")) expect(file).toContain(`-${font.weight}-`);
    },
  );

  it("are each there once, in every weight that words are set in", () => {
    const { length } = MAP_FONT_FILES;
    expect(new Set(MAP_FONT_FILES.map(({ file }) => file)).size).toBe(length);
    const weights = (family: string) =>
      MAP_FONT_FILES.filter((font) => font.family === family && font.style === "normal").map(
        ({ weight }) => weight,
      );
    expect(weights("Noto Sans")).toEqual(["400", "500", "600", "400", "500", "600"]);
    expect(weights("Vazirmatn")).toEqual(["400", "500", "600"]);
    expect(weights("Source Serif 4")).toEqual(["200 900"]);
  });

  it("are fetched for the letters that are in them", () => {
    for (const { file, unicodeRange } of MAP_FONT_FILES) {
      expect(holds(unicodeRange, "é"), file).toBe(/latin-(\d|wght)/.test(file));
      expect(holds(unicodeRange, "ş"), file).toBe(file.includes("latin-ext"));
      expect(holds(unicodeRange, "گ"), file).toBe(file.includes("arabic"));
    }
  });
});

describe("The ranges of characters", () => {
  const all = [...LATIN, ...LATIN_EXTENDED, ...ARABIC];

  it("are written as CSS has them, each from low to high", () => {
    for (const range of all) {
      expect(range).toMatch(/^U\+[0-9A-F]{4}(-[0-9A-F]{4})?$/);
      const [first, last] = boundsOf(range);
      expect(last).toBeGreaterThanOrEqual(first);
    }
  });

  it("do not overlap, for a character is looked up in the first one that holds it", () => {
    const sorted = all.map(boundsOf).sort(([one], [other]) => one - other);
    for (const [index, [, last]] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next) expect(next[0], next[0].toString(16)).toBeGreaterThan(last);
    }
  });

  it.each([
    ["Latin", LATIN, "Aéß’“–—…€−½"],
    ["extended Latin", LATIN_EXTENDED, "āīūḥṣẓşğŠ"],
    ["Arabic", ARABIC, "ابپچگکیة٤۴؟،\u200cﷲ"],
  ])("of %s hold its letters", (_, ranges, letters) => {
    for (const letter of letters) expect(holds(ranges, letter), letter).toBe(true);
  });
});

describe("The fonts of the map's names", () => {
  it("are chains of files of one weight and style, from this site", () => {
    const faces = fontFaces("https://atlas.example") as Record<
      string,
      { url: string; "unicode-range": string[] }[]
    >;
    const files = (name: string) =>
      faces[name]?.map(({ url }) => url.replace("https://atlas.example/fonts/", ""));
    expect(files(LABEL_FONT.regular)).toEqual([
      "noto-sans-latin-400-normal.woff2",
      "noto-sans-latin-ext-400-normal.woff2",
      "vazirmatn-arabic-400-normal.woff2",
    ]);
    expect(files(LABEL_FONT.medium)).toEqual([
      "noto-sans-latin-500-normal.woff2",
      "noto-sans-latin-ext-500-normal.woff2",
      "vazirmatn-arabic-500-normal.woff2",
    ]);
    expect(files(LABEL_FONT.italic)).toEqual([
      "noto-sans-latin-400-italic.woff2",
      "noto-sans-latin-ext-400-italic.woff2",
      "vazirmatn-arabic-400-normal.woff2",
    ]);
    expect(faces[LABEL_FONT.italic]?.[2]?.["unicode-range"]).toEqual(ARABIC);
  });
});

describe("The fonts that are asked for with a page", () => {
  it("are those of every Latin label of the map, and no other", () => {
    const latin = Object.values(fontFaces("")).flatMap((chain) =>
      (chain as { url: string }[]).map(({ url }) => url).filter((url) => /-latin-\d/.test(url)),
    );
    expect(LABEL_FONT_FILES.map((file) => `/fonts/${file}`).toSorted()).toEqual(latin.toSorted());
  });

  it.each([
    [
      "en",
      [
        "noto-sans-latin-400-normal.woff2",
        "noto-sans-latin-600-normal.woff2",
        "source-serif-4-latin-wght-normal.woff2",
      ],
    ],
    ["ar", ["vazirmatn-arabic-400-normal.woff2", "vazirmatn-arabic-600-normal.woff2"]],
    ["fa", ["vazirmatn-arabic-400-normal.woff2", "vazirmatn-arabic-600-normal.woff2"]],
  ] as const)("are those of text and headings in its language: %s", (language, files) => {
    expect(pageFontFiles(language)).toEqual(files);
  });
});
