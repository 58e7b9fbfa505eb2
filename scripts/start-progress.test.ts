import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startProgress } from "./start-progress";

let said: string[];
beforeEach(() => {
  said = [];
  vi.useFakeTimers();
  vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Tells a progress every 100 ms, as work of so many seconds would. */
function work(seconds: number) {
  const progress = startProgress("Finding names");
  for (let step = 1; step <= seconds * 10; step++) {
    vi.advanceTimersByTime(100);
    progress.tell(step / (seconds * 10));
  }
  progress.end();
}

describe("startProgress", () => {
  it("says nothing of work that is done at once", () => {
    work(0.4);
    expect(said).toEqual([]);
  });

  it("says about once a second how far long work has come", () => {
    work(5);
    expect(said.map((line) => line.trim())).toEqual([
      "Finding names: 10 %",
      "Finding names: 30 %",
      "Finding names: 50 %",
      "Finding names: 70 %",
      "Finding names: 90 %",
    ]);
  });
});
