// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeMedia } from "@/tests/support/fake-media";
import { useFollowing } from "./use-following";
import { PHONE, useMediaQuery } from "./use-media-query";
import { useTheme } from "./use-theme";

const DARK = "(prefers-color-scheme: dark)";
const STILL = "(prefers-reduced-motion: reduce)";

let media: ReturnType<typeof fakeMedia>;
beforeEach(() => {
  media = fakeMedia();
});
afterEach(cleanup);

describe("A media query", () => {
  it("is told anew when the screen changes, until nobody asks", () => {
    const { result, unmount } = renderHook(() => useMediaQuery(PHONE));
    expect(result.current).toBe(false);
    act(() => media.set(PHONE, true));
    expect(result.current).toBe(true);
    unmount();
    expect(media.listeners()).toBe(0);
  });

  it("does not hold on the server, which knows no screen", () => {
    media.set(DARK, true);
    const Shown = () => String(useMediaQuery(DARK));
    expect(renderToString(<Shown />)).toBe("false");
  });
});

describe("The theme", () => {
  const shown = () => document.documentElement.dataset.theme;

  it("is the system's while the link leaves it open", () => {
    const { result } = renderHook(() => useTheme("auto"));
    expect([result.current, shown()]).toEqual(["light", undefined]);
    act(() => media.set(DARK, true));
    expect([result.current, shown()]).toEqual(["dark", undefined]);
  });

  it("is the link's, whatever the system's is, and is left with the link", () => {
    media.set(DARK, true);
    const { result, rerender } = renderHook(({ wanted }) => useTheme(wanted), {
      initialProps: { wanted: "light" as "auto" | "light" },
    });
    expect([result.current, shown()]).toEqual(["light", "light"]);
    rerender({ wanted: "auto" });
    expect([result.current, shown()]).toEqual(["dark", undefined]);
  });
});

describe("A map that follows the reader", () => {
  it("stands still where the system asks for stillness, until the reader chooses", () => {
    media.set(STILL, true);
    const { result } = renderHook(useFollowing);
    expect(result.current.isFollowing).toBe(false);
    act(() => result.current.setFollowing(true));
    expect(result.current.isFollowing).toBe(true);
    act(() => result.current.setFollowing(false));
    act(() => media.set(STILL, false));
    expect(result.current.isFollowing).toBe(false);
  });

  it("follows where the system asks for nothing", () => {
    expect(renderHook(useFollowing).result.current.isFollowing).toBe(true);
  });
});
