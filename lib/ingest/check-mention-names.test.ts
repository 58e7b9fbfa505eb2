import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, readEdgeText, recordOf } from "@/tests/store/edge-atlas";
import { checkMentionNames } from "./check-mention-names";

const data = loadEdgeAtlas();

/** Problems of one mention that covers a whole text. */
function problemsOf(text: string, target: string, form = "name") {
  const document = structuredClone(recordOf(data.documents, "blank-note"));
  const end = Array.from(text).length;
  document.mentions = [{ kind: "place", target, form, start: 0, end }];
  return checkMentionNames(document, text, data);
}

describe("checkMentionNames", () => {
  it("finds nothing wrong with the fixture, whatever the script", () => {
    for (const document of data.documents) {
      const problems = checkMentionNames(document, readEdgeText(document), data);
      expect([document.id, problems]).toEqual([document.id, []]);
    }
  });

  it("reports a name that has no word of the target's names, with its place and not its words", () => {
    expect(problemsOf("Quiet Cove", "lost-valley")).toEqual([
      {
        record: "mentions[0]",
        field: "target",
        message:
          'is at 0–10, where the text has no word of a name of "lost-valley"; names a different place?',
      },
    ]);
  });

  it("does not ask a stand-in for a name", () => {
    expect(problemsOf("the camp", "lost-valley", "stand-in")).toEqual([]);
  });

  it.each([
    ["LOST VÁLLEY", "lost-valley"],
    ["the valley's", "lost-valley"],
    ["وطَنجة", "tanja"],
    ["طنجه", "tanja"],
  ])("takes %s for a name of %s", (text, target) => {
    expect(problemsOf(text, target)).toEqual([]);
  });

  it("knows an Arabic name whose article a preposition has swallowed", () => {
    const places = structuredClone(data.places);
    recordOf(places, "lost-valley").properties.names = [
      { text: "العراق", language: "ar", kind: "preferred" },
    ];
    const document = structuredClone(recordOf(data.documents, "blank-note"));
    const check = (text: string) => {
      document.mentions = [
        { kind: "place", target: "lost-valley", form: "name", start: 0, end: text.length },
      ];
      return checkMentionNames(document, text, { places, actors: [] }).length;
    };
    expect(check("للعراق")).toBe(0);
    expect(check("للغراق")).toBe(1);
  });

  it("takes a short name only as a whole", () => {
    const places = structuredClone(data.places);
    recordOf(places, "lost-valley").properties.names = [
      { text: "UV of", language: "en", kind: "variant" },
    ];
    const document = structuredClone(recordOf(data.documents, "blank-note"));
    const check = (text: string) => {
      document.mentions = [
        { kind: "place", target: "lost-valley", form: "name", start: 0, end: text.length },
      ];
      return checkMentionNames(document, text, { places, actors: [] }).length;
    };
    expect(check("the UV of the map")).toBe(0);
    expect(check("map of UVs")).toBe(1);
    expect(check("the UV offered")).toBe(1);
    expect(check("a SUV of many")).toBe(1);
  });
});
