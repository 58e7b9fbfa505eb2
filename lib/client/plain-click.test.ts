import { describe, expect, it } from "vitest";
import { isPlainClick } from "./plain-click";

const PLAIN = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

describe("A click on a link", () => {
  it("is the page's to follow when it is the main button's alone", () => {
    expect(isPlainClick(PLAIN)).toBe(true);
  });

  it.each([
    { button: 1 },
    { button: 2 },
    { metaKey: true },
    { ctrlKey: true },
    { shiftKey: true },
    { altKey: true },
  ])("is the browser's with %j", (other) => {
    expect(isPlainClick({ ...PLAIN, ...other })).toBe(false);
  });
});
