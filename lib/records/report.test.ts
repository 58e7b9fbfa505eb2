import { expect, it } from "vitest";
import { reportTwice } from "./report";

it("reports an id once, however often it is repeated", () => {
  const reported: string[] = [];
  const records = ["a", "b", "a", "c", "a", "c"].map((id) => ({ id }));
  reportTwice(records, (id) => reported.push(id));
  expect(reported).toEqual(["a", "c"]);
});
