import { expect, it } from "vitest";
import { listOf, withListStart } from "./list-start";

const SITE = "https://atlas.example";
const at = (address: string, row: number, list = address) =>
  withListStart(SITE + address, { list: listOf(SITE + list), row });

it("names the row that a list is read at, and keeps the rest of the address", () => {
  expect(at("/events?type=attack&as=table", 300)).toBe(
    `${SITE}/events?as=table&from=300&type=attack`,
  );
  expect(at("/events?from=300&map=9/34/44#x", 0)).toBe(`${SITE}/events?map=9/34/44#x`);
  expect(at("/events?from=3", 0)).toBe(`${SITE}/events`);
});

it("says nothing of a row that the address names", () => {
  expect(at("/events?from=300", 300)).toBeUndefined();
  expect(at("/events", 0)).toBeUndefined();
});

it("says nothing of another list: of another page, shape, order or filter", () => {
  for (const other of [
    "/fa/events",
    "/events?as=table",
    "/events?order=title",
    "/events?type=attack",
  ]) {
    expect(at(other, 5, "/events")).toBeUndefined();
  }
  expect(at("/events?from=9&map=3/1/1", 5, "/events?map=9/34/44")).toBe(
    `${SITE}/events?from=5&map=3/1/1`,
  );
});
