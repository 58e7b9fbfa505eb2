import { describe, expect, it } from "vitest";
import { previewAddress, readPreviewPath } from "./preview-address";

describe("The address of a preview image", () => {
  it.each([
    ["en", "/", "/preview/index.png"],
    ["fa", "/", "/preview/fa/index.png"],
    ["en", "/places", "/preview/places.png"],
    ["ar", "/events/x/evidence", "/preview/ar/events/x/evidence.png"],
  ] as const)("in %s of %s is read back: %s", (language, path, address) => {
    expect(previewAddress(path, new URLSearchParams(), language)).toBe(address);
    expect(readPreviewPath(address)).toEqual({ language, path });
  });

  it.each([
    "/preview",
    "/preview.png",
    "/preview/",
    "/preview/.png",
    "/preview/en/places.png",
    "/preview/fa.png/x",
    "/places.png",
  ])("is no other: %s", (address) => {
    expect(readPreviewPath(address)).toBeUndefined();
  });
});
