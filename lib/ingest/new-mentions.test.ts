import { describe, expect, it } from "vitest";
import type { Mention } from "@/lib/records/document";
import { newMentions } from "./new-mentions";

const mention = (target: string, start: number, end: number): Mention => ({
  kind: "place",
  target,
  form: "name",
  start,
  end,
});

describe("What a rescan finds new", () => {
  it("leaves out what is recorded, and counts what lies over a mention of something else", () => {
    const found = [
      mention("port", 0, 4),
      mention("pier", 10, 18),
      mention("cove", 20, 24),
      mention("port", 30, 34),
    ];
    const recorded = [mention("port", 0, 4), mention("old-pier", 12, 16), mention("port", 28, 34)];
    expect(newMentions({ mentions: found, shared: [] }, recorded)).toEqual({
      mentions: [mention("cove", 20, 24)],
      shared: [],
      crossed: 1,
    });
  });

  it("takes what only touches a mention for new", () => {
    const { mentions } = newMentions({ mentions: [mention("a", 4, 8)], shared: [] }, [
      mention("b", 0, 4),
      mention("c", 8, 9),
    ]);
    expect(mentions).toHaveLength(1);
  });

  it("leaves out shared names where a person has chosen one", () => {
    const shared = [
      { start: 0, end: 4, records: [] },
      { start: 9, end: 12, records: [] },
    ];
    expect(newMentions({ mentions: [], shared }, [mention("a", 0, 4)]).shared).toEqual([shared[1]]);
  });
});
