import { readFileSync } from "node:fs";
import { within } from "@testing-library/dom";
import { describe, expect, inject, it } from "vitest";
import { openSite, partsOf, sectionUnder, textOf } from "../support/served-page";

const ATLASES = [
  {
    atlas: "atlasUrl",
    file: "data/method.json",
    section: "How far the two readings agreed",
  },
  {
    atlas: "edgeAtlasUrl",
    file: "tests/fixtures/edge-atlas/method.json",
    section: "Numbers alone",
  },
] as const;

type Row = { term: string; unit: string; values: (number | null)[] };

describe.each(ATLASES)("The method of $file", ({ atlas, file, section }) => {
  it("has its numbers in a table that can be read aloud row by row", async () => {
    const { sections } = JSON.parse(readFileSync(file, "utf8"));
    const { table } = sections.find(({ title }: { title: string }) => title === section);
    const { article } = await openSite(() => inject(atlas)).read("/about/method");
    const shown = within(sectionUnder(article, section) ?? article).getByRole("table");
    expect(textOf(shown.querySelector("caption"))).toBe(table.caption);
    const heads = [...shown.querySelectorAll('th[scope="col"]')].map(textOf);
    expect(heads).toEqual(table.columns);
    const rows = [...shown.querySelectorAll("tbody tr")];
    for (const row of rows) expect(row.querySelector('th[scope="row"]')).not.toBeNull();
    expect(rows.map(partsOf)).toEqual(
      table.rows.map(({ term, unit, values }: Row) => [
        term,
        ...values.map((value) => (value === null ? "not measured" : wordsOf(value, unit))),
      ]),
    );
  });
});

function wordsOf(value: number, unit: string): string {
  const digits = new Intl.NumberFormat("en").format(value);
  return unit === "percent" ? `${digits} %` : digits;
}
