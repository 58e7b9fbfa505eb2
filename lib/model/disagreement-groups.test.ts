import { describe, expect, it } from "vitest";
import { groupDisagreements } from "./disagreement-groups";
import type { DisagreementDetail } from "./record-item";

const passage = { id: "p1", section: "s1", gloss: "Gloss.", start: 0, end: 1 };

function detail(id: string, documents: readonly string[]): DisagreementDetail {
  return {
    disagreement: { id, sentence: "They differ.", events: [], passages: [] },
    events: [],
    passages: documents.map((document) => ({ document, source: document, passage })),
  };
}

describe("groupDisagreements", () => {
  it("puts those between documents first, then those within each document", () => {
    const groups = groupDisagreements([
      detail("within-b", ["b", "b"]),
      detail("between", ["a", "b"]),
      detail("within-a", ["a"]),
      detail("also-within-b", ["b"]),
    ]);
    expect(
      groups.map(({ document, details }) => [document, details.map((one) => one.disagreement.id)]),
    ).toEqual([
      [undefined, ["between"]],
      ["b", ["within-b", "also-within-b"]],
      ["a", ["within-a"]],
    ]);
  });

  it("has no group without a disagreement", () => {
    expect(groupDisagreements([])).toEqual([]);
  });
});
