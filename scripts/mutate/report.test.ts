import { describe, expect, it } from "vitest";
import { readOptions } from "./options";
import { report, type Trial } from "./report";
import { shuffle } from "./shuffle";

const trial = (path: string, isFound: boolean): Trial => ({
  path,
  line: 3,
  kind: "boundary",
  before: "if (a < b)",
  after: "if (a <= b)",
  isFound,
});

describe("The report", () => {
  it("shows what survived, and counts by folder", () => {
    const trials = [
      trial("lib/url/view.ts", true),
      trial("lib/map/bend.ts", true),
      trial("lib/url/view.ts", false),
      trial("lib/url/camera.ts", true),
    ];
    expect(report(trials)).toBe(`lib/url/view.ts:3 (boundary)
- if (a < b)
+ if (a <= b)

| folder | found | faults | share |
|---|---|---|---|
| lib/map | 1 | 1 | 100 % |
| lib/url | 2 | 3 | 67 % |
| all | 3 | 4 | 75 % |`);
  });

  it("of nothing says so", () => {
    expect(report([])).toContain("| all | 0 | 0 | – |");
  });
});

describe("The order of faults", () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);

  it("is the same for the same seed, another for another, and leaves none out", () => {
    expect(shuffle(numbers, 7)).toEqual(shuffle(numbers, 7));
    expect(shuffle(numbers, 7)).not.toEqual(shuffle(numbers, 8));
    expect(shuffle(numbers, 7)).not.toEqual(numbers);
    expect(shuffle(numbers, 7).sort((one, other) => one - other)).toEqual(numbers);
  });

  it("puts each as often at each place", () => {
    const firsts = Array.from({ length: 900 }, (_, seed) => shuffle(["a", "b", "c"], seed)[0]);
    for (const letter of ["a", "b", "c"]) {
      const share = firsts.filter((first) => first === letter).length / firsts.length;
      expect(share).toBeGreaterThan(0.28);
      expect(share).toBeLessThan(0.39);
    }
  });
});

describe("The options", () => {
  it("have defaults, and are refused by name when they cannot be used", () => {
    expect(readOptions([])).toEqual({
      seed: 1,
      count: 50,
      only: ["lib", "components"],
      projects: undefined,
    });
    const given = ["--only", "lib/url", "--only", "lib/map", "--seed", "7", "--project", "unit"];
    expect(readOptions(given)).toMatchObject({
      seed: 7,
      only: ["lib/url", "lib/map"],
      projects: "unit",
    });
    expect(() => readOptions(["--count", "many"])).toThrow('--count is "many"');
    expect(() => readOptions(["--project", "some"])).toThrow('--project is "some"');
    expect(() => readOptions(["--cuont", "3"])).toThrow("--cuont");
  });
});
