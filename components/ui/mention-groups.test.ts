import { describe, expect, it } from "vitest";
import type { MentionItem } from "@/lib/store/record-answers";
import { groupMentions } from "./mention-groups";

const mention = (form: string, passage: string | null, start: number) =>
  ({ form, passage, start }) as MentionItem;

describe("The mentions of a place in a document", () => {
  it("are grouped by form, plain names first, each passage once and in the order of the text", () => {
    const mentions = [
      mention("metonym", "p1", 5),
      mention("name", "p9", 40),
      mention("name", "p10", 60),
      mention("name", "p9", 45),
      mention("metonym", "p10", 70),
      mention("inside-a-name", "p2", 80),
    ];
    expect(groupMentions(mentions)).toEqual([
      { form: "name", passages: ["p9", "p10"], elsewhere: [] },
      { form: "metonym", passages: ["p1", "p10"], elsewhere: [] },
      { form: "inside-a-name", passages: ["p2"], elsewhere: [] },
    ]);
  });

  it("keep where they begin when no passage holds them", () => {
    expect(groupMentions([mention("stand-in", null, 12), mention("stand-in", "p1", 30)])).toEqual([
      { form: "stand-in", passages: ["p1"], elsewhere: [12] },
    ]);
  });

  it("are none where a document does not name the place", () => {
    expect(groupMentions([])).toEqual([]);
  });
});
