import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Reference } from "./reference";

const { references } = loadEdgeAtlas();

describe("Reference", () => {
  it("takes every figure of the fixture as it is", () => {
    for (const reference of references) expect(Reference.parse(reference)).toEqual(reference);
  });

  it("needs a figure", () => {
    const { wording: _wording, ...bare } = recordOf(references, "cove-wreck");
    expect(issuesOf(Reference, bare)).toEqual([": needs a value, a min or max, or a wording"]);
  });

  it.each(["title", "publisher", "date", "url"])("names the %s of its publication", (field) => {
    const { citation, ...rest } = recordOf(references, "cove-wreck");
    const partial = { ...citation, [field]: undefined };
    expect(issuesOf(Reference, { ...rest, citation: partial }).join()).toMatch(
      new RegExp(`^citation\\.${field}: `),
    );
  });

  it("is about an event or a place, not about nothing", () => {
    const lost = { ...recordOf(references, "cove-wreck"), subject: { type: "rumour" } };
    expect(issuesOf(Reference, lost)[0]).toMatch(/^subject\.type: /);
  });

  it("has a date that can be read", () => {
    const undated = { ...recordOf(references, "cove-wreck"), date: "some day" };
    expect(issuesOf(Reference, undated)).toEqual(['date: "some day" is not an EDTF date']);
  });
});
