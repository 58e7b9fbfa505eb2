import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { EDGE_ATLAS_FOLDER, loadEdgeAtlas } from "@/tests/store/edge-atlas";
import { readDataFiles } from "./data-files";
import { readUnchecked } from "./read-unchecked";

describe("Reading records unchecked", () => {
  it("gives those of a good atlas, but for what a schema adds", () => {
    const { language, ...atlas } = loadEdgeAtlas().atlas;
    expect(readUnchecked(readDataFiles(EDGE_ATLAS_FOLDER))).toEqual({ ...loadEdgeAtlas(), atlas });
    expect(language).toBe("en");
  });

  it("does without files that are not there", () => {
    expect(readUnchecked(new Map())).toEqual({
      ...{ atlas: {}, vocabulary: {}, method: undefined },
      ...{ documents: [], places: [], landmarks: [], events: [], actors: [], disagreements: [] },
      ...{ references: [], redirects: [], tours: [] },
    });
  });

  it("leaves out what is no record, and reads past a byte order mark", () => {
    const read = readUnchecked(
      new Map([
        ["atlas.json", strToU8("[1]")],
        ["events.json", strToU8('\uFEFF{"events":[{"id":"a"},{"id":1},{},null,"b",["c"]]}')],
        ["actors.json", strToU8('{"actors":{"id":"a"}}')],
        ["redirects.json", strToU8('{"redirects":[null,{"from":"a"}]}')],
        ["documents/a.json", strToU8('{"id":"a","old":true}')],
        ["documents/b.json", strToU8("null")],
      ]),
    );
    expect(read).toMatchObject({
      ...{ atlas: {}, actors: [], events: [{ id: "a" }], redirects: [{ from: "a" }] },
      documents: [{ id: "a", old: true }],
    });
  });
});
