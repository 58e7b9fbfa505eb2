import { describe, expect, it } from "vitest";
import { selectionOf } from "./selection";
import { pathOfStep, stepAddress, stepOfPath } from "./tour-step";

describe("The path of a step", () => {
  it.each([
    ["/tours/two-camps/1", { tour: "two-camps", step: 1 }],
    ["/tours/two-camps/12/", { tour: "two-camps", step: 12 }],
  ])("is read: %s", (path, place) => {
    expect(stepOfPath(path)).toEqual(place);
    expect(selectionOf(path)).toEqual({ type: "step", ...place });
  });

  it.each([
    "/tours",
    "/tours/two-camps",
    "/tours/two-camps/0",
    "/tours/two-camps/01",
    "/tours/two-camps/1.5",
    "/tours/two-camps/10000",
    "/tours/two-camps/1/2",
    "/places/two-camps/1",
    "/fa/tours/two-camps/1",
  ])("is no other: %s", (path) => {
    expect(stepOfPath(path)).toBeUndefined();
    expect(selectionOf(path)).toEqual({ type: "none" });
  });
});

describe("The address of a step", () => {
  it.each([
    ["/?map=7/33/44", "/tours/a/2?map=7/33/44"],
    [
      "/events/x?type=storm&t=2011-04&map=6/0.5/0.25&doc=b,a&certain=1",
      "/tours/a/2?certain=1&doc=a,b&map=6/0.5/0.25&t=2011-04&type=storm",
    ],
    ["/events?as=table&order=-title&map=2/0/0&q=a%20b", "/tours/a/2?map=2/0/0&q=a+b"],
    ["/documents/x?map=3/50/0#p5", "/tours/a/2?map=3/50/0"],
  ])(
    "has the view of its link, and nothing that belongs to the link's page: %s",
    (link, address) => {
      expect(stepAddress({ tour: "a", step: 2 }, link)).toBe(address);
    },
  );
});

it("A step is about what the page of its link is about", () => {
  expect(pathOfStep("/documents/x?map=3/50/0#p5")).toBe("/documents/x");
  expect(pathOfStep("/places/y#p5")).toBe("/places/y");
  expect(pathOfStep("/")).toBe("/");
});
