import { vi } from "vitest";

type Box = { y: number; height: number };

/**
 * A panel from 100 to 500 pixels of the window, and parts within it at heights of its page; `scrollTop` moves them as
 * a browser would. Frames are drawn when the test says so.
 */
export function layOutPanel(parts: Record<string, Box>, dockTop?: number) {
  document.body.innerHTML = `<main style="overflow-y: auto">${Object.keys(parts)
    .map((id) => `<p id="${id}" data-places="">${id}</p>`)
    .join("")}${dockTop === undefined ? "" : "<div data-dock></div>"}</main>`;
  const panel = document.querySelector("main") as HTMLElement;
  panel.getBoundingClientRect = () => new DOMRect(0, 100, 300, 400);
  for (const [id, box] of Object.entries(parts)) {
    const part = document.getElementById(id) as HTMLElement;
    part.getBoundingClientRect = () =>
      new DOMRect(0, 100 + box.y - panel.scrollTop, 300, box.height);
  }
  const dock = panel.querySelector("[data-dock]");
  if (dock && dockTop !== undefined) {
    dock.getBoundingClientRect = () => new DOMRect(0, dockTop, 300, 500 - dockTop);
  }
  return panel;
}

/** Stubs frames and the observer of sizes; returns how to draw all frames that wait, and how to tell of a new size. */
export function fakeFrames() {
  let frames: FrameRequestCallback[] = [];
  let changed = () => {};
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => {
    frames = [];
  });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(tell: () => void) {
        changed = tell;
      }
      observe() {}
      disconnect() {
        changed = () => {};
      }
    },
  );
  return {
    draw() {
      for (let frame = frames.shift(); frame; frame = frames.shift()) frame(0);
    },
    resize: () => changed(),
  };
}
