import { describe, expect, it } from "vitest";
import { loadEdgeAtlas } from "@/tests/store/edge-atlas";
import { draftOf, EMPTY_DRAFT, idOf, tourOf } from "./draft";

describe("A draft", () => {
  it("gives back every tour of the fixture as its record is", () => {
    for (const tour of loadEdgeAtlas().tours) {
      expect(JSON.stringify(tourOf(draftOf(tour, 1)))).toBe(JSON.stringify(tour));
    }
  });

  it("has no white space around its words in its record", () => {
    const step = { key: 1, link: " /?map=1/0/0 ", title: "\tFirst ", sentences: [] };
    const draft = { ...EMPTY_DRAFT, title: " Two ", summary: "Both.\n", steps: [step] };
    expect(tourOf(draft)).toEqual({
      id: "two",
      title: "Two",
      summary: "Both.",
      steps: [{ link: "/?map=1/0/0", title: "First", sentences: [] }],
    });
  });

  it.each([
    [
      "The two camps, as five documents tell of them",
      "the-two-camps-as-five-documents-tell-of-them",
    ],
    ["Zoë’s Ångström & 2nd “log”", "zoes-angstrom-2nd-log"],
    ["گشتی با یک گام", ""],
    ["", ""],
    [`${"word ".repeat(13)}`, "word-word-word-word-word-word-word-word-word-word-word-word"],
  ])("makes an id of the title %j", (title, id) => {
    expect(idOf({ id: "", title })).toBe(id);
    expect(idOf({ id: " own ", title })).toBe("own");
  });
});
