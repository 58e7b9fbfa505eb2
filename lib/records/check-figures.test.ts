import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule, repeatFirst } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";

describe("checkFigures", () => {
  it.each<Rule>([
    [
      "a figure whose bounds are the wrong way round",
      (data) => {
        const [attestation] = recordOf(data.events, "squall").attestations;
        Object.assign(first(attestation?.figures ?? []), { min: 5, max: 4 });
      },
      "events.json: squall: attestations[0].figures[0].min: must not be greater than max (4), is 5",
    ],
    [
      "a published figure whose bounds are the wrong way round",
      (data) => {
        Object.assign(recordOf(data.references, "squall-insurers"), { min: 5 });
      },
      "references.json: squall-insurers: min: must not be greater than max (4), is 5",
    ],
    [
      "two published figures of one id",
      (data) => repeatFirst(data.references),
      "references.json: squall-harbour-office: id: is used twice",
    ],
    [
      "a published figure about no event",
      (data) => {
        first(data.references).subject = { type: "event", event: "nothing" };
      },
      'references.json: squall-harbour-office: subject.event: names no event: "nothing"',
    ],
    [
      "a published figure about a place that is an event",
      (data) => {
        first(data.references).subject = { type: "place", place: "squall" };
      },
      'references.json: squall-harbour-office: subject.place: names no place: "squall"',
    ],
    [
      "a measure outside the vocabulary",
      (data) => {
        const [attestation] = recordOf(data.events, "squall").attestations;
        Object.assign(first(attestation?.figures ?? []), { measure: "weather" });
      },
      'events.json: squall: attestations[0].figures[0].measure: is not in the vocabulary: "weather"',
    ],
    [
      "a measure of a published figure outside the vocabulary",
      (data) => {
        recordOf(data.references, "cove-wreck").measure = "weather";
      },
      'references.json: cove-wreck: measure: is not in the vocabulary: "weather"',
    ],
    [
      "numbers of one measure in two units",
      (data) => {
        recordOf(data.references, "squall-insurers").unit = "boats";
      },
      'references.json: squall-insurers: measure: "hurt" is counted in people elsewhere and in boats here',
    ],
  ])("reports %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });

  it("takes a wording in another unit, which stands on no scale", () => {
    const problems = problemsAfter((data) => {
      Object.assign(recordOf(data.references, "cove-wreck"), { measure: "hurt" });
    });
    expect(problems).toEqual([]);
  });

  it("takes bounds that are equal", () => {
    const problems = problemsAfter((data) => {
      Object.assign(recordOf(data.references, "squall-insurers"), { min: 4, max: 4 });
    });
    expect(problems).toEqual([]);
  });
});
