import { describe, expect, it } from "vitest";
import { readReleaseAddress, releaseAddress } from "./release-address";

const ID = "0123456789ab";

describe("An address of the API of a release", () => {
  it.each([
    ["/api", `/api/releases/${ID}`],
    ["/api/map?type=storm", `/api/releases/${ID}/map?type=storm`],
    ["/api?f=html", `/api/releases/${ID}?f=html`],
  ])("is that of %s behind its name, and read back", (address, expected) => {
    expect(releaseAddress(address, ID)).toBe(expected);
    expect(releaseAddress(address, undefined)).toBe(address);
    const [path = ""] = expected.split("?");
    expect(readReleaseAddress(path)).toEqual({ release: ID, path: address.split("?")[0] });
  });

  it.each([
    "/api/map",
    "/api/releases",
    "/api/releases/0123/map",
    `/api/releases/${ID}x`,
    `/x/api/releases/${ID}`,
  ])("is not %s", (path) => {
    expect(readReleaseAddress(path)).toEqual({ release: undefined, path });
  });
});
