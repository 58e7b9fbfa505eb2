import { afterEach, describe, expect, it, vi } from "vitest";
import { parseCatalogue as parseAll } from "./catalogue";
import { makeWords, type Words } from "./words";
import { writtenIn } from "./written-in";

const MESSAGES = parseAll({
  a: {
    about: "دربارهٔ {name}",
    kind: "{kind, select, ship {کشتی} other {چیز}}",
    count: "{count, plural, one {# جا} other {# جا}}",
    link: "<link>{name}</link>",
  },
});
/** Any message of a catalogue that only this test has. */
const speak = (words: Words) => words as unknown as (key: string, values?: object) => string;
afterEach(() => vi.restoreAllMocks());

describe("What is said from right to left", () => {
  const say = speak(makeWords("fa", { catalogue: MESSAGES }));

  it("sets names apart that are written from the left, and leaves others as they are", () => {
    expect(say("a.about", { name: "Camp Ashraf (3)" })).toBe("دربارهٔ \u2068Camp Ashraf (3)\u2069");
    expect(say("a.about", { name: "اشرف" })).toBe("دربارهٔ اشرف");
    expect(say("a.about", { name: "۱۲" })).toBe("دربارهٔ ۱۲");
  });

  it("leaves addresses and checksums to the letter, for they are copied", () => {
    const address = "https://atlas.example/fa/events/a-1#p08";
    expect(say("a.about", { name: address })).toBe(`دربارهٔ ${address}`);
    expect(say("a.about", { name: "0a".repeat(32) })).toBe(`دربارهٔ ${"0a".repeat(32)}`);
    expect(say("a.about", { name: "2011-04-08" })).toBe("دربارهٔ \u20682011-04-08\u2069");
  });

  it("still chooses by what it is given", () => {
    expect(say("a.kind", { kind: "ship" })).toBe("کشتی");
  });

  it("counts in its own digits", () => {
    expect(say("a.count", { count: 3400 })).toBe("۳٬۴۰۰ جا");
  });

  it("sets names apart within what is drawn as well", () => {
    const rich = (
      makeWords("fa", { catalogue: MESSAGES }) as unknown as {
        rich: (...given: unknown[]) => unknown;
      }
    ).rich;
    expect(rich("a.link", { name: "Log", link: (chunks: unknown) => chunks })).toBe(
      "\u2068Log\u2069",
    );
  });
});

it("gives whoever draws a sentence its parts in one piece, and what stands between marks too", () => {
  const catalogue = parseAll({ a: { b: "See <link>all of {name}</link>, <kind></kind>." } });
  const { rich } = makeWords("en", {
    catalogue,
    join: (parts) => ({ parts }),
  }) as unknown as { rich: (...given: unknown[]) => unknown };
  const link = (chunks: unknown) => ({ link: chunks });
  expect(rich("a.b", { name: "them", link, kind: () => "kinds" })).toEqual({
    parts: ["See ", { link: "all of them" }, ", kinds."],
  });
});

it("leaves names as they are in what is said from left to right", () => {
  const say = speak(makeWords("en", { catalogue: parseAll({ a: { about: "about {name}" } }) }));
  expect(say("a.about", { name: "اشرف" })).toBe("about اشرف");
});

it("says the key of a message that a catalogue lacks, and tells whoever runs the site", () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(speak(makeWords("fa", { catalogue: {} }))("a.about")).toBe("a.about");
  expect(told).toHaveBeenCalledOnce();
});

describe("Words of the record", () => {
  it("say their language where it is not that of the page", () => {
    expect(writtenIn(makeWords("en", { catalogue: {} }))).toEqual({});
    expect(writtenIn(makeWords("en", { catalogue: {} }), "fa")).toEqual({
      lang: "fa",
      dir: "auto",
    });
    expect(writtenIn(makeWords("fa", { catalogue: {} }))).toEqual({ lang: "en", dir: "auto" });
    expect(writtenIn(makeWords("fa", { catalogue: {}, recordLanguage: "fa" }))).toEqual({});
  });
});
