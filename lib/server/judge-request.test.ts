import { describe, expect, it } from "vitest";
import { AtlasError } from "@/lib/errors";
import { judgeRequest, type RequestLine } from "./judge-request";

const USUAL: RequestLine = {
  method: "GET",
  target: "/places?q=camp",
  host: "localhost:3000",
  httpVersion: "1.1",
};

function codeOf(line: Partial<RequestLine>) {
  try {
    return judgeRequest({ ...USUAL, ...line });
  } catch (error) {
    return error instanceof AtlasError && error.code;
  }
}

describe("A request", () => {
  it.each([
    ["/", "/"],
    ["/places?q=%D9%85%D8%AE%D9%8A%D9%85", "/places?q=%D9%85%D8%AE%D9%8A%D9%85"],
    ["/a%2Fb?c=%25", "/a%2Fb?c=%25"],
    ["http://atlas.example/places?q=a", "/places?q=a"],
    ["HTTPS://atlas.example", "/"],
    ["http://atlas.example?q=a", "/?q=a"],
  ])("asks for a path: %s", (target, address) => {
    expect(codeOf({ target })).toBe(address);
  });

  it("may ask what is possible on the whole server", () => {
    expect(codeOf({ method: "OPTIONS", target: "*" })).toBe("*");
    expect(codeOf({ target: "*" })).toBe("malformed-request");
  });

  it.each([
    "/%",
    "/%E0%A4%A",
    "/places/%ff",
    "/?q=%E0%A4%A",
    "/?q=%zz",
    "/%C0%AF",
    "places",
    "ftp://a/b",
  ])("is refused where its address is none: %s", (target) => {
    expect(codeOf({ target })).toBe("malformed-request");
  });

  it.each([
    undefined,
    "",
    "[",
    "a b",
    "a/b",
    "a:port",
    "a:999999",
    "a:99999",
    "1.2.3.4.5",
    "[::::]",
    "ä",
  ])("is refused where no host is named: %s", (host) =>
    expect(codeOf({ host })).toBe("malformed-request"),
  );

  it.each(["localhost", "127.0.0.1:80", "[::1]:3000", "atlas.example.", "my_host"])(
    "may be for the host %s",
    (host) => expect(codeOf({ host })).toBe(USUAL.target),
  );

  it("needs no host in HTTP/1.0", () => {
    expect(codeOf({ host: undefined, httpVersion: "1.0" })).toBe(USUAL.target);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "QUERY"])(
    "may not change a page: %s",
    (method) => {
      for (const target of ["/", "/places", "/basemap.pmtiles", "/apiary"]) {
        expect(codeOf({ method, target })).toBe("method-not-allowed");
      }
    },
  );

  it("may not do to the API what its routes do not know", () => {
    for (const target of ["/api", "/api/map", "/api?f=json"]) {
      expect(codeOf({ method: "TRACE", target })).toBe("method-not-allowed");
      expect(codeOf({ method: "POST", target })).toBe(target);
    }
  });
});
