import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTurnstile } from "./turnstile";

/** Work that ends when the test says so. */
function openWork() {
  const begun: string[] = [];
  const enders = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => enders.set(name, resolve));
  };
  const end = async (name: string) => {
    enders.get(name)?.();
    await settle();
  };
  return { begun, work, end };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const isThere = () => false;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("A turnstile", () => {
  it("lets in as many as it has places, and the next when one leaves", async () => {
    const { begun, work, end } = openWork();
    const turnstile = createTurnstile({ places: 2, patience: 1_000, longest: 9_000 });
    for (const name of ["one", "two", "three"]) void turnstile.pass(work(name), isThere);
    await settle();
    expect(begun).toEqual(["one", "two"]);
    await end("two");
    expect(begun).toEqual(["one", "two", "three"]);
  });

  it("refuses at the end of its patience, though nobody leaves, and lets in who came later", async () => {
    const { begun, work, end } = openWork();
    const turnstile = createTurnstile({ places: 1, patience: 1_000, longest: 9_000 });
    void turnstile.pass(work("long"), isThere);
    let refused: unknown;
    turnstile.pass(work("impatient"), isThere).catch((error) => {
      refused = error;
    });
    await vi.advanceTimersByTimeAsync(900);
    void turnstile.pass(work("late"), isThere);
    await vi.advanceTimersByTimeAsync(99);
    expect(refused).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(refused).toMatchObject({ code: "overloaded", status: 503 });
    await end("long");
    expect(begun).toEqual(["long", "late"]);
  });

  it("does not work for those who have gone", async () => {
    const { begun, work, end } = openWork();
    const turnstile = createTurnstile({ places: 1, patience: 1_000, longest: 9_000 });
    let isGone = false;
    void turnstile.pass(work("first"), isThere);
    const gone = turnstile.pass(work("gone"), () => isGone);
    void turnstile.pass(work("third"), isThere);
    await settle();
    isGone = true;
    await end("first");
    await gone;
    expect(begun).toEqual(["first", "third"]);
  });

  it("has room again after work that failed", async () => {
    const turnstile = createTurnstile({ places: 1, patience: 1_000, longest: 9_000 });
    const failed = turnstile.pass(() => Promise.reject(new Error("broken")), isThere);
    await expect(failed).rejects.toThrow("broken");
    const { begun, work } = openWork();
    void turnstile.pass(work("next"), isThere);
    await settle();
    expect(begun).toEqual(["next"]);
  });

  it("gives the place of what only waits for a slow client to the next", async () => {
    const { begun, work, end } = openWork();
    const turnstile = createTurnstile({ places: 1, patience: 9_999, longest: 9_000 });
    let isAnswered = false;
    const slow = turnstile.pass(work("slow"), isThere).then(() => {
      isAnswered = true;
    });
    void turnstile.pass(work("next"), isThere);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(begun).toEqual(["slow"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(["slow", "next"]);
    expect(isAnswered).toBe(false);
    await end("slow");
    await slow;
  });
});
