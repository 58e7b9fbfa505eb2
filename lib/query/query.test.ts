import { describe, expect, it } from "vitest";
import { EVERYTHING, narrowsEvents, type Query } from "./query";

describe("narrowsEvents", () => {
  it.each<[string, Partial<Query>, boolean]>([
    ["nothing", {}, false],
    ["where the map looks", { bbox: [-1, -1, 1, 1] }, false],
    ["places", { places: ["null-island"] }, false],
    ["certainty without days", { certain: true }, false],
    ["days", { days: { first: 0, last: null } }, true],
    ["types", { types: ["storm"] }, true],
    ["places it is about", { about: ["null-island"] }, true],
    ["documents", { documents: ["survey-report"] }, true],
    ["actors", { actors: ["crew"] }, true],
    ["words", { words: "" }, true],
    ["being on the map", { located: false }, true],
    ["having a date", { dated: false }, true],
  ])("says of a query for %s: %j narrows, %s", (_name, asked, narrows) => {
    expect(narrowsEvents({ ...EVERYTHING, ...asked })).toBe(narrows);
  });
});
