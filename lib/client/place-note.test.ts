import { describe, expect, it } from "vitest";
import { placeNote } from "./place-note";

const WINDOW = { width: 400, height: 300 };
const NOTE = { width: 200, height: 60 };

describe("A note stands", () => {
  it.each([
    ["under its word", { left: 50, top: 100, bottom: 120 }, { left: 50, top: 124 }],
    ["within the right edge", { left: 380, top: 100, bottom: 120 }, { left: 192, top: 124 }],
    ["within the left edge", { left: -20, top: 100, bottom: 120 }, { left: 8, top: 124 }],
    [
      "over its word near the lower edge",
      { left: 8, top: 250, bottom: 270 },
      { left: 8, top: 186 },
    ],
    [
      "under a word as high as the window",
      { left: 8, top: 10, bottom: 290 },
      { left: 8, top: 294 },
    ],
  ])("%s", (_, word, position) => {
    expect(placeNote(word, NOTE, WINDOW)).toEqual(position);
  });
});
