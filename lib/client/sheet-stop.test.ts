import { describe, expect, it } from "vitest";
import { stepSize, stopOf } from "./sheet-stop";

/** A phone's map and sheet share 792 pixels: half is 462 of them. */
const room = 792;

describe("Where a sheet that is let go comes to rest", () => {
  it.each([
    [100, 0, "closed"],
    [260, 0, "closed"],
    [300, 0, "open"],
    [432, 0, "open"],
    [600, 0, "open"],
    [630, 0, "full"],
    [792, 0, "full"],
    [900, 0, "full"],
    [0, 0, "closed"],
  ] as const)("at a height of %i px and %f px a millisecond it is %s", (height, speed, size) => {
    expect(stopOf({ height, speed, room })).toBe(size);
  });

  it.each([
    [432, 1.5, "full"],
    [432, -1.2, "closed"],
    [432, 0.5, "open"],
    [740, -1, "open"],
    [760, -3, "closed"],
    [150, 1.2, "open"],
  ] as const)("from %i px it glides on at %f px a millisecond and is %s", (height, speed, size) => {
    expect(stopOf({ height, speed, room })).toBe(size);
  });
});

describe("The next size", () => {
  it("is one up or down, and none beyond the ends", () => {
    expect(stepSize("closed", 1)).toBe("open");
    expect(stepSize("open", 1)).toBe("full");
    expect(stepSize("full", 1)).toBeUndefined();
    expect(stepSize("full", -1)).toBe("open");
    expect(stepSize("closed", -1)).toBeUndefined();
  });
});
