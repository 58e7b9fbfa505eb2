import { describe, expect, it } from "vitest";
import { AtlasError } from "@/lib/errors";
import { readByteRange } from "./byte-range";

describe("A range of bytes", () => {
  it.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-16383", { start: 0, end: 99 }],
    ["bytes=10-19", { start: 10, end: 19 }],
    ["Bytes=99-", { start: 99, end: 99 }],
    ["bytes=-1", { start: 99, end: 99 }],
    ["bytes=-1000", { start: 0, end: 99 }],
    [undefined, undefined],
    ["lines=1-2", undefined],
    ["bytes=0-1,4-5", undefined],
  ])("of a file of 100 bytes: %s", (header, range) => {
    expect(readByteRange(header, 100)).toEqual(range);
  });

  const codeOf = (header: string, size = 100) => {
    try {
      return readByteRange(header, size);
    } catch (error) {
      return error instanceof AtlasError && error.code;
    }
  };

  it.each(["bytes=", "bytes=-", "bytes=abc", "bytes=5-1", "bytes=1", "bytes=0x1-2", "bytes=-1-2"])(
    "is refused where it is none: %s",
    (header) => expect(codeOf(header)).toBe("malformed-request"),
  );

  it.each(["bytes=100-", "bytes=100-200", "bytes=999999999999999-", "bytes=-0"])(
    "is refused where the file has no such bytes: %s",
    (header) => expect(codeOf(header)).toBe("range-not-satisfiable"),
  );

  it("has nothing to take from an empty file", () => {
    expect(codeOf("bytes=0-1", 0)).toBe("range-not-satisfiable");
    expect(codeOf("bytes=-1", 0)).toBe("range-not-satisfiable");
  });
});
