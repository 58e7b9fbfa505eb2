// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useIdleAfter } from "./use-idle-after";

/** A browser that rests when the test says so, and calls those back whose patience ends before. */
function fakeRests() {
  const waiting = new Map<number, IdleRequestCallback>();
  let asked = 0;
  const call = (id: number) => {
    const callback = waiting.get(id);
    waiting.delete(id);
    callback?.({ didTimeout: false, timeRemaining: () => 5 });
  };
  const ask = vi.fn((callback: IdleRequestCallback, { timeout }: IdleRequestOptions = {}) => {
    const id = ++asked;
    waiting.set(id, callback);
    if (timeout !== undefined) setTimeout(() => call(id), timeout);
    return id;
  });
  vi.stubGlobal("requestIdleCallback", ask);
  vi.stubGlobal("cancelIdleCallback", (id: number) => void waiting.delete(id));
  return {
    rest: () => act(() => [...waiting.keys()].forEach(call)),
    waiting: () => waiting.size,
    asked: () => asked,
  };
}

function follow(isSo: boolean) {
  const { result, rerender, unmount } = renderHook((props) => useIdleAfter(props.isSo), {
    initialProps: { isSo },
  });
  return {
    isIdle: () => result.current,
    become: (now: boolean) => rerender({ isSo: now }),
    leave: unmount,
  };
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("A moment of rest after something came true", () => {
  it("is the first that the browser finds from then on", () => {
    const { rest } = fakeRests();
    const { isIdle, become } = follow(false);
    rest();
    expect(isIdle()).toBe(false);
    become(true);
    expect(isIdle()).toBe(false);
    rest();
    expect(isIdle()).toBe(true);
  });

  it("is not waited for while it has not come true", () => {
    const { asked } = fakeRests();
    const { isIdle, become } = follow(false);
    pass(60_000);
    expect([asked(), isIdle()]).toEqual([0, false]);
    become(true);
    expect(asked()).toBe(1);
  });

  it("comes a second later at the latest, in a browser that never rests", () => {
    fakeRests();
    const { isIdle } = follow(true);
    pass(999);
    expect(isIdle()).toBe(false);
    pass(1);
    expect(isIdle()).toBe(true);
  });

  it("is asked for once, however often the page is drawn", () => {
    const { asked } = fakeRests();
    const { become } = follow(true);
    become(true);
    become(true);
    expect(asked()).toBe(1);
  });

  it("is waited for no more once it ceased to be so, and anew when it is so again", () => {
    const { rest, waiting } = fakeRests();
    const { isIdle, become } = follow(true);
    become(false);
    expect(waiting()).toBe(0);
    rest();
    pass(60_000);
    expect(isIdle()).toBe(false);
    become(true);
    rest();
    expect(isIdle()).toBe(true);
  });

  it("is waited for no more once nobody asks", () => {
    const { waiting } = fakeRests();
    const { leave } = follow(true);
    expect(waiting()).toBe(1);
    leave();
    expect(waiting()).toBe(0);
  });

  it("has not come on the server", () => {
    fakeRests();
    const Shown = () => String(useIdleAfter(true));
    expect(renderToString(<Shown />)).toBe("false");
  });
});

describe("Where browsers do not tell when they rest", () => {
  it("is the next moment taken for one", () => {
    const { isIdle, become } = follow(false);
    pass(60_000);
    expect(isIdle()).toBe(false);
    become(true);
    expect(isIdle()).toBe(false);
    pass(1);
    expect(isIdle()).toBe(true);
  });

  it("is it not waited for once it ceased to be so, or nobody asks", () => {
    const ceased = follow(true);
    const left = follow(true);
    expect(vi.getTimerCount()).toBe(2);
    ceased.become(false);
    expect(vi.getTimerCount()).toBe(1);
    left.leave();
    expect(vi.getTimerCount()).toBe(0);
    pass(60_000);
    expect(ceased.isIdle()).toBe(false);
  });
});
