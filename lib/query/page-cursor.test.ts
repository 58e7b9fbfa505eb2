import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPageCursor, type PageCursor, parsePageCursor } from "./page-cursor";
import { SORTS } from "./query";

const cursor: fc.Arbitrary<PageCursor> = fc.record({
  sort: fc.constantFrom(...SORTS),
  key: fc.oneof(fc.string({ unit: "grapheme" }), fc.integer()),
  ordinal: fc.nat(),
  direction: fc.constantFrom("next", "previous"),
});

describe("a cursor", () => {
  it("comes back as it was written, in letters that an address takes as they are", () => {
    fc.assert(
      fc.property(cursor, (written) => {
        const text = formatPageCursor(written);
        expect(text).toMatch(/^[\w-]+$/);
        expect(parsePageCursor(text)).toEqual(written);
      }),
    );
  });

  const encode = (fields: unknown) => Buffer.from(JSON.stringify(fields)).toString("base64url");

  it.each([
    ["nothing", ""],
    ["no base64", "zzz%"],
    ["no JSON", "zzz"],
    ["no UTF-8", Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]).toString("base64url")],
    ["an object", encode({})],
    ["too few fields", encode(["date"])],
    ["an order there is not", encode(["size", 1, 1, "next"])],
    ["a key that is a list", encode(["date", [], 1, "next"])],
    ["an ordinal with a fraction", encode(["date", 1, 1.5, "next"])],
    ["an ordinal beyond exact numbers", encode(["date", 1, 1e300, "next"])],
    ["a direction there is not", encode(["date", 1, 1, "sideways"])],
  ])("is refused where it holds %s", (_what, text) => {
    expect(parsePageCursor(text)).toBeUndefined();
  });
});
