import { describe, expect, it, vi } from "vitest";
import type { AtlasSummary } from "@/lib/store/answers";
import { summaryOf } from "./summary";

const SUMMARY = { modified: "2013-09-01T06:00:00.000Z" } as AtlasSummary;

describe("The summary of a store", () => {
  it("is read once, for each store by itself", async () => {
    const stores = [1, 2].map(() => ({ readSummary: vi.fn(async () => SUMMARY) }));
    for (const store of [...stores, ...stores]) expect(await summaryOf(store)).toBe(SUMMARY);
    for (const { readSummary } of stores) expect(readSummary).toHaveBeenCalledOnce();
  });

  it("that could not be read is read again when it is asked for again", async () => {
    const readSummary = vi.fn(async () => SUMMARY).mockRejectedValueOnce(new Error("Busy"));
    const store = { readSummary };
    await expect(summaryOf(store)).rejects.toThrow("Busy");
    expect(await summaryOf(store)).toBe(SUMMARY);
  });
});
