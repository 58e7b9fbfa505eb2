import { describe, expect, it } from "vitest";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail, PlaceTie } from "@/lib/store/answers";
import { wordsIn } from "./catalogue";
import { describeTies } from "./place-tie-label";

const vocabulary = {
  placeRoles: [
    { id: "from", label: { en: "from" } },
    { id: "to", label: { en: "to" } },
    { id: "near", label: { en: "near" } },
    { id: "along", label: { en: "on the way" } },
    { id: "about", label: { en: "about" } },
  ],
  bases: [
    { id: "ambiguous", label: { en: "ambiguous" } },
    { id: "inferred", label: { en: "inferred" } },
  ],
} as Vocabulary;

const tie = (role: PlaceTie["role"], basis = "stated", place = "camp"): PlaceTie => ({
  place,
  title: place === "camp" ? "The camp" : "The cellar",
  role,
  basis,
  note: undefined,
});

const wordsOf = (part: "happened" | "concerns", ...ties: PlaceTie[]) =>
  describeTies(
    { item: { id: "camp" }, ties: { event: ties } } as unknown as PlaceDetail,
    part,
    vocabulary,
    wordsIn("en"),
  ).event;

describe("How an event is tied to a place, in words", () => {
  it.each<[string | undefined, PlaceTie]>([
    [undefined, tie("at")],
    [undefined, tie("at", "context")],
    ["place ambiguous", tie("at", "ambiguous")],
    ["place inferred", tie("at", "inferred")],
    ["from", tie("from")],
    ["to, place ambiguous", tie("to", "ambiguous")],
    ["in The cellar", tie("at", "stated", "cellar")],
    ["in The cellar, place inferred", tie("at", "inferred", "cellar")],
    ["from The cellar", tie("from", "stated", "cellar")],
  ])("is %o where it is said to have happened", (words, one) => {
    expect(wordsOf("happened", one)).toBe(words);
    expect(wordsOf("concerns", one)).toBeUndefined();
  });

  it.each<[string | undefined, PlaceTie]>([
    [undefined, tie("about")],
    ["connection ambiguous", tie("about", "ambiguous")],
    ["near", tie("near")],
    ["on the way, place inferred", tie("along", "inferred")],
    ["about The cellar", tie("about", "stated", "cellar")],
    ["near The cellar", tie("near", "stated", "cellar")],
  ])("is %o where it only concerns the place", (words, one) => {
    expect(wordsOf("concerns", one)).toBe(words);
    expect(wordsOf("happened", one)).toBeUndefined();
  });

  it("says all that is not plain, each once", () => {
    expect(wordsOf("happened", tie("from"), tie("to"), tie("from"), tie("at"))).toBe("from; to");
    expect(wordsOf("happened", tie("at"), tie("at", "stated", "cellar"))).toBe("in The cellar");
  });
});
