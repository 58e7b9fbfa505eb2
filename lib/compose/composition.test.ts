import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { type Change, changeComposition, NOTHING_COMPOSED } from "./composition";
import { EMPTY_DRAFT, tourOf } from "./draft";
import { parseStoredComposition } from "./stored-composition";

const tour = recordOf(loadEdgeAtlas().tours, "all-round");
const opened = changeComposition(NOTHING_COMPOSED, { type: "open", tour, others: [] });
const [first, second] = opened.draft.steps;
const step = first?.key ?? 0;
const sentence = first?.sentences[0]?.key ?? 0;
const titles = ({ draft }: typeof opened) => draft.steps.map(({ title }) => title);

describe("A composition", () => {
  it("gives every step and sentence a key of its own, also what is added later", () => {
    const added = changeComposition(changeComposition(opened, { type: "add-step", link: "/" }), {
      type: "add-sentence",
      step,
    });
    const keys = added.draft.steps.flatMap(({ key, sentences }) => [
      key,
      ...sentences.map((one) => one.key),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("moves steps and sentences, and leaves them where there is nowhere to go", () => {
    const [one, two, ...others] = titles(opened);
    const down = changeComposition(opened, { type: "move-step", step, by: 1 });
    expect(titles(down)).toEqual([two, one, ...others]);
    expect(titles(changeComposition(opened, { type: "move-step", step, by: -1 }))).toEqual(
      titles(opened),
    );
    const moved = changeComposition(opened, { type: "move-sentence", step, sentence, by: 1 });
    expect(moved.draft.steps[0]?.sentences.map(({ text }) => text)).toEqual(
      first?.sentences.map(({ text }) => text).toReversed(),
    );
  });

  it.each<[string, Change]>([
    ["a step", { type: "remove-step", step }],
    ["a sentence", { type: "remove-sentence", step, sentence }],
    ["a passage", { type: "remove-passage", step, sentence, index: 1 }],
    ["the tour, where another is opened", { type: "open", tour, others: [tour] }],
    ["the tour that is discarded", { type: "discard" }],
  ])("gives back %s as it was", (_, change) => {
    const removed = changeComposition(opened, change);
    expect(removed.draft).not.toEqual(opened.draft);
    const { draft, origin, others } = changeComposition(removed, { type: "undo" });
    expect({ draft, origin, others }).toEqual({ draft: opened.draft, origin: tour.id, others: [] });
  });

  it("keeps what was written since something was removed, and gives back the last first", () => {
    const changes: Change[] = [
      { type: "remove-sentence", step, sentence },
      { type: "remove-step", step },
      { type: "write-step", step: second?.key ?? 0, field: "title", text: "Written since" },
      { type: "undo" },
      { type: "undo" },
      { type: "undo" },
    ];
    const after = changes.reduce(changeComposition, opened);
    expect(after.draft.steps[0]).toEqual(first);
    expect(titles(after)[1]).toBe("Written since");
    expect(after.removed).toEqual([]);
  });

  it("takes a passage once", () => {
    const passage = { document: "survey-report", passage: "p4" };
    const after = changeComposition(opened, { type: "add-passage", step, sentence, passage });
    expect(after.draft).toEqual(opened.draft);
    const other = { document: "survey-report", passage: "p5", gloss: "What it says." };
    const added = changeComposition(opened, {
      type: "add-passage",
      step,
      sentence,
      passage: other,
    });
    expect(tourOf(added.draft).steps[0]?.sentences[0]?.passages.at(-1)).toEqual({
      document: "survey-report",
      passage: "p5",
    });
  });

  it("is nothing again once it is discarded, but for what can be taken back", () => {
    const discarded = changeComposition(opened, { type: "discard" });
    expect(discarded.draft).toEqual(EMPTY_DRAFT);
    expect(discarded.origin).toBeNull();
    expect(changeComposition(NOTHING_COMPOSED, { type: "discard" }).removed).toEqual([]);
  });
});

describe("What the browser keeps", () => {
  it("comes back as it was, removals included", () => {
    const all = [
      { type: "remove-passage", step, sentence, index: 0 },
      { type: "remove-sentence", step, sentence },
      { type: "remove-step", step },
      { type: "open", tour, others: [tour] },
    ] satisfies Change[];
    const kept = all.reduce(changeComposition, opened);
    expect(parseStoredComposition(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, "", "{", "{}", '{"draft":{"id":1}}'])("is nothing where it kept %j", (text) => {
    expect(parseStoredComposition(text)).toBeUndefined();
  });
});
