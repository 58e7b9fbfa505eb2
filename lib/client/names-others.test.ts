import { describe, expect, it } from "vitest";
import { namesOthers } from "./names-others";

describe("A link that names others than the page knows", () => {
  const known = { documents: ["log-1", "log-2"], actors: ["boat-1"] };
  it.each<[string, boolean]>([
    ["/events", false],
    ["/events?doc=log-1,log-2&q=gale", false],
    ["/events?doc=log-1,log-3", true],
    ["/events?actor=boat-1", false],
    ["/events?actor=boat-2#part", true],
  ])("is told from one that does not: %s", (link, expected) => {
    expect(namesOthers(link, known)).toBe(expected);
  });
});
