import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, readEdgeText, recordOf } from "@/tests/store/edge-atlas";
import { checkAgainstText } from "./check-text";

const { documents } = loadEdgeAtlas();
const log = recordOf(documents, "emoji-log");
const text = readEdgeText(log);

describe("checkAgainstText", () => {
  it("finds nothing wrong with the fixture, whatever the script", () => {
    for (const document of documents) {
      expect([document.id, checkAgainstText(document, readEdgeText(document))]).toEqual([
        document.id,
        [],
      ]);
    }
  });

  it("counts code points, not UTF-16 units", () => {
    const counted = { ...log, source: { ...log.source, characters: text.length } };
    expect(checkAgainstText(counted, text)).toEqual([
      {
        record: "emoji-log",
        field: "source.characters",
        message: "must be 282, the text's length in code points; is 297",
      },
    ]);
  });

  it.each([
    ["emoji-log", "p2", "crew of 7 👩‍🚀👨🏽‍✈️"],
    ["emoji-log", "p4", "𐎠𐎼 Old stones say the harbour was cut on the Ides of March, −44."],
    ["emoji-log", "p5", "❄️ At 89.5° north the ink froze: e\u0301crire, impossible."],
    ["persian-letter", "p2", "پنج نفر زخمی شدند"],
    ["arabic-notice", "p3", "وقالت ليلى إن القافلة خرجت من طنجة إلى ميناء لا يعرفه أحد."],
    ["survey-report", "p3", "twice. In the afternoon a squall broke the mast;"],
  ])("cuts %s %s out where it is", (id, passageId, words) => {
    const document = recordOf(documents, id);
    const { start, end } = recordOf(document.passages, passageId);
    expect(Array.from(readEdgeText(document)).slice(start, end).join("")).toBe(words);
  });

  it("reports each span that begins or ends on white space, or outside the text", () => {
    const spoiled = structuredClone(log);
    Object.assign(recordOf(spoiled.passages, "p2"), { start: 60, end: 80 });
    Object.assign(recordOf(spoiled.passages, "p5"), { end: 300 });
    Object.assign(spoiled.mentions[0] ?? {}, { start: 23 });
    const problems = checkAgainstText(spoiled, text);
    expect(problems.map(({ record, field }) => `${record}.${field}`)).toEqual([
      "p2.start",
      "p5.end",
      "mentions[0].start",
    ]);
    expect(problems[0]?.message).toBe("lies on white space; move it to the nearest word");
  });
});
