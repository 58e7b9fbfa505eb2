import { describe, expect, it } from "vitest";
import type { DisagreementKind } from "@/lib/records/disagreement";
import type { DisagreementDetail } from "@/lib/store/record-answers";
import { groupDisagreements } from "./disagreement-groups";

function detail(id: string, kind: DisagreementKind): DisagreementDetail {
  return {
    disagreement: { id, kind, sentence: "They differ.", events: [], passages: [] },
    events: [],
    passages: [],
  };
}

describe("groupDisagreements", () => {
  it("puts differences first, then what cannot be right, then open questions", () => {
    const groups = groupDisagreements([
      detail("which-day", "open-question"),
      detail("within-b", "document-differs-with-itself"),
      detail("between", "documents-differ"),
      detail("after-its-print", "cannot-be-right"),
      detail("also-within-b", "document-differs-with-itself"),
    ]);
    expect(
      groups.map(({ kind, details }) => [kind, details.map((one) => one.disagreement.id)]),
    ).toEqual([
      ["documents-differ", ["between"]],
      ["document-differs-with-itself", ["within-b", "also-within-b"]],
      ["cannot-be-right", ["after-its-print"]],
      ["open-question", ["which-day"]],
    ]);
  });

  it("has no group without a disagreement", () => {
    expect(groupDisagreements([])).toEqual([]);
  });
});
