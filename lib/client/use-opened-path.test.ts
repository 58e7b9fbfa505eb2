// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useOpenedPath } from "./use-opened-path";

afterEach(cleanup);

it("The path that a link led to is forgotten when the reader goes back or forward", () => {
  const { result, unmount } = renderHook(useOpenedPath);
  expect(result.current.current).toBeUndefined();
  result.current.current = "/places/a";
  fireEvent.scroll(window);
  expect(result.current.current).toBe("/places/a");
  fireEvent.popState(window);
  expect(result.current.current).toBeUndefined();
  unmount();
  result.current.current = "/places/b";
  fireEvent.popState(window);
  expect(result.current.current).toBe("/places/b");
});
