// @vitest-environment jsdom
import { act, cleanup, render, renderHook } from "@testing-library/react";
import { Suspense, use, useState, useTransition } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Camera } from "@/lib/query/camera";
import { useAddressNote } from "./use-address-note";

const camera = (zoom: number): Camera => ({ zoom, lat: 1, lng: 2, bearing: 0, pitch: 0 });
let written: number[];

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function start(isOpening = false) {
  const write = ({ zoom }: Camera) => void written.push(zoom);
  const { result, rerender } = renderHook((opening) => useAddressNote(opening, write), {
    initialProps: isOpening,
  });
  return { note: (zoom: number) => result.current(camera(zoom)), rerender };
}

describe("Where the map looks", () => {
  it("is in the address at once, and then at most twice a second, the latest always", () => {
    const { note } = start();
    for (const zoom of [1, 2, 3]) note(zoom);
    expect(written).toEqual([1]);
    vi.advanceTimersByTime(499);
    expect(written).toEqual([1]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual([1, 3]);
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([1, 3]);
  });

  it("is not written into the entry of the history that the reader goes back to", () => {
    const { note } = start();
    note(1);
    note(2);
    window.dispatchEvent(new PopStateEvent("popstate"));
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([1]);
    note(3);
    expect(written).toEqual([1, 3]);
  });

  it("waits for a page that is on its way", () => {
    const { note, rerender } = start(true);
    note(4);
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([]);
    rerender(false);
    expect(written).toEqual([4]);
    rerender(true);
    vi.advanceTimersByTime(500);
    note(5);
    rerender(false);
    expect(written).toEqual([4, 5]);
  });

  it("waits for a page that has come and is not shown yet", async () => {
    let arrive: (content: string) => void = () => {};
    const page = new Promise<string>((resolve) => {
      arrive = resolve;
    });
    const write = ({ zoom }: Camera) => void written.push(zoom);
    let note: (camera: Camera) => void = () => {};
    let open = () => {};
    function Page({ content }: { content: Promise<string> | string }) {
      return typeof content === "string" ? content : use(content);
    }
    function Shell() {
      const [content, setContent] = useState<Promise<string> | string>("first page");
      const [isOpening, startTransition] = useTransition();
      note = useAddressNote(isOpening, write);
      open = () => startTransition(() => setContent(page));
      return <Page content={content} />;
    }
    const { container } = render(
      <Suspense>
        <Shell />
      </Suspense>,
    );
    await act(async () => open());
    // The shell was drawn for the next page, which is not complete.
    note(camera(6));
    await act(async () => vi.advanceTimersByTime(5000));
    expect(container.textContent).toBe("first page");
    expect(written).toEqual([]);
    await act(async () => arrive("second page"));
    expect(container.textContent).toBe("second page");
    expect(written).toEqual([6]);
  });
});
