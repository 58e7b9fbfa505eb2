// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useFindings } from "./use-findings";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server that answers an address when it is told to. */
function stubServer() {
  const waiting = new Map<string, (answer: unknown) => void>();
  vi.stubGlobal("fetch", (address: string) => {
    return new Promise((answer) => {
      waiting.set(address, (body) => answer({ ok: true, status: 200, json: async () => body }));
    });
  });
  return async (address: string, body: unknown) => {
    await waitFor(() => expect(waiting.has(address)).toBe(true));
    await act(async () => waiting.get(address)?.(body));
  };
}

it("never counts the texts of one question with the records of another", async () => {
  const answer = stubServer();
  const { result, rerender } = renderHook((text: string) => useFindings(text, undefined), {
    initialProps: "first",
  });
  await answer("/api/find?q=first", { records: "first" });
  expect(result.current.found).toMatchObject({ records: "first", texts: { matched: 0 } });
  await answer("/api/find/texts?q=first", { matched: 1, unread: 0 });
  expect(result.current.found).toMatchObject({ records: "first", texts: { matched: 1 } });

  rerender("second");
  await answer("/api/find/texts?q=second", { matched: 2, unread: 0 });
  expect(result.current.found).toMatchObject({ records: "first", texts: { matched: 1 } });
  expect(result.current.isLoading).toBe(true);
  await answer("/api/find?q=second", { records: "second" });
  expect(result.current.found).toMatchObject({ records: "second", texts: { matched: 2 } });
  expect(result.current.isLoading).toBe(false);
});
