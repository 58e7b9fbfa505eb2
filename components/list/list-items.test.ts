import { expect, it } from "vitest";
import type { RowGroup } from "@/lib/columns/event-rows";
import { itemOfRow, listItem, listLength, rowOfItem } from "./list-items";

const groups = [0, 2, 3].map(
  (from): RowGroup => ({ from, by: "year", year: from, isUntil: false }),
);

it("puts a heading before the rows of each group", () => {
  const items = Array.from({ length: listLength(6, groups) }, (_, item) => listItem(groups, item));
  expect(items.map((item) => (item.type === "row" ? item.row : `year ${item.group.from}`))).toEqual(
    ["year 0", 0, 1, "year 2", 2, "year 3", 3, 4, 5],
  );
  expect(items.map(({ group }) => group.from)).toEqual([0, 0, 0, 2, 2, 3, 3, 3, 3]);
});

it("finds where a row stands, the first of a group with its heading", () => {
  expect([0, 1, 2, 3, 4, 5].map((row) => itemOfRow(groups, row))).toEqual([0, 2, 3, 5, 7, 8]);
  expect([0, 1, 2, 3, 8].map((item) => rowOfItem(groups, item))).toEqual([0, 0, 1, 2, 5]);
});

it("has no item where there are no groups", () => {
  expect(() => listItem([], 0)).toThrow(RangeError);
});
