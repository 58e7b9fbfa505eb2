import { describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import type { Subject } from "./contract-subject";

export function describeWords({ store }: Subject) {
  const request = { limit: 100, sort: "date" } as const;
  const eventsWith = async (words: string) => {
    const page = await store().listEvents({ ...EVERYTHING, words }, request);
    return page.items.map(({ id }) => id);
  };

  describe("words", () => {
    it.each<[string, string, string[]]>([
      ["looks in titles", "mast breaks", ["squall"]],
      ["looks in statements", "Farvardin", ["landing"]],
      ["looks in glosses", "twelve days under", ["eastward"]],
      ["looks in the names of places", "equateur winter", []],
      ["looks in the names of actors", "angstrom", ["landing"]],
      ["finds the beginning of a word", "freez", ["polar-ink"]],
      ["does not find the middle of a word", "reezes", []],
      ["asks for every word, in any order", "runs coal", ["coal-shortage"]],
      ["asks for every word, not any", "coal mast", []],
      ["overlooks case", "CLOCK STOPS", ["clock-stops"]],
      ["overlooks accents asked for", "clóck stöps", ["clock-stops"]],
      ["overlooks accents written", "equinoxe returned", ["equinox-lower"]],
      [
        "takes composed and decomposed letters for one",
        "e\u0301quinoxe returned",
        ["equinox-lower"],
      ],
      ["takes ligatures and wide letters for plain ones", "ｃｌｏｃｋ ﬆops", ["clock-stops"]],
      ["finds Arabic", "القافلة", ["caravan"]],
      ["overlooks Arabic vowel signs and tatweel", "القَافِلـة", ["caravan"]],
      ["finds Persian with a zero-width non-joiner", "می‌شناسند", ["bagh-e-shiraz"]],
      ["finds the two halves that a zero-width non-joiner joins", "می شناسند", ["bagh-e-shiraz"]],
      ["finds Persian typed on an Arabic keyboard", "باغ شيراز", ["bagh-e-shiraz"]],
      ["takes Persian digits for European ones", "۱۹ farvardin", ["landing"]],
      ["takes Arabic digits for European ones", "٨ april", ["landing"]],
      ["does not take a place for an event of the same id", "garden of shiraz", []],
      ["finds markup by its words", "<script>", ["markup-script"]],
      ["finds an entity as written", "&amp;", ["markup-entity"]],
      ["finds what stands in quotes", '"quoted"', ["markup-entity"]],
      ["finds nothing by punctuation alone", '"*()^-', []],
      ["finds nothing by nothing", "", []],
      ["finds nothing by symbols alone", "🌊", []],
    ])("%s", async (_name, words, expected) => {
      expect(await eventsWith(words)).toEqual(expected);
    });

    it.each([
      ["AND", "mast AND breaks"],
      ["OR", "fog OR nothing-at-all"],
      ["NOT", "fog NOT first"],
      ["NEAR", "NEAR(mast breaks, 2)"],
      ["a column filter", "collection:fog"],
      ["a column name", "id:fog"],
    ])("takes %s for a word to look for", async (_name, words) => {
      expect(await eventsWith(words)).toEqual([]);
    });

    it.each([
      '"',
      '""',
      '"mast',
      "mast*",
      "*mast",
      "(mast",
      "mast)",
      "^mast",
      "-mast",
      "mast'; --",
      "%",
      "mast\u0000",
      "\ud800",
    ])("does not stumble over %j", async (words) => {
      const expected = words.includes("mast") ? ["mast-lost", "squall", "undated-storm"] : [];
      expect(await eventsWith(words)).toEqual(expected);
    });

    it("takes a thousand words", async () => {
      expect(await eventsWith(Array(1000).fill("mast").join(" "))).toEqual(
        await eventsWith("mast"),
      );
    });

    it("looks in the own texts of each attestation and in what its event is called", async () => {
      const attestationsWith = async (words: string) =>
        (await store().listAttestations({ ...EVERYTHING, words }, request)).items.map(
          ({ id }) => id,
        );
      expect(await attestationsWith("hearsay squall")).toEqual(["squall-1", "squall-2"]);
      expect(await attestationsWith("register squall")).toEqual(["squall-4"]);
      expect(await attestationsWith("hearsay null island")).toEqual(["squall-1", "squall-2"]);
    });

    it("looks in every name and note of a place", async () => {
      const placesWith = async (words: string) =>
        (await store().listPlaces({ ...EVERYTHING, words }, request)).items.map(({ id }) => id);
      expect(await placesWith("garden shiraz")).toEqual(["bagh-e-shiraz"]);
      expect(await placesWith("جزيره صفر")).toEqual(["null-island"]);
      expect(await placesWith('O\'Hara & Sons "Quay" <i>')).toEqual(["quay"]);
      expect(await placesWith("very position")).toEqual(["twin-pier"]);
    });

    it("lets the other filters narrow places found by name", async () => {
      const query = { ...EVERYTHING, words: "soul buoy" };
      const ask = async (asked: object) =>
        (await store().listPlaces({ ...query, ...asked }, request)).items.map(({ id }) => id);
      expect(await ask({})).toEqual(["null-island"]);
      expect(await ask({ types: ["storm"] })).toEqual(["null-island"]);
      expect(await ask({ types: ["shortage"] })).toEqual([]);
    });

    it("lets days narrow places found by name, unless nothing is placed there", async () => {
      const days = { first: 0, last: 0 };
      const ask = async (words: string, certain: boolean) => {
        const query = { ...EVERYTHING, words, days, certain };
        return (await store().listPlaces(query, request)).items.map(({ id }) => id);
      };
      expect(await ask("polar camp", false)).toEqual([]);
      expect(await ask("quiet cove", false)).toEqual(["quiet-cove"]);
      expect(await ask("quiet cove", true)).toEqual([]);
    });

    it("looks in titles, summaries, sections and glosses of documents", async () => {
      const documentsWith = async (words: string) =>
        (await store().listDocuments({ ...EVERYTHING, words }, request)).items.map(({ id }) => id);
      expect(await documentsWith("equinoxe")).toEqual(["emoji-log"]);
      expect(await documentsWith("scrap attests")).toEqual(["blank-note"]);
      expect(await documentsWith("seasons sayings")).toEqual(["survey-report"]);
      expect(await documentsWith("caravan tangier")).toEqual(["arabic-notice"]);
    });
  });
}
