import type { RowGroup } from "@/lib/columns/event-rows";

/** What stands one below the other in a list: the heading of each group, and its rows. */
export type ListItem =
  | { type: "heading"; group: RowGroup }
  | { type: "row"; group: RowGroup; row: number };

/** Headings and rows together. */
export function listLength(rows: number, groups: readonly RowGroup[]): number {
  return rows + groups.length;
}

/** The item at a position, which counts from 0: group `g` begins at the row it begins with, and `g` headings later. */
export function listItem(groups: readonly RowGroup[], item: number): ListItem {
  const index = lastWhere(groups, ({ from }, position) => from + position <= item);
  const group = groups[index];
  if (!group) throw new RangeError(`A list has no item ${item}.`);
  return group.from + index === item
    ? { type: "heading", group }
    : { type: "row", group, row: item - index - 1 };
}

/** Where a row stands; the first of a group stands at its heading. */
export function itemOfRow(groups: readonly RowGroup[], row: number): number {
  const index = lastWhere(groups, ({ from }) => from <= row);
  return row === groups[index]?.from ? row + index : row + index + 1;
}

/** The row that stands there, or the first one below a heading. */
export function rowOfItem(groups: readonly RowGroup[], item: number): number {
  const found = listItem(groups, item);
  return found.type === "row" ? found.row : found.group.from;
}

/** The last of which something is true, where it is true of the first ones and of no other. */
function lastWhere(
  groups: readonly RowGroup[],
  isSo: (group: RowGroup, position: number) => boolean,
): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group && isSo(group, middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
