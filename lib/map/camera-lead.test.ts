import { describe, expect, it } from "vitest";
import { type CameraEvent, type CameraState, FIRST_CAMERA, nextCamera } from "./camera-lead";

const stateAfter = (...events: CameraEvent[]): CameraState =>
  events.reduce(nextCamera, FIRST_CAMERA);
const leaderAfter = (...events: CameraEvent[]) => stateAfter(...events).lead.type;

const PLACES = ["camp"];
const FOLLOWED = { type: "page", arrival: "followed" } as const;
const MOVED = { type: "moved", at: 5_000 } as const;
const rested = (at: number) => ({ type: "rested", places: PLACES, at }) as const;

describe("Who leads the camera", () => {
  it.each<[string, CameraEvent[], CameraState["lead"]["type"]]>([
    ["is the link at first", [], "link"],
    ["is the link on the first page", [{ type: "page", arrival: "first" }], "link"],
    ["is the selection once a link was followed", [FOLLOWED], "selection"],
    [
      "is the link on a page that is returned to",
      [FOLLOWED, { type: "page", arrival: "returned" }],
      "link",
    ],
    ["is the reader who moved the map", [FOLLOWED, MOVED], "hand"],
    ["is the selection again when the reader asks for it", [MOVED, { type: "asked" }], "selection"],
    ["is the selection of the next page, too", [MOVED, FOLLOWED], "selection"],
    ["is the text that rests", [FOLLOWED, rested(0)], "reading"],
    [
      "is not the text that is only scrolled",
      [FOLLOWED, { type: "scrolled", places: PLACES }],
      "selection",
    ],
    ["is the reader for ten seconds, whatever text rests", [MOVED, rested(14_999)], "hand"],
    ["is the text afterwards", [MOVED, rested(15_000)], "reading"],
    [
      "is no text for ten seconds, though a page was opened since",
      [MOVED, FOLLOWED, rested(6_000)],
      "selection",
    ],
  ])("%s", (_, events, expected) => {
    expect(leaderAfter(...events)).toBe(expected);
  });

  it("is told with the places of the text", () => {
    expect(stateAfter(rested(0)).lead).toEqual({ type: "reading", places: PLACES });
  });

  it("knows a text only while one is on screen", () => {
    const scrolled = (places: readonly string[] | undefined) =>
      ({ type: "scrolled", places }) as const;
    expect(stateAfter().isReading).toBe(false);
    expect(stateAfter(scrolled([])).isReading).toBe(true);
    expect(stateAfter(scrolled([]), scrolled(undefined)).isReading).toBe(false);
  });
});
