import { describe, expect, it } from "vitest";
import { formatProblem, loadAtlas } from "@/lib/ingest/load";
import { type CoverageNumbers, measureCoverage } from "@/lib/store/coverage";
import { EDGE_ATLAS_FOLDER, loadEdgeAtlas } from "./edge-atlas";
import { expectCoverage } from "./expected-coverage";

/** The measured numbers by scope, as `expectCoverage` gives them. */
function measure(folder: string): Record<string, CoverageNumbers> {
  const result = loadAtlas(folder);
  if (result.type === "refused") throw new Error(result.problems.map(formatProblem).join("\n"));
  const { atlas, documents } = measureCoverage(result.data);
  const parts = documents.flatMap(({ id, numbers, sections }) => [
    [id, numbers] as const,
    ...sections.map((section) => [`${id}#${section.id}`, section.numbers] as const),
  ]);
  return { "": atlas, ...Object.fromEntries(parts) };
}

describe("measureCoverage", () => {
  it.each(["data", EDGE_ATLAS_FOLDER])(
    "counts in %s what a plain reading of its files counts",
    (folder) => {
      expect(measure(folder)).toEqual(expectCoverage(folder));
    },
  );

  it("counts nested and crossing passages once", () => {
    const data = loadEdgeAtlas();
    const [document] = data.documents.filter(({ id }) => id === "blank-note");
    const [passage] = document?.passages ?? [];
    if (!document || !passage) throw new Error("The fixture has no blank note.");
    const spans = [
      [0, 10],
      [2, 5],
      [8, 14],
      [20, 22],
    ] as const;
    document.passages = spans.map(([start, end], index) => ({
      ...passage,
      id: `p${index}`,
      start,
      end,
    }));
    const { documents } = measureCoverage(data);
    expect(documents.find(({ id }) => id === "blank-note")?.numbers.covered).toBe(16);
  });

  it("does not count what others published", () => {
    const data = loadEdgeAtlas();
    expect(data.references.length).toBeGreaterThan(0);
    expect(measureCoverage({ ...data, references: [] })).toEqual(measureCoverage(data));
  });

  it("is nought for an atlas without records", () => {
    const nothing = { documents: [], places: [], events: [], actors: [], disagreements: [] };
    const { atlas, documents } = measureCoverage({ ...loadEdgeAtlas(), ...nothing });
    expect(documents).toEqual([]);
    expect(atlas).toMatchObject({ characters: 0, covered: 0, events: 0, dateBases: {} });
  });
});
