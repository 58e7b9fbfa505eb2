import { describe, expect, it } from "vitest";
import { loadEdgeAtlas } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Redirect } from "./redirect";

describe("Redirect", () => {
  it("takes every redirect of the fixture as it is", () => {
    for (const redirect of loadEdgeAtlas().redirects) {
      expect(Redirect.parse(redirect)).toEqual(redirect);
    }
  });

  const from = { collection: "events", from: "old" };
  it.each([
    ["a withdrawal without reason", { ...from, type: "withdrawn", date: "2026-01-01" }, "reason"],
    ["a withdrawal without date", { ...from, type: "withdrawn", reason: "Wrong." }, "date"],
    [
      "a withdrawal on no day",
      { ...from, type: "withdrawn", reason: "Wrong.", date: "2026-02-30" },
      "date",
    ],
    ["a move to nowhere", { ...from, type: "moved" }, "to"],
    ["a move with a reason", { ...from, type: "moved", to: "new", reason: "Why not." }, ""],
    [
      "a collection without links",
      { ...from, collection: "actors", type: "moved", to: "new" },
      "collection",
    ],
    ["another type", { ...from, type: "renamed", to: "new" }, "type"],
  ])("refuses %s", (_name, redirect, path) => {
    expect(issuesOf(Redirect, redirect).map((issue) => issue.split(": ")[0])).toEqual([path]);
  });
});
