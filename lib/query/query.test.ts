import { describe, expect, it } from "vitest";
import { asksBesidesScope, countsFewer, EVERYTHING, narrowsEvents, type Query } from "./query";

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

describe("What a query changes", () => {
  it.each<[string, Partial<Query>, { fewer: boolean; besides: boolean }]>([
    ["nothing", {}, { fewer: false, besides: false }],
    ["where the map looks", { bbox: [-1, -1, 1, 1] }, { fewer: false, besides: true }],
    ["places", { places: ["null-island"] }, { fewer: true, besides: true }],
    ["certainty without days", { certain: true }, { fewer: true, besides: true }],
    ["documents", { documents: ["survey-report"] }, { fewer: true, besides: false }],
    ["sections", { sections: ["s1"] }, { fewer: true, besides: false }],
    ["types in a document", { documents: ["a"], types: ["storm"] }, { fewer: true, besides: true }],
  ])("is said for %s: %j", (_name, asked, { fewer, besides }) => {
    expect(countsFewer({ ...EVERYTHING, ...asked })).toBe(fewer);
    expect(asksBesidesScope({ ...EVERYTHING, ...asked })).toBe(besides);
  });
});
