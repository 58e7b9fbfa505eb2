import { describe, expect, it } from "vitest";
import { Method } from "./method";

const table = {
  caption: "Agreement",
  columns: ["Letters", "Lists"],
  rows: [{ term: "Found by both", unit: "count", values: [3, null] }],
};

function problemsOf(section: object): string[] {
  const method = { title: "M", citation: "C", sections: [{ id: "s", title: "S", ...section }] };
  const { error } = Method.safeParse(method);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("A section of the method", () => {
  it("may be a table alone", () => {
    expect(problemsOf({ table })).toEqual([]);
  });

  it("is not empty", () => {
    expect(problemsOf({})).toEqual(["sections.0: needs a paragraph, a row or a table"]);
  });

  it("has a value for each column of its table, and none that is less than nothing", () => {
    const row = { term: "Found by one", unit: "percent", values: [4] };
    expect(problemsOf({ table: { ...table, rows: [...table.rows, row] } })).toEqual([
      "sections.0.table.rows.1.values: needs a value for each of the 2 columns, has 1",
    ]);
    expect(problemsOf({ table: { ...table, rows: [{ ...row, values: [-1, 2] }] } })).toHaveLength(
      1,
    );
  });
});
