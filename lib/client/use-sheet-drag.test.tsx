// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type RefObject, useRef } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeMedia } from "@/tests/support/fake-media";
import { PHONE } from "./use-media-query";
import { useSheetDrag } from "./use-sheet-drag";

const size = vi.fn();
const click = vi.fn();
const capture = vi.fn();
let media: ReturnType<typeof fakeMedia>;

/** A map of which the sheet covers the lower half: from 0 to 800, the sheet from 400. */
function Screen() {
  const sheet: RefObject<HTMLElement | null> = useRef(null);
  const handlers = useSheetDrag(sheet, size);
  return (
    <>
      <section ref={(map) => layOut(map, 0)} />
      <section>A timeline without height</section>
      <div
        ref={(element) => {
          sheet.current = element;
          layOut(element, 400);
        }}
      >
        <header {...handlers}>
          <button type="button" onClick={click}>
            Title
          </button>
        </header>
      </div>
    </>
  );
}

function layOut(element: HTMLElement | null, top: number) {
  if (!element) return;
  element.getBoundingClientRect = () => new DOMRect(0, top, 360, 800 - top);
  Object.defineProperty(element, "clientHeight", { value: 800 - top, configurable: true });
}

beforeEach(() => {
  vi.clearAllMocks();
  media = fakeMedia();
  media.set(PHONE, true);
  globalThis.DOMRect ??= class {
    constructor(
      public x: number,
      public y: number,
      public width: number,
      public height: number,
    ) {}
    get top() {
      return this.y;
    }
    get bottom() {
      return this.y + this.height;
    }
  } as typeof DOMRect;
  HTMLElement.prototype.setPointerCapture = capture;
  render(<Screen />);
});
afterEach(cleanup);

const title = () => screen.getByRole("button");
const way = () => title().closest("div")?.style.getPropertyValue("--drag");

function pointer(type: "pointerdown" | "pointermove" | "pointerup", clientY: number, time: number) {
  const event = new MouseEvent(type, { bubbles: true, clientY, button: 0 });
  Object.defineProperty(event, "timeStamp", { value: time });
  fireEvent(title(), event);
}

describe("A sheet on a phone", () => {
  it("follows the finger and rests at the nearest stop when it is let go", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 200, 400);
    expect(way()).toBe("-220px");
    pointer("pointermove", 80, 5000);
    expect(way()).toBe("-340px");
    expect(size).not.toHaveBeenCalled();
    pointer("pointerup", 80, 5000);
    expect(size.mock.calls).toEqual([["full"]]);
    expect(way()).toBe("");
  });

  it("goes down as it goes up", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 690, 9000);
    expect(way()).toBe("270px");
    pointer("pointerup", 690, 9000);
    expect(size.mock.calls).toEqual([["closed"]]);
  });

  it("glides on with the finger's last speed", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 410, 1000);
    pointer("pointermove", 340, 1020);
    pointer("pointerup", 340, 1030);
    expect(size.mock.calls).toEqual([["full"]]);
  });

  it("stays where it is when the finger comes back slowly", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 300, 1000);
    pointer("pointermove", 421, 9000);
    pointer("pointerup", 421, 9000);
    expect(size.mock.calls).toEqual([["open"]]);
  });

  it("takes no tap for a drag", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 425, 10);
    pointer("pointerup", 425, 20);
    fireEvent.click(title());
    expect(way()).toBe("");
    expect(capture).not.toHaveBeenCalled();
    expect(size).not.toHaveBeenCalled();
    expect(click).toHaveBeenCalledOnce();
  });

  it("begins to follow at six pixels, and then follows back to where it began", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 414, 10);
    expect(way()).toBe("-6px");
    pointer("pointermove", 419, 20);
    expect(way()).toBe("-1px");
    expect(capture).toHaveBeenCalledOnce();
  });

  it("takes no click that ends a drag for one on the title, but the next one", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 300, 100);
    pointer("pointerup", 300, 200);
    expect(fireEvent.click(title())).toBe(false);
    expect(click).not.toHaveBeenCalled();
    fireEvent.click(title());
    expect(click).toHaveBeenCalledOnce();
  });

  it("takes a click after a new press for one, even where none ended the drag before", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 300, 100);
    pointer("pointerup", 300, 200);
    pointer("pointerdown", 420, 300);
    pointer("pointerup", 420, 310);
    fireEvent.click(title());
    expect(click).toHaveBeenCalledOnce();
    expect(size).toHaveBeenCalledOnce();
  });

  it("goes back when the system takes the finger", () => {
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 300, 100);
    fireEvent(title(), new MouseEvent("pointercancel", { bubbles: true }));
    expect(way()).toBe("");
    pointer("pointermove", 200, 200);
    expect(way()).toBe("");
    pointer("pointerup", 200, 300);
    expect(size).not.toHaveBeenCalled();
  });
});

describe("A panel beside the map", () => {
  it("is not dragged", () => {
    media.set(PHONE, false);
    pointer("pointerdown", 420, 0);
    pointer("pointermove", 200, 100);
    pointer("pointerup", 200, 200);
    expect(way()).toBe("");
    expect(size).not.toHaveBeenCalled();
  });

  it("is not dragged on a phone with another button either", () => {
    const event = new MouseEvent("pointerdown", { bubbles: true, clientY: 420, button: 2 });
    fireEvent(title(), event);
    pointer("pointermove", 200, 100);
    expect(way()).toBe("");
  });
});
