import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Tour } from "@/lib/records/tour";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { readTourFile, toursOfFile, writeTourFile } from "./tour-file";

const atlas = loadEdgeAtlas().tours;
const [one] = atlas;
if (!one) throw new Error("The fixture has no tour.");
const other = (id: string, title = id): Tour => ({ ...one, id, title });
const listed = (options: Parameters<typeof toursOfFile>[0]) =>
  toursOfFile(options).map(({ tour, from }) => [tour.id, tour.title, from]);
const asIs = atlas.map(({ id, title }) => [id, title, "atlas"]);

describe("The file of tours", () => {
  it("is byte for byte the shipped one where it has the same tours", () => {
    const shipped = readFileSync("data/tours.json", "utf8");
    const read = readTourFile(shipped);
    if (read.type === "refused") throw new Error("The shipped file is refused.");
    expect(writeTourFile(read.tours)).toBe(shipped);
  });

  it("has the tours of the atlas and, last, the new one", () => {
    expect(listed({ atlas, others: [], edited: other("own"), origin: null })).toEqual([
      ...asIs,
      ["own", "own", "edited"],
    ]);
  });

  it("has a tour that was opened in its own place, and both once its id is another", () => {
    const edited = other("all-round", "Changed");
    const inPlace = listed({ atlas, others: [], edited, origin: "all-round" });
    expect(inPlace).toEqual([["all-round", "Changed", "edited"], ...asIs.slice(1)]);
    const both = listed({ atlas, others: [], edited: other("own"), origin: "all-round" });
    expect(both).toEqual([...asIs, ["own", "own", "edited"]]);
  });

  it("has what an opened file has besides, and its versions of the atlas's tours", () => {
    const others = [other("further"), recordOf(atlas, "one-step"), other("all-round", "Changed")];
    expect(listed({ atlas, others, edited: other("own"), origin: "own" })).toEqual([
      ["all-round", "Changed", "file"],
      ...asIs.slice(1),
      ["further", "further", "file"],
      ["own", "own", "edited"],
    ]);
  });

  it("is read again as it was written, whatever came before its first letter", () => {
    const text = writeTourFile(atlas);
    expect(readTourFile(text)).toEqual({ type: "opened", tours: atlas });
    expect(readTourFile(`\uFEFF${text}`)).toEqual({ type: "opened", tours: atlas });
  });

  it.each([
    ["no JSON", "tours", undefined],
    ["another file", "[]", ""],
    ["a tour without steps", JSON.stringify({ tours: [{ ...one, steps: [] }] }), "tours[0].steps"],
    [
      "a title of another kind",
      JSON.stringify({ tours: [one, { ...one, title: 1 }] }),
      "tours[1].title",
    ],
  ])("is refused where it is %s", (_, text, field) => {
    expect(readTourFile(text)).toEqual({ type: "refused", field });
  });
});
