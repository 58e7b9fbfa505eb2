// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useFindInDocument } from "./use-find-in-document";

const highlights = new Map<string, AbstractRange[]>();

/** Paragraphs 100 pixels high; the panel shows from the third one on. */
beforeEach(() => {
  highlights.clear();
  vi.stubGlobal("CSS", { highlights });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    "Highlight",
    class extends Array<AbstractRange> {
      constructor(...ranges: AbstractRange[]) {
        super();
        this.push(...ranges);
      }
    },
  );
  document.body.innerHTML = `<main style="overflow-y: auto"><div>
    <p data-start="0">A mast, and a <i>ma</i>st.</p>
    <p data-gloss>No such thing.</p>
    <p data-start="40"><a data-anchor>mast</a>The MAST fell.</p>
    <p>mast</p>
    <p data-gloss>Of the mâst.</p>
  </div></main>`;
  const paragraphs = [...document.querySelectorAll("p")];
  for (const [index, paragraph] of paragraphs.entries()) layOut(paragraph, index * 100 - 200);
  layOut(document.querySelector("main"), 0);
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function layOut(element: Element | null, top: number) {
  if (element) element.getBoundingClientRect = () => new DOMRect(0, top, 300, 100);
}

function open(asked: string) {
  const root = { current: document.querySelector("div") };
  return renderHook(({ asked }) => useFindInDocument(root, asked), { initialProps: { asked } });
}

/** What is painted under a name: words with the paragraph they are in. */
const painted = (name: string) =>
  (highlights.get(name) ?? []).map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return String(range);
  });

describe("Words found in a document", () => {
  it("are those of its text and its glosses, whatever their letters and pieces", () => {
    const { result } = open("mast");
    expect(result.current.total).toBe(4);
    expect(painted("found")).toEqual(["mast", "mast", "MAST", "mâst"]);
  });

  it("are shown from where the reader is, and in a circle from there", () => {
    const { result } = open("mast");
    const seen = () => [result.current.current, ...painted("found-now")];
    expect(seen()).toEqual([3, "MAST"]);
    act(() => result.current.step(1));
    expect(seen()).toEqual([4, "mâst"]);
    act(() => result.current.step(1));
    expect(seen()).toEqual([1, "mast"]);
    act(() => result.current.step(-1));
    expect(seen()).toEqual([4, "mâst"]);
    act(() => result.current.step(-1));
    expect(seen()).toEqual([3, "MAST"]);
  });

  it("are passed over where the words lie above the panel, though their paragraph reaches into it", () => {
    layOut(document.querySelector("p"), -90);
    const heights = [-80, -5, 130, 230];
    const words = ["mast,", "mast.", "MAST", "mâst"];
    Range.prototype.getBoundingClientRect = function (this: Range) {
      const text = this.startContainer.parentElement?.closest("p")?.textContent ?? "";
      const isSecond = this.startContainer.parentElement?.tagName === "I";
      const index = isSecond ? 1 : words.findIndex((word) => text.includes(word));
      return new DOMRect(0, (heights[index] ?? 0) - 10, 10, 10);
    };
    expect(open("mast").result.current.current).toBe(3);
    heights[1] = 5;
    expect(open("mast").result.current.current).toBe(2);
  });

  it("begin with the first of all where none follows", () => {
    expect(open("and a").result.current).toMatchObject({ total: 1, current: 1 });
  });

  it("begin anew with other words", () => {
    const { result, rerender } = open("mast");
    act(() => result.current.step(-1));
    expect(result.current.current).toBe(2);
    rerender({ asked: "the" });
    expect(result.current).toMatchObject({ total: 2, current: 1 });
  });

  it.each(["", "  ", "sail"])("are none for “%s”, and a step then leads nowhere", (asked) => {
    const { result } = open(asked);
    act(() => result.current.step(1));
    expect(result.current).toMatchObject({ total: 0, current: 0 });
    expect([painted("found"), painted("found-now")]).toEqual([[], []]);
  });

  it("are no longer painted when the reader is left", () => {
    const { unmount } = open("mast");
    unmount();
    expect([...highlights.keys()]).toEqual([]);
  });

  it("are none before the page is there", () => {
    const { result } = renderHook(() => useFindInDocument({ current: null }, "mast"));
    expect(result.current).toMatchObject({ total: 0, current: 0 });
  });
});
