import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIES } from "@/lib/records/family";
import { type Mark, markRadius, ringParts } from "./marks";
import { parseRing, ringImage } from "./ring-image";

const NONE = { force: 0, seizure: 0, deprivation: 0, movement: 0, accord: 0, word: 0 };

const mark = (more: Partial<Mark>): Mark => ({
  id: "a",
  places: [],
  position: [0, 0],
  kind: "said",
  events: 3,
  families: { ...NONE, force: 1, word: 2 },
  concerns: 0,
  ...more,
});

describe("The name of a ring", () => {
  it("says all that is drawn around a mark", () => {
    const counts = fc.tuple(...FAMILIES.map(() => fc.nat(60)));
    const kinds = fc.constantFrom("said" as const, "ambiguous" as const, "concerns" as const);
    const themes = fc.constantFrom("light" as const, "dark" as const);
    fc.assert(
      fc.property(counts, kinds, themes, fc.nat(2), (numbers, kind, theme, concerns) => {
        const families = { ...NONE };
        for (const [index, family] of FAMILIES.entries()) families[family] = numbers[index] ?? 0;
        const events = numbers.reduce((sum, count) => sum + count, 0);
        const drawn = mark({ kind, families, events, concerns });
        expect(parseRing(ringImage(drawn, theme))).toEqual({
          theme,
          radius: markRadius(events),
          kind,
          parts: kind === "said" ? ringParts(drawn) : [],
          concerns: concerns > 0,
        });
      }),
      { seed: 5 },
    );
  });

  it("is the same for marks that look the same, and another for any that does not", () => {
    const [name, ...others] = [
      mark({}),
      mark({ kind: "concerns" }),
      mark({ kind: "ambiguous" }),
      mark({ concerns: 1 }),
      mark({ events: 9, families: { ...NONE, force: 3, word: 6 } }),
      mark({ families: { ...NONE, force: 2, word: 1 } }),
      mark({ families: { ...NONE, seizure: 1, word: 2 } }),
    ].map((drawn) => ringImage(drawn, "light"));
    expect(ringImage(mark({ id: "b", position: [9, 9] }), "light")).toBe(name);
    expect(ringImage(mark({ concerns: 7 }), "light")).toBe(others[2]);
    expect(new Set([name, ...others, ringImage(mark({}), "dark")]).size).toBe(8);
  });

  it.each(["", "settlement", "atlas-arrow", "atlas-ring", "atlas-ring|blue|8|said||alone"])(
    "is not “%s”",
    (name) => {
      expect(parseRing(name)).toBeUndefined();
    },
  );

  it("of another kind of mark is none of ours", () => {
    expect(parseRing("atlas-ring|light|8|named||alone")).toBeUndefined();
  });
});
