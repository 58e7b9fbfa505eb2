import { describe, expect, it } from "vitest";
import { findCitedRelease } from "./cited-release";

const RELEASES = [
  { id: "0123456789ab", released: "2026-11-20T08:00:00Z", note: "The first." },
  { id: "fedcba987654", released: "2026-11-24T23:59:59Z", note: "More." },
  { id: "aaaaaaaaaaaa", released: "2026-11-27T00:00:00Z", note: "Less." },
];

describe("A release", () => {
  it.each([
    ["fedcba987654", "fedcba987654"],
    [" fedcba987654 ", "fedcba987654"],
    ["https://atlas.example/fa/events?release=fedcba987654&t=2011#a1", "fedcba987654"],
    [
      "Attack on the camp. Two camps, version 0123456789ab, read on 2026-11-27. https://atlas.example",
      "0123456789ab",
    ],
    ["2026-11-24", "fedcba987654"],
    ["2026-11-26", "fedcba987654"],
    ["read on 2026-11-27", "aaaaaaaaaaaa"],
    ["2027-01-01", "aaaaaaaaaaaa"],
    // Whoever cited before there was a release is told of everything since the first.
    ["2026-11-01", "0123456789ab"],
    // A day counts where the name beside it is none.
    ["bbbbbbbbbbbb 2026-11-20", "0123456789ab"],
    ["", undefined],
    ["bbbbbbbbbbbb", undefined],
    ["xfedcba987654", undefined],
    ["last week", undefined],
  ])("is found in %j: %s", (text, id) => {
    expect(findCitedRelease(text, RELEASES)?.id).toBe(id);
  });

  it("is in no text where there is none", () => {
    expect(findCitedRelease("2026-11-24", [])).toBeUndefined();
  });
});
