// @vitest-environment jsdom
import { cleanup, renderHook } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A browser that gives the context, asked for the first time. */
async function browserWith(context: unknown) {
  const ask = vi
    .spyOn(HTMLCanvasElement.prototype, "getContext")
    .mockImplementation(((kind: string) => (kind === "webgl2" ? context : null)) as never);
  return { ask, ...(await import("./use-web-gl")) };
}

describe("Whether the browser draws the interactive map", () => {
  it("is asked once, and the context given back, for a browser has few of them", async () => {
    const loseContext = vi.fn();
    const getExtension = (name: string) => (name === "WEBGL_lose_context" ? { loseContext } : null);
    const { ask, useWebGl } = await browserWith({ getExtension });
    expect(renderHook(useWebGl).result.current).toBe(true);
    expect(renderHook(useWebGl).result.current).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    expect(loseContext).toHaveBeenCalledOnce();
  });

  it("is no without WebGL 2", async () => {
    const { useWebGl } = await browserWith(null);
    expect(renderHook(useWebGl).result.current).toBe(false);
  });

  it("is not known on the server", async () => {
    const { useWebGl } = await browserWith(null);
    const Shown = () => String(useWebGl());
    expect(renderToString(<Shown />)).toBe("undefined");
  });
});
