// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeFrames, layOutPanel } from "@/tests/support/fake-layout";
import { bringIntoView } from "./bring-into-view";

let frames: ReturnType<typeof fakeFrames>;
beforeEach(() => {
  frames = fakeFrames();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Where in the window the part stands once it was brought into view. */
function bring(id: string): number | undefined {
  const part = document.getElementById(id);
  if (part) bringIntoView(part);
  frames.draw();
  return part?.getBoundingClientRect().top;
}

describe("What is brought into view", () => {
  it("stands a third of the way down where it was out of view, above or below", () => {
    const panel = layOutPanel({ above: { y: 300, height: 20 }, below: { y: 2000, height: 20 } });
    expect(bring("below")).toBeCloseTo(100 + 400 / 3, 0);
    expect(bring("above")).toBeCloseTo(100 + 400 / 3, 0);
    expect(panel.scrollTop).toBeGreaterThan(0);
  });

  it.each([
    ["free of the tools at the upper edge", 64, 164],
    ["free of the lower edge", 348, 448],
  ])("stays where it is %s", (_, y, top) => {
    layOutPanel({ part: { y, height: 20 } });
    expect(bring("part")).toBe(top);
  });

  it.each([
    ["under the tools", 1063],
    ["at the lower edge", 1349],
  ])("is moved where it stands %s", (_, y) => {
    const panel = layOutPanel({ part: { y, height: 20 } });
    panel.scrollTop = 1000;
    expect(bring("part")).toBeCloseTo(100 + 400 / 3, 0);
  });

  it("shows its beginning, below the tools, where it is higher than half the panel", () => {
    layOutPanel({ part: { y: 2000, height: 201 } });
    expect(bring("part")).toBe(164);
  });

  it("is moved from under the dock, and stands a third down what the dock leaves", () => {
    layOutPanel({ part: { y: 250, height: 20 } }, 340);
    expect(bring("part")).toBeCloseTo(100 + 240 / 3, 0);
  });

  it("is brought back when what comes late has moved it away", () => {
    const late = { y: 300, height: 20 };
    layOutPanel({ part: late });
    bring("part");
    late.y = 1500;
    frames.resize();
    frames.draw();
    expect(document.getElementById("part")?.getBoundingClientRect().top).toBeCloseTo(233, 0);
  });

  it("leaves the page alone where it is in no panel", () => {
    document.body.innerHTML = '<p id="lone"></p>';
    expect(() => bring("lone")).not.toThrow();
  });
});
