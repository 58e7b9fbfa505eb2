import { describe, expect, it } from "vitest";
import type { Document } from "./document";
import { sourceName } from "./source-name";

const sections = [
  { id: "s1", layer: "banner" },
  { id: "s2", layer: "body" },
  { id: "s3", layer: "sidebar" },
] as Document["sections"];
const page = { shortTitle: "Page 2012", layerNames: { banner: "Page, later banner" }, sections };

describe("What a passage is of", () => {
  it.each([
    ["a layer that has a name", page, "s1", "Page, later banner"],
    ["the body of the page", page, "s2", "Page 2012"],
    ["a layer without a name", page, "s3", "Page 2012"],
    ["no section at all", page, null, "Page 2012"],
    ["a document that names no layers", { shortTitle: "Report", sections }, "s1", "Report"],
  ])("is named by %s", (_, document, section, name) => {
    expect(sourceName(document, section)).toBe(name);
  });
});
