import { describe, expect, it } from "vitest";
import type { Problem } from "@/lib/records/atlas-data";
import { reportProblems } from "./report-problems";

const missing = (number: number): Problem => ({
  file: "events.json",
  line: number,
  record: `event-${number}`,
  field: `attestations.${number}.passage`,
  message: `names no passage: "p${number}"`,
});
const other: Problem = {
  file: "actors.json",
  record: "crew",
  field: "title",
  message: "is missing",
};

describe("Problems of a data folder", () => {
  it("are all shown where there are few of each kind", () => {
    const lines = reportProblems([missing(1), other, missing(2)]);
    expect(lines).toEqual([
      '  events.json:1: event-1: attestations.1.passage: names no passage: "p1"',
      '  events.json:2: event-2: attestations.2.passage: names no passage: "p2"',
      "  actors.json: crew: title: is missing",
    ]);
  });

  it("are begun and counted where many are of one kind, so that another is not lost among them", () => {
    const many = Array.from({ length: 4_000 }, (_, index) => missing(index + 1));
    const lines = reportProblems([...many, other]);
    expect(lines).toHaveLength(7);
    expect(lines.slice(4)).toEqual([
      '  events.json:5: event-5: attestations.5.passage: names no passage: "p5"',
      "  … and 3995 more of this kind; `npm run check:data -- --all` shows each",
      "  actors.json: crew: title: is missing",
    ]);
  });

  it("are each shown on request", () => {
    const many = Array.from({ length: 40 }, (_, index) => missing(index + 1));
    expect(reportProblems(many, { all: true })).toHaveLength(40);
  });

  it("are of one kind in whichever document they are", () => {
    const inDocument = (name: string): Problem => ({ ...other, file: `documents/${name}.json` });
    const lines = reportProblems(["a", "b", "c", "d", "e", "f"].map(inDocument));
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toContain("and 1 more of this kind");
  });
});
