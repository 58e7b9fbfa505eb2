// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { usePassageSteps } from "./use-passage-steps";

/** A panel from 100 to 500 pixels, with a passage at each of these heights. */
const TOPS = { p1: 40, p2: 100, p3: 240, p4: 520 };

beforeEach(() => {
  window.history.replaceState(null, "", "/documents/a");
  document.body.innerHTML = `<input><main style="overflow-y: auto"><div>${Object.keys(TOPS)
    .map((id) => `<p id="${id}"><a href="#${id}">${id}</a></p>`)
    .join("")}</div></main>`;
  for (const [id, top] of Object.entries(TOPS)) layOut(document.getElementById(id), top, top + 20);
  layOut(document.querySelector("main"), 100, 500);
});
afterEach(cleanup);

function layOut(element: Element | null, top: number, bottom: number) {
  if (element) element.getBoundingClientRect = () => ({ top, bottom }) as DOMRect;
}

function open(passages: readonly string[] = Object.keys(TOPS)) {
  return renderHook(() =>
    usePassageSteps({ current: document.querySelector("main div") }, passages),
  );
}

const mark = (id: string) => document.getElementById(id)?.setAttribute("data-target", "");

describe("A step from passage to passage", () => {
  it.each([
    ["next", "p3"],
    ["previous", "p1"],
  ] as const)("to the %s goes from where the reader is", (step, reached) => {
    open().result.current(step);
    expect(window.location.hash).toBe(`#${reached}`);
  });

  it.each([
    ["next", "p4"],
    ["previous", "p2"],
  ] as const)("to the %s goes from the marked one while it is in view", (step, reached) => {
    mark("p3");
    open().result.current(step);
    expect(window.location.hash).toBe(`#${reached}`);
  });

  it.each(["p1", "p4"])("goes from where the reader is when %s is marked and out of view", (id) => {
    mark(id);
    open().result.current("next");
    expect(window.location.hash).toBe("#p3");
  });

  it.each([100, 500])(
    "takes a marked one at %d pixels, the panel's edge, for one in view",
    (top) => {
      layOut(document.getElementById("p3"), top, top);
      mark("p3");
      open().result.current("next");
      expect(window.location.hash).toBe("#p4");
    },
  );

  it("goes from where the reader is when what is marked is no passage", () => {
    mark("p2");
    open(["p1", "p3", "p4"]).result.current("next");
    expect(window.location.hash).toBe("#p3");
  });

  it("leads nowhere from the last one, nor from the first", () => {
    layOut(document.getElementById("p4"), 300, 320);
    mark("p4");
    open().result.current("next");
    expect(window.location.hash).toBe("");
    open(["p4", "p3"]).result.current("previous");
    expect(window.location.hash).toBe("");
  });

  it("leads nowhere without a panel", () => {
    const { result } = renderHook(() => usePassageSteps({ current: null }, Object.keys(TOPS)));
    result.current("next");
    expect(window.location.hash).toBe("");
  });

  it("adds no entry to the history", () => {
    const entries = window.history.length;
    open().result.current("next");
    expect(window.history.length).toBe(entries);
  });
});

describe("The keys for steps", () => {
  const press = (key: string, other = {}) =>
    fireEvent.keyDown(document.body, { key, altKey: true, ...other });

  it.each([
    ["ArrowDown", "#p3"],
    ["ArrowUp", "#p1"],
  ])("are Alt and %s", (key, hash) => {
    open();
    expect(press(key)).toBe(false);
    expect(window.location.hash).toBe(hash);
  });

  it.each([
    ["ArrowDown", { altKey: false }],
    ["ArrowDown", { ctrlKey: true }],
    ["ArrowDown", { metaKey: true }],
    ["ArrowLeft", {}],
  ])("are not %s with %j", (key, other) => {
    open();
    expect(press(key, other)).toBe(true);
    expect(window.location.hash).toBe("");
  });

  it("are the field's while one types, and no one's when the page is gone", () => {
    const { unmount } = open();
    const field = document.querySelector("input") ?? document.body;
    expect(fireEvent.keyDown(field, { key: "ArrowDown", altKey: true })).toBe(true);
    unmount();
    expect(press("ArrowDown")).toBe(true);
    expect(window.location.hash).toBe("");
  });
});
