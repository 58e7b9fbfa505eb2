import { describe, expect, it } from "vitest";
import type { StepFacts } from "@/lib/query/step-facts";
import type { Tour } from "@/lib/records/tour";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { factAddresses, findFaults } from "./find-faults";

const tour = () => structuredClone(recordOf(loadEdgeAtlas().tours, "one-step"));
const NOTHING: StepFacts = { faults: [], camera: null, passages: [], isWhole: true, found: [] };
const passage = { document: "emoji-log", passage: "p3", source: "Log", gloss: "Day 24." };

/** What is known where links open and every passage that is asked for is there. */
function knownOf(asked: Tour, facts: Partial<StepFacts> = {}) {
  const all = { ...NOTHING, found: [passage], ...facts };
  return new Map(factAddresses(asked).map((address) => [address, all]));
}

const change = (edit: (record: Tour) => void): Tour => {
  const changed = tour();
  edit(changed);
  return changed;
};
const firstStep = ({ steps: [step] }: Tour) => {
  if (!step) throw new Error("The tour has no step.");
  return step;
};

describe("findFaults", () => {
  it("finds nothing where the data check finds nothing", () => {
    expect(findFaults(tour(), new Set(["all-round"]), knownOf(tour()))).toEqual([]);
  });

  it.each<[string, Tour, object]>([
    [
      "no title",
      change((record) => {
        record.title = "";
      }),
      { field: "title", type: "missing" },
    ],
    [
      "a long title",
      change((record) => {
        record.title = "x".repeat(111);
      }),
      { field: "title", type: "too-long", most: 110 },
    ],
    [
      "no id",
      change((record) => {
        record.id = "";
      }),
      { field: "id", type: "missing" },
    ],
    [
      "an id that is no slug",
      change((record) => {
        record.id = "One Step";
      }),
      { field: "id", type: "bad-id" },
    ],
    [
      "the id of the composer",
      change((record) => {
        record.id = "new";
      }),
      { field: "id", type: "reserved-id" },
    ],
    [
      "the id of another tour",
      change((record) => {
        record.id = "all-round";
      }),
      { field: "id", type: "taken-id" },
    ],
    [
      "no step",
      change((record) => {
        record.steps = [];
      }),
      { field: "steps", type: "no-steps" },
    ],
    [
      "no sentence",
      change((record) => {
        firstStep(record).sentences = [];
      }),
      { field: "steps[0].sentences", type: "no-sentences" },
    ],
    [
      "no passage",
      change((record) => {
        for (const sentence of firstStep(record).sentences) sentence.passages = [];
      }),
      { field: "steps[0].sentences[0].passages", type: "no-passages" },
    ],
    [
      "an empty sentence",
      change((record) => {
        for (const sentence of firstStep(record).sentences) sentence.text = "";
      }),
      { field: "steps[0].sentences[0].text", type: "missing" },
    ],
    [
      "no link",
      change((record) => {
        firstStep(record).link = "";
      }),
      { field: "steps[0].link", type: "missing" },
    ],
    [
      "a link to another site",
      change((record) => {
        firstStep(record).link = "https://elsewhere.example/";
      }),
      { field: "steps[0].link", type: "bad-link", link: { type: "no-path" } },
    ],
  ])("says that there is %s", (_, changed, fault) => {
    expect(findFaults(changed, new Set(["all-round"]), knownOf(changed))).toEqual([fault]);
  });

  it("says what the atlas says of links and passages, and nothing of what is not known yet", () => {
    const link = { type: "unknown-part", value: "p9" } as const;
    const known = knownOf(tour(), { faults: [link], found: [] });
    expect(findFaults(tour(), new Set(), known)).toEqual([
      { field: "steps[0].link", type: "bad-link", link },
      {
        field: "steps[0].sentences[0].passages[0]",
        type: "unknown-passage",
        document: "emoji-log",
        passage: "p3",
      },
    ]);
    expect(findFaults(tour(), new Set(), new Map())).toEqual([]);
  });
});
