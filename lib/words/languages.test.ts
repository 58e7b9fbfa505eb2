import { describe, expect, it } from "vitest";
import { inLanguage, isLanguage, LANGUAGES, readLanguage } from "./languages";

describe("The language of a path", () => {
  it.each([
    ["/", "en", "/"],
    ["/places", "en", "/places"],
    ["/fa", "fa", "/"],
    ["/fa/", "fa", "/"],
    ["/ar/places/camp-ashraf", "ar", "/places/camp-ashraf"],
    ["/en/places", "en", "/places"],
    ["/fax/places", "en", "/fax/places"],
    ["/places/fa", "en", "/places/fa"],
    ["//fa", "en", "//fa"],
  ])("of %s is %s, and the rest %s", (pathname, language, path) => {
    expect(readLanguage(pathname)).toEqual({ language, path });
  });

  it.each([
    ["/", "fa", "/fa"],
    ["/?q=mast", "fa", "/fa?q=mast"],
    ["/#top", "ar", "/ar#top"],
    ["/places?q=mast#top", "ar", "/ar/places?q=mast#top"],
    ["/places", "en", "/places"],
  ] as const)("is written: %s in %s is %s", (path, language, address) => {
    expect(inLanguage(path, language)).toBe(address);
  });

  it("comes back as it was written, in each language", () => {
    for (const language of LANGUAGES) {
      for (const path of ["/", "/places", "/documents/stango-2012"]) {
        expect(readLanguage(inLanguage(path, language))).toEqual({ language, path });
      }
    }
  });

  it("is one of those that have a catalogue", () => {
    expect(["en", "ar", "fa"].every(isLanguage)).toBe(true);
    expect([null, undefined, "", "de", "EN"].some(isLanguage)).toBe(false);
  });
});
