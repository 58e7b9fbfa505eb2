import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule, repeatFirst } from "@/tests/store/broken-atlas";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Tour } from "./tour";

describe("checkTours", () => {
  it.each<Rule>([
    [
      "a tour listed twice",
      ({ tours }) => repeatFirst(tours),
      "tours.json: all-round: id: is used twice",
    ],
    [
      "a sentence that rests on a passage its document does not have",
      ({ tours }) => {
        const [, sentence] = first(recordOf(tours, "all-round").steps).sentences;
        first(sentence?.passages ?? []).passage = "p99";
      },
      'tours.json: all-round: steps[0].sentences[1].passages[0]: names no passage: "emoji-log#p99"',
    ],
    [
      "a sentence that rests on a document that there is not",
      ({ tours }) => {
        const { sentences } = first(recordOf(tours, "one-step").steps);
        first(first(sentences).passages).document = "diary";
      },
      'tours.json: one-step: steps[0].sentences[0].passages[0]: names no passage: "diary#p3"',
    ],
  ])("refuses %s", (_, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });
});

describe("Tour", () => {
  const tour = () => structuredClone(recordOf(loadEdgeAtlas().tours, "one-step"));
  const step = first(tour().steps);
  const sentence = first(step.sentences);

  it("takes every tour of the fixture as it is", () => {
    for (const known of loadEdgeAtlas().tours) expect(Tour.parse(known)).toEqual(known);
  });

  it.each([
    [
      "a sentence without a passage",
      { steps: [{ ...step, sentences: [{ ...sentence, passages: [] }] }] },
      "steps.0.sentences.0.passages: needs at least one passage that backs it",
    ],
    [
      "a sentence that says nothing",
      { steps: [{ ...step, sentences: [{ ...sentence, text: "" }] }] },
      "steps.0.sentences.0.text: must not be empty",
    ],
    [
      "a step without a sentence",
      { steps: [{ ...step, sentences: [] }] },
      "steps.0.sentences: needs at least one sentence",
    ],
    ["a tour without a step", { steps: [] }, "steps: needs at least one step"],
    [
      "a link to another site",
      { steps: [{ ...step, link: "https://atlas.example/" }] },
      "steps.0.link: must be a path of this atlas, beginning with /",
    ],
    [
      "an id that is no slug",
      { id: "One Step" },
      "id: must be lower-case letters, digits and single hyphens",
    ],
    [
      "the id of the page that composes tours",
      { id: "new" },
      'id: must not be "new": a page of its own is at this address',
    ],
  ])("refuses %s", (_, change, issue) => {
    expect(issuesOf(Tour, { ...tour(), ...change })).toEqual([issue]);
  });
});
