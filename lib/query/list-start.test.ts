import { expect, it } from "vitest";
import { withListStart } from "./list-start";

const at = (address: string, row: number, pathname = "/events") =>
  withListStart(`https://atlas.example${address}`, { pathname, row });

it("names the row that a list is read at, and keeps the rest of the address", () => {
  expect(at("/events?type=attack&as=table", 300)).toBe(
    "https://atlas.example/events?as=table&from=300&type=attack",
  );
  expect(at("/events?from=300&map=9/34/44#x", 0)).toBe(
    "https://atlas.example/events?map=9/34/44#x",
  );
  expect(at("/events?from=3", 0)).toBe("https://atlas.example/events");
});

it("says nothing of a row that the address names, nor of another page", () => {
  expect(at("/events?from=300", 300)).toBeUndefined();
  expect(at("/events", 0)).toBeUndefined();
  expect(at("/fa/events", 5)).toBeUndefined();
});
