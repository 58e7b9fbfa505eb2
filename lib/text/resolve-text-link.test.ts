import { describe, expect, it } from "vitest";
import { resolveTextLink, textLinkTo } from "./resolve-text-link";

const FIRST = "a".repeat(64);
const SECOND = "b".repeat(64);
const TEXT =
  "The gale broke the old pier.\nNo one was told. The gale broke the light of the harbour too, and for three nights no boat came in.";

function spanOf(words: string, text = TEXT) {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}

function resolve(words: string, opened: { sha256?: string; text?: string | undefined } = {}) {
  const link = textLinkTo(TEXT, FIRST, spanOf(words));
  const { sha256 = FIRST } = opened;
  const text = "text" in opened ? opened.text : TEXT;
  return resolveTextLink(link, { sha256, text, characters: Array.from(text ?? TEXT).length });
}

describe("The link to a stretch", () => {
  it("repeats a short stretch, and of a long one its first and last words", () => {
    expect(textLinkTo(TEXT, FIRST, spanOf("the old pier."))).toMatchObject({
      opening: "the old pier",
      closing: undefined,
    });
    const long = TEXT.slice(TEXT.indexOf("No one"), -1);
    expect(textLinkTo(TEXT, FIRST, spanOf(long))).toMatchObject({
      opening: "No one was told. The",
      closing: "nights no boat came in",
    });
  });

  it("adds the words around a stretch that stands twice", () => {
    const start = TEXT.lastIndexOf("The gale");
    expect(textLinkTo(TEXT, FIRST, { start, end: start + 14 })).toMatchObject({
      opening: "The gale broke",
      before: "one was told",
      after: "the light of",
    });
    expect(textLinkTo(TEXT, FIRST, spanOf("old pier")).before).toBeUndefined();
  });

  it("stays below 300 characters for a whole page of Persian", () => {
    const persian = "اسکلهٔ کهنه را توفان شکست و هیچ‌کس را خبر نکردند ".repeat(100);
    const link = textLinkTo(persian, FIRST, { start: 3, end: 3000 });
    expect(link.opening.length + (link.closing?.length ?? 0)).toBeLessThan(60);
  });
});

describe("A link to a stretch, opened", () => {
  it("finds it by position in the version it was made on", () => {
    expect(resolve("The gale broke the light")).toEqual({
      type: "exact",
      span: spanOf("The gale broke the light"),
    });
  });

  it("finds it by its words in another version, and by those around them where they stand twice", () => {
    const text = `A new beginning of the text. ${TEXT}`;
    const second = { start: text.lastIndexOf("The gale"), end: text.lastIndexOf("The gale") + 18 };
    expect(resolve("the light of the harbour", { sha256: SECOND, text })).toEqual({
      type: "moved",
      span: spanOf("the light of the harbour", text),
    });
    const link = textLinkTo(TEXT, FIRST, {
      start: TEXT.lastIndexOf("The gale"),
      end: TEXT.lastIndexOf("The gale") + 18,
    });
    expect(resolveTextLink(link, { sha256: SECOND, text, characters: text.length })).toEqual({
      type: "moved",
      span: second,
    });
  });

  it("finds one that begins and ends within words", () => {
    const text = `New. ${TEXT}`;
    expect(resolve("ale broke the ol", { sha256: SECOND, text })).toEqual({
      type: "moved",
      span: spanOf("ale broke the ol", text),
    });
  });

  it("finds a long one by its ends, whatever was changed between them", () => {
    const text = TEXT.replace("three nights", "four long nights");
    const long = TEXT.slice(TEXT.indexOf("No one"));
    expect(resolve(long, { sha256: SECOND, text })).toMatchObject({
      type: "moved",
      span: { start: text.indexOf("No one") },
    });
  });

  it("says that another version does not have the words", () => {
    const text = "Something else entirely is written here, as long as it has to be for this.";
    expect(resolve("the old pier", { sha256: SECOND, text })).toEqual({
      type: "lost",
      span: spanOf("the old pier"),
    });
  });

  it("keeps the position where no text is attached, and says whose position it is", () => {
    expect(resolve("the old pier", { text: undefined })).toEqual({
      type: "no-text",
      span: spanOf("the old pier"),
      isOtherVersion: false,
    });
    expect(resolve("the old pier", { sha256: SECOND, text: undefined })).toMatchObject({
      isOtherVersion: true,
    });
  });

  it("says that a position lies beyond the end", () => {
    const link = textLinkTo(TEXT, FIRST, spanOf("no boat came in"));
    expect(resolveTextLink(link, { sha256: FIRST, text: TEXT, characters: 60 })).toEqual({
      type: "beyond",
      characters: 60,
    });
  });
});
