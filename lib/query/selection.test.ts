import { describe, expect, it } from "vitest";
import { selectionOf } from "./selection";

describe("What a path selects", () => {
  it.each([
    ["/places/camp-ashraf", { type: "place", id: "camp-ashraf" }],
    ["/events/2011-04-08-raid", { type: "event", id: "2011-04-08-raid" }],
    ["/documents/a1", { type: "document", id: "a1" }],
    ["/documents/a1/", { type: "document", id: "a1" }],
    ["/events/a1/evidence", { type: "event", id: "a1" }],
  ])("is, on %s, %j", (path, selection) => {
    expect(selectionOf(path)).toEqual(selection);
  });

  it.each([
    "/",
    "",
    "/places",
    "/places/",
    "/passages/a1",
    "/places/camp-ashraf/events",
    "/about/places/camp-ashraf",
    "places/camp-ashraf",
    "/places/Camp",
    "/places/a1/evidence",
    "/documents/a1/evidence",
    "/events/a1/evidence/more",
    "/places/a?type=b",
  ])("is nothing on “%s”", (path) => {
    expect(selectionOf(path)).toEqual({ type: "none" });
  });
});
