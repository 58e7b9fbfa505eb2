import { describe, expect, it } from "vitest";
import { loadEdgeAtlas } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Vocabulary } from "./vocabulary";

const { vocabulary } = loadEdgeAtlas();

describe("Vocabulary", () => {
  it("takes the vocabulary of the fixture as it is", () => {
    expect(Vocabulary.parse(vocabulary)).toEqual(vocabulary);
  });

  it("wants every list", () => {
    for (const list of Object.keys(vocabulary)) {
      const { [list as keyof typeof vocabulary]: _left, ...others } = vocabulary;
      expect(issuesOf(Vocabulary, others).join()).toMatch(`${list}: Invalid input`);
    }
  });

  it("refuses a family that has no colour, a term without English and a relation without inverse", () => {
    const spoiled = structuredClone(vocabulary) as unknown as Record<string, object[]>;
    Object.assign(spoiled.eventTypes?.[0] ?? {}, { family: "weather" });
    Object.assign(spoiled.genres?.[1] ?? {}, { label: { ar: "رسالة" } });
    Object.assign(spoiled.relations?.[0] ?? {}, { inverse: undefined });
    const paths = issuesOf(Vocabulary, spoiled).map((issue) => issue.split(": ")[0]);
    expect(paths).toEqual(["eventTypes.0.family", "genres.1.label.en", "relations.0.inverse"]);
  });
});
