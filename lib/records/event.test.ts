import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Event, Figure, isPlaced, PlaceRole } from "./event";

const { events } = loadEdgeAtlas();

describe("Event", () => {
  it("takes every event of the fixture as it is", () => {
    for (const event of events) expect(Event.parse(event)).toEqual(event);
  });

  it.each<[string, object, string[]]>([
    [
      "no attestation",
      { attestations: [] },
      ["attestations: an event needs at least one attestation"],
    ],
    [
      "a date that is not EDTF",
      { date: { edtf: "spring 2011", basis: "stated" } },
      ['date.edtf: "spring 2011" is not an EDTF date'],
    ],
    [
      "a title of 111 characters",
      { title: "x".repeat(111) },
      ["title: Too big: expected string to have <=110 characters"],
    ],
    ["an empty title", { title: "" }, ["title: must not be empty"]],
    [
      "a title with space around it",
      { title: " x " },
      ["title: must not start or end with white space"],
    ],
    [
      "an id with capitals",
      { id: "Squall" },
      ["id: must be lower-case letters, digits and single hyphens"],
    ],
    [
      "an unknown status",
      { status: "true" },
      [
        'status: Invalid option: expected one of "reported"|"alleged"|"planned"|"contradicted"|"absence"',
      ],
    ],
    [
      "an unknown role of a place",
      { places: [{ place: "quay", role: "beside", basis: "stated", attestations: ["a"] }] },
      ['places.0.role: Invalid option: expected one of "at"|"from"|"to"|"near"|"along"|"about"'],
    ],
    [
      "an unknown basis",
      { places: [{ place: "quay", role: "at", basis: "guess", attestations: ["a"] }] },
      [
        'places.0.basis: Invalid option: expected one of "stated"|"context"|"inferred"|"ambiguous"|"none"',
      ],
    ],
    [
      "a place that no attestation backs",
      { places: [{ place: "quay", role: "at", basis: "stated", attestations: [] }] },
      ["places.0.attestations: needs at least one attestation that backs it"],
    ],
    ["a field it does not know", { when: "2011" }, [': Unrecognized key: "when"']],
  ])("refuses %s", (_name, change, issues) => {
    expect(issuesOf(Event, { ...recordOf(events, "squall"), ...change })).toEqual(issues);
  });

  it.each<[string, object]>([
    ["voice", { voice: "rumoured" }],
    ["mode", { mode: "true" }],
    ["speaker", { speaker: undefined }],
    ["statement", { statement: "" }],
  ])("refuses an attestation whose %s is not one", (field, change) => {
    const event = structuredClone(recordOf(events, "landing"));
    Object.assign(event.attestations[1] ?? {}, change);
    expect(issuesOf(Event, event).join()).toContain(`attestations.1.${field}: `);
  });
});

describe("Figure", () => {
  const counted = { counted: "people hurt", unit: "people", by: "the survey" };

  it.each<[object]>([
    [{ value: 0 }],
    [{ min: 3 }],
    [{ max: 5 }],
    [{ min: 3, max: 5, qualifier: "at least" }],
    [{ wording: "roughly half" }],
  ])("takes %j", (figure) => {
    expect(issuesOf(Figure, { ...counted, ...figure })).toEqual([]);
  });

  it.each<[object, string]>([
    [{}, ": needs a value, a min or max, or a wording"],
    [{ qualifier: "about" }, ": needs a value, a min or max, or a wording"],
    [{ value: "3" }, "value: Invalid input: expected number, received string"],
    [{ wording: "x".repeat(61) }, "wording: Too big: expected string to have <=60 characters"],
    [{ value: 1, average: 2 }, ': Unrecognized key: "average"'],
  ])("refuses %j", (figure, issue) => {
    expect(issuesOf(Figure, { ...counted, ...figure })).toEqual([issue]);
  });
});

describe("isPlaced", () => {
  it("puts every role but about on the map", () => {
    expect(PlaceRole.options.filter(isPlaced)).toEqual(["at", "from", "to"]);
  });
});
