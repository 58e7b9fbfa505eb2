import { describe, expect, it } from "vitest";
import { isPictureAddress, pictureAddress, readPicturePath } from "./picture-address";

const PREVIEW = { kind: "preview", extension: "png" } as const;
const SHEET = { kind: "sheet", extension: "svg" } as const;

describe("The address of a picture", () => {
  it.each([
    ["en", "/", PREVIEW, "/preview/index.png"],
    ["fa", "/", PREVIEW, "/preview/fa/index.png"],
    ["en", "/places", PREVIEW, "/preview/places.png"],
    ["ar", "/events/x/evidence", PREVIEW, "/preview/ar/events/x/evidence.png"],
    ["en", "/", SHEET, "/sheet/index.svg"],
    ["ar", "/places/x", { ...SHEET, extension: "png" }, "/sheet/ar/places/x.png"],
  ] as const)("in %s of %s is read back", (language, path, file, address) => {
    expect(pictureAddress(file, path, new URLSearchParams(), language)).toBe(address);
    expect(readPicturePath(address)).toEqual({ file, language, path });
    expect(isPictureAddress(address)).toBe(true);
  });

  it.each([
    "/preview",
    "/preview.png",
    "/preview/",
    "/preview/.png",
    "/preview/en/places.png",
    "/preview/fa.png/x",
    "/preview/places.svg",
    "/sheet/places.pdf",
    "/places.png",
  ])("is no other: %s", (address) => {
    expect(readPicturePath(address)).toBeUndefined();
  });

  it("keeps what the map shows, and no looks", () => {
    const search = new URLSearchParams("theme=dark&type=attack&map=9/33/44&panel=hidden&page=x");
    expect(pictureAddress(SHEET, "/", search, "en")).toBe(
      "/sheet/index.svg?map=9/33/44&type=attack",
    );
  });
});
