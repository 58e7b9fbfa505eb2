import { describe, expect, it } from "vitest";
import { passageNumber } from "./passage-label";

describe("The name of a passage", () => {
  it.each([
    ["p08", "8"],
    ["p100", "100"],
    ["passage-7", "7"],
    ["preface", "preface"],
  ])("of %s is %s", (id, name) => expect(passageNumber(id)).toBe(name));
});
