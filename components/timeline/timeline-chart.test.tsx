// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import { FAMILIES, type Family } from "@/lib/records/family";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";
import { TimelineChart } from "./timeline-chart";

afterEach(cleanup);

const BASE = 58;
const TALL = 56;
/** Four bins of 7 of 28 days, from a day on that no rounding favours; the third holds nothing. */
const FIRST = 14_973;
const EDGES = [0, 7, 14, 21, 28].map((days) => FIRST + days);
const COUNTS: Record<
  "certain" | "possible",
  readonly (readonly [bin: number, family: Family, count: number])[]
> = {
  certain: [
    [0, "force", 3],
    [0, "word", 5],
    [1, "movement", 50],
  ],
  possible: [
    [0, "force", 4],
    [3, "accord", 1],
  ],
};

function countsOf(kind: keyof typeof COUNTS) {
  const counts = FAMILIES.map(() => [0, 0, 0, 0]);
  for (const [bin, family, count] of COUNTS[kind]) {
    const own = counts[FAMILIES.indexOf(family)];
    if (own) own[bin] = count;
  }
  return counts.flat();
}

function draw(language: Language) {
  const { container } = render(
    <WordsProvider language={language} catalogue={PARSED_CATALOGUES[language]}>
      <TimelineChart
        histogram={{
          edges: EDGES,
          unit: "day",
          step: 7,
          certain: countsOf("certain"),
          possible: countsOf("possible"),
          undated: 0,
          external: 0,
        }}
        shown={{ first: FIRST, last: FIRST + 27 }}
      />
    </WordsProvider>,
  );
  return [...container.querySelectorAll("g[data-bin]")].map((bar) => ({
    bin: Number(bar.getAttribute("data-bin")),
    parts: [...bar.querySelectorAll("rect")].map((part) => ({
      family: part.getAttribute("data-family"),
      isCertain: part.getAttribute("data-certain") === "true",
      x: Number.parseFloat(part.getAttribute("x") ?? ""),
      width: Number.parseFloat(part.getAttribute("width") ?? ""),
      top: Number(part.getAttribute("y")),
      height: Number(part.getAttribute("height")),
    })),
  }));
}

/** What a bar reaches when its root is as tall as that of 50 events is at most. */
const reach = (count: number) => Math.sqrt(count / 50) * TALL;

describe("A bar of the timeline", () => {
  it.each(["en", "fa"] as const)("stands over its days, in %s", (language) => {
    const bars = draw(language);
    expect(bars.map(({ bin }) => bin)).toEqual([0, 1, 3]);
    for (const { bin, parts } of bars) {
      const start = language === "fa" ? 100 - 25 * (bin + 1) : 25 * bin;
      for (const { x, width } of parts) {
        // A tenth of its width is left free between two.
        expect(x).toBeCloseTo(start + 1.25, 2);
        expect(width).toBeCloseTo(22.5, 2);
      }
    }
  });

  it("is as tall as the root of its count, what is certain below and each family by its share", () => {
    const [first, second, last] = draw("en");
    expect(second?.parts).toEqual([
      expect.objectContaining({
        family: "movement",
        isCertain: true,
        top: BASE - TALL,
        height: TALL,
      }),
    ]);
    const [force, word, possible] = first?.parts ?? [];
    expect([force, word, possible].map((part) => [part?.family, part?.isCertain])).toEqual([
      ["force", true],
      ["word", true],
      ["force", false],
    ]);
    expect(force?.height).toBeCloseTo((reach(8) * 3) / 8, 1);
    expect(word?.height).toBeCloseTo((reach(8) * 5) / 8, 1);
    expect(possible?.height).toBeCloseTo(reach(12) - reach(8), 1);
    expect(force?.top).toBeCloseTo(BASE - (force?.height ?? 0), 1);
    expect(word?.top).toBeCloseTo((force?.top ?? 0) - (word?.height ?? 0), 1);
    expect(possible?.top).toBeCloseTo(BASE - reach(12), 1);
    expect(last?.parts[0]?.height).toBeCloseTo(reach(1), 1);
  });
});
