import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchWords } from "@/lib/text/search-words";
import { findMentions, type KnownName, listNames } from "./find-mentions";

const place = (target: string, text: string): KnownName => ({ kind: "place", target, text });
const actor = (target: string, text: string): KnownName => ({ kind: "actor", target, text });

function find(text: string, names: KnownName[]) {
  return findMentions(text, names, searchWords);
}

/** The words of the text that each mention covers, with what it names. */
function found(text: string, names: KnownName[]): string[] {
  const codePoints = Array.from(text);
  return find(text, names).mentions.map(
    ({ target, start, end }) => `${target}: ${codePoints.slice(start, end).join("")}`,
  );
}

describe("Finding the gazetteer's names", () => {
  const PIER = place("pier", "Old Pier");
  const TURTLE = place("turtle", "جزیرهٔ لاک‌پشت");

  it.each<[string, string, KnownName[], string[]]>([
    ["whole words only", "Old Piers, Bold Pier, Old Pier.", [PIER], ["pier: Old Pier"]],
    ["across a line break", "the Old\nPier", [PIER], ["pier: Old\nPier"]],
    ["in capitals", "OLD PIER", [PIER], ["pier: OLD PIER"]],
    ["not where a small letter begins it", "an old Pier", [PIER], []],
    ["without a possessive ending", "Old Pier’s end", [PIER], ["pier: Old Pier"]],
    ["after characters outside the basic plane", "🌊🌊 Old Pier", [PIER], ["pier: Old Pier"]],
    ["with or without accents", "Bagdád", [place("baghdad", "Bagdad")], ["baghdad: Bagdád"]],
    ["with a half-space", "در جزیرهٔ لاک‌پشت", [TURTLE], ["turtle: جزیرهٔ لاک‌پشت"]],
    ["with a space for it", "در جزیره لاک پشت", [TURTLE], ["turtle: جزیره لاک پشت"]],
    ["with nothing for it", "در جزیره لاکپشت", [TURTLE], ["turtle: جزیره لاکپشت"]],
    ["with a half-space the name lacks", "لاک‌پشت", [place("t", "لاکپشت")], ["t: لاک‌پشت"]],
    ["before a half-space and an ending", "اسکله‌ها", [place("p", "اسکله")], ["p: اسکله"]],
    ["in the letters of an Arabic keyboard", "سپيدموج", [place("s", "سپیدموج")], ["s: سپيدموج"]],
    ["with vowel signs", "بَغْدَاد", [place("b", "بغداد")], ["b: بَغْدَاد"]],
    ["in other digits", "میدان ۱۲", [place("m", "میدان 12")], ["m: میدان ۱۲"]],
    ["in a text of nothing", "", [PIER], []],
    ["but no name of one letter", "A b", [place("a", "A")], []],
    ["but no name without letters", "… — …", [place("a", "…")], []],
  ])("finds them %s", (_name, text, names, expected) => {
    expect(found(text, names)).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    ["wa-", "بغداد وبغداد", "بغداد", ["n: بغداد", "n: بغداد"]],
    ["bi-", "ببغداد", "بغداد", ["n: بغداد"]],
    ["wa- and bi-", "وببغداد", "بغداد", ["n: بغداد"]],
    ["li- before a name without article", "لبغداد", "بغداد", ["n: بغداد"]],
    ["li-, which takes the article's alif", "للعراق", "العراق", ["n: لعراق"]],
    ["wa- and li-", "وللعراق", "العراق", ["n: لعراق"]],
    ["bi- before the article", "بالعراق", "العراق", ["n: العراق"]],
    ["ka- and fa- before several words", "فكالأمم المتحدة", "الأمم المتحدة", ["n: الأمم المتحدة"]],
    ["vowel signs on the prefix", "وَبَغْدَاد", "بغداد", ["n: بَغْدَاد"]],
    ["no letter that is the name's own", "بابل", "بابل", ["n: بابل"]],
    ["no letter of another, short word", "بسام", "سام", []],
    ["no letter within a word", "قبغداد", "بغداد", []],
  ])("sees in Arabic through %s", (_prefix, text, name, expected) => {
    const codePoints = Array.from(text);
    const { mentions } = findMentions(text, [place("n", name)], searchWords, { language: "ar" });
    expect(mentions.map(({ start, end }) => `n: ${codePoints.slice(start, end).join("")}`)).toEqual(
      expected,
    );
    expect(find(text, [place("n", name)]).mentions).toHaveLength(
      expected.filter(() => text.startsWith(name)).length > 0 ? 1 : 0,
    );
  });

  it("tells how far it has come, and finds the same in a long text as in a short one", () => {
    const told: number[] = [];
    const text = "Old Pier. ".repeat(2500);
    const onProgress = (share: number) => told.push(share);
    const { mentions } = findMentions(text, [PIER], searchWords, { onProgress });
    expect(mentions).toHaveLength(2500);
    expect(told).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  it("prefers the longest name, even one that begins later", () => {
    const names = [
      place("port", "Port"),
      place("port-royal", "Port Royal"),
      place("house", "Royal Harbour House"),
    ];
    expect(found("Port Royal, Port, Port Royal Harbour House", names)).toEqual([
      "port-royal: Port Royal",
      "port: Port",
      "port: Port",
      "house: Royal Harbour House",
    ]);
  });

  it("records no name that several records share, and says where it stands", () => {
    const { mentions, shared } = find("At Moonbeam.", [
      place("cove", "Moonbeam"),
      actor("boat", "Moonbeam"),
    ]);
    expect(mentions).toEqual([]);
    expect(shared).toEqual([
      {
        start: 3,
        end: 11,
        records: [
          { kind: "place", target: "cove" },
          { kind: "actor", target: "boat" },
        ],
      },
    ]);
  });

  it("takes a record's name once, however often the record spells it alike", () => {
    expect(found("Old Pier", [PIER, PIER, place("pier", "OLD PIER")])).toEqual(["pier: Old Pier"]);
  });

  it("covers exactly a name's letters, in order and never twice, whatever stands around it", () => {
    const names = [PIER, TURTLE, place("old", "Old"), actor("echo", "𝓔cho"), place("b", "بغداد")];
    const pieces = fc.constantFrom(
      ...names.map(({ text }) => text),
      "🌊",
      " ",
      "\u200C",
      "ـ",
      "x",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme" }))), (parts) => {
        const text = parts.join("");
        const codePoints = Array.from(text);
        let end = 0;
        for (const mention of find(text, names).mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          const slice = codePoints.slice(mention.start, mention.end).join("");
          const spellings = names.filter(({ target }) => target === mention.target);
          expect(spellings.map((name) => searchWords(name.text).join(""))).toContain(
            searchWords(slice).join(""),
          );
        }
      }),
    );
  });

  it("finds every name that stands alone", () => {
    const names = [PIER, TURTLE, place("b", "بغداد")];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names)), (inText) => {
        const text = inText.map((name) => name.text).join(", ");
        expect(find(text, names).mentions.map(({ target }) => target)).toEqual(
          inText.map(({ target }) => target),
        );
      }),
    );
  });
});

describe("The names of the gazetteer", () => {
  it("are titles and names of places, persons and bodies, but not what only describes them", () => {
    const properties = {
      title: "Old Pier",
      names: [{ text: "اسکلهٔ کهنه", language: "fa", kind: "preferred" as const }],
      placeType: "quay",
      within: null,
      mapped: false,
    };
    const names = listNames(
      [{ type: "Feature", id: "old-pier", geometry: null, properties }],
      [
        {
          id: "boat",
          title: "Moonbeam",
          type: "vessel",
          names: [
            { text: "مهتاب", language: "fa", kind: "preferred" },
            { text: "the boat", language: "en", kind: "description" },
          ],
        },
        {
          id: "crew",
          title: "Crew of the Moonbeam",
          type: "group",
          names: [{ text: "the crew", language: "en", kind: "description" }],
        },
        { id: "keeper", title: "Keeper of the tower", type: "person", names: [] },
      ],
    );
    expect(names).toEqual([
      place("old-pier", "Old Pier"),
      place("old-pier", "اسکلهٔ کهنه"),
      actor("boat", "Moonbeam"),
      actor("boat", "مهتاب"),
      actor("keeper", "Keeper of the tower"),
    ]);
  });
});
