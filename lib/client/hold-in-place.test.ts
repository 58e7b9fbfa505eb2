// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeFrames } from "@/tests/support/fake-layout";
import { holdInPlace } from "./hold-in-place";

let frames: ReturnType<typeof fakeFrames>;
let panel: HTMLElement;
let part: HTMLElement;
let place: ReturnType<typeof vi.fn<() => boolean>>;

beforeEach(() => {
  frames = fakeFrames();
  document.body.innerHTML =
    '<main style="overflow-y: auto"><section><p></p></section></main><button></button>';
  panel = document.querySelector("main") as HTMLElement;
  part = document.querySelector("p") as HTMLElement;
  place = vi.fn(() => true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Draws frames until none is asked for, and says how often the part was placed. */
function settle(): number {
  place.mockClear();
  frames.draw();
  return place.mock.calls.length;
}

/** The part is placed again when something changes its height. */
function isHeld(): boolean {
  frames.resize();
  return settle() > 0;
}

describe("A part that is held", () => {
  it("is placed until it stays, and again when heights change", () => {
    place.mockReturnValueOnce(false).mockReturnValueOnce(false);
    holdInPlace(panel, part, place);
    expect(place).toHaveBeenCalledTimes(1);
    expect(settle()).toBe(4);
    expect(isHeld()).toBe(true);
    expect(isHeld()).toBe(true);
  });

  it("is not placed for ever where it cannot stay", () => {
    place.mockReturnValue(false);
    holdInPlace(panel, part, place);
    expect(settle()).toBeLessThan(100);
  });

  it.each(["wheel", "touchstart", "pointerdown", "keydown"])(
    "is let go at a reader's %s",
    (act) => {
      holdInPlace(panel, part, place);
      settle();
      document.querySelector("button")?.dispatchEvent(new Event(act, { bubbles: true }));
      expect(isHeld()).toBe(false);
      expect(panel.style.overflowAnchor).toBe("");
    },
  );

  it("is let go when it is scrolled by other means, and not when the page grew", () => {
    let top = 100;
    part.getBoundingClientRect = () => ({ top }) as DOMRect;
    holdInPlace(panel, part, place);
    settle();
    top = 300;
    panel.dispatchEvent(new Event("scroll"));
    expect(isHeld()).toBe(true);
    panel.scrollTop = 80;
    top = 220;
    panel.dispatchEvent(new Event("scroll"));
    expect(isHeld()).toBe(false);
  });

  it("is let go when it is gone, and when another is held", () => {
    holdInPlace(panel, part, place);
    settle();
    const other = vi.fn(() => true);
    holdInPlace(panel, document.querySelector("section") as HTMLElement, other);
    settle();
    expect(isHeld()).toBe(false);
    expect(other).toHaveBeenCalled();
    document.querySelector("section")?.remove();
    other.mockClear();
    frames.resize();
    settle();
    frames.resize();
    settle();
    expect(other).not.toHaveBeenCalled();
  });
});
