/** How the events of a view are listed: by day, under their places, or as a table. */
export const LIST_SHAPES = ["date", "place", "table"] as const;
export type ListShape = (typeof LIST_SHAPES)[number];

/** So many rows the server sends at once. */
export const LIST_PART = 200;

/** What a table can say of each event, in the order in which it is offered. */
export const TABLE_COLUMNS = [
  "date",
  "earliest",
  "latest",
  "title",
  "kind",
  "status",
  "places",
  "documents",
  "statements",
  "basis",
  "precision",
  "id",
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The columns of a table whose link names none. */
const USUAL_COLUMNS: readonly TableColumn[] = [
  "date",
  "title",
  "kind",
  "places",
  "documents",
  "statements",
];

/** What a table can be sorted by; events without a value come last in both directions. */
export const EVENT_ORDERS = [
  "date",
  "latest",
  "title",
  "kind",
  "places",
  "statements",
] as const satisfies readonly TableColumn[];
export type EventOrder = { by: (typeof EVENT_ORDERS)[number]; isDescending: boolean };

export const BY_DATE: EventOrder = { by: "date", isDescending: false };

/** How a list is arranged: in an order, or by day under years or places. */
export type Arrangement = { groups: "year" | "place" } | { groups: undefined; order: EventOrder };

/** The keys of an event list that say how it is shown; `from` is the row that it begins at, counted from 0. */
export type EventListView = {
  shape: ListShape;
  columns: readonly TableColumn[];
  order: EventOrder;
  from: number;
  /** Only what the map shows, as it moves. */
  isFollowing: boolean;
};

/** @returns `undefined` where a text names no order */
export function parseEventOrder(text: string): EventOrder | undefined {
  const isDescending = text.startsWith("-");
  const by = EVENT_ORDERS.find((order) => order === text.slice(isDescending ? 1 : 0));
  return by && { by, isDescending };
}

function writeEventOrder({ by, isDescending }: EventOrder): string {
  return isDescending ? `-${by}` : by;
}

/** @returns `undefined` where a text names none, or one twice, or something else */
export function parseTableColumns(text: string): TableColumn[] | undefined {
  const names = text.split(",");
  const columns = TABLE_COLUMNS.filter((column) => names.includes(column));
  return columns.length === names.length ? columns : undefined;
}

export function isRowNumber(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(text);
}

export function isListShape(text: string): text is ListShape {
  return LIST_SHAPES.some((shape) => shape === text);
}

/** How an event list is shown, by the keys of its link that can be used. */
export function readEventList(values: ReadonlyMap<string, string>): EventListView {
  const shape = values.get("as") ?? "";
  return {
    shape: isListShape(shape) ? shape : "date",
    columns: parseTableColumns(values.get("columns") ?? "") ?? USUAL_COLUMNS,
    order: parseEventOrder(values.get("order") ?? "") ?? BY_DATE,
    from: Number(values.get("from") ?? 0),
    isFollowing: values.get("follow") === "1",
  };
}

/** Only a table is sorted; the other shapes have their own order. */
export function arrangementOf({ shape, order }: EventListView): Arrangement {
  if (shape === "table") return { groups: undefined, order };
  return { groups: shape === "place" ? "place" : "year" };
}

/** A list's own query with some keys changed; what is usual is left out. */
export function eventListPath({ shape, columns, order, from, isFollowing }: EventListView): string {
  const search = new URLSearchParams();
  if (shape !== "date") search.set("as", shape);
  if (shape === "table" && columns.join() !== USUAL_COLUMNS.join()) {
    search.set("columns", columns.join());
  }
  if (isFollowing) search.set("follow", "1");
  if (from > 0) search.set("from", String(from));
  const written = writeEventOrder(order);
  if (shape === "table" && written !== writeEventOrder(BY_DATE)) search.set("order", written);
  return search.size === 0 ? "/events" : `/events?${search}`;
}
