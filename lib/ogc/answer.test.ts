import { describe, expect, it, vi } from "vitest";
import { content, elsewhere, writeAnswer } from "./answer";

const MODIFIED = "2013-09-01T06:00:00.000Z";
const AS_HTTP = "Sun, 01 Sep 2013 06:00:00 GMT";

const ask = (headers: Record<string, string> = {}) =>
  new Request("https://atlas.example/api", { headers });
const body = { title: "Atlas", numberMatched: 2 };
const answer = content(body, "application/json", { modified: MODIFIED });
const tagOf = (response: Response) => response.headers.get("etag") ?? "";

describe("An answer", () => {
  it("is its content, with its type, a tag, its date and how long it may be kept", async () => {
    const response = writeAnswer(answer, ask());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(body);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/json",
      "last-modified": AS_HTTP,
      "cache-control": "private, max-age=60, must-revalidate",
      vary: "Accept",
    });
    expect(tagOf(response)).toMatch(/^"[\w-]{20,}"$/);
  });

  it("may be kept by caches that many share where the operator said the site's address", () => {
    vi.stubEnv("SITE_URL", "https://atlas.example");
    const { headers } = writeAnswer(answer, ask());
    expect(headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
    vi.unstubAllEnvs();
  });

  it("has another tag with another content, and the same with the same", () => {
    const other = content({ ...body, numberMatched: 3 }, "application/json", {});
    expect(tagOf(writeAnswer(other, ask()))).not.toBe(tagOf(writeAnswer(answer, ask())));
    expect(tagOf(writeAnswer(answer, ask()))).toBe(tagOf(writeAnswer(answer, ask())));
  });

  it("has no date where none tells since when its content is so", () => {
    const undated = content(body, "application/json", {});
    expect(writeAnswer(undated, ask()).headers.has("last-modified")).toBe(false);
    expect(writeAnswer(undated, ask({ "if-modified-since": AS_HTTP })).status).toBe(200);
  });

  it("says when it was written where that is asked for, without another tag", async () => {
    const stamped = content(body, "application/json", { modified: MODIFIED }, { stamped: true });
    const response = writeAnswer(stamped, ask());
    const { timeStamp, ...rest } = await response.json();
    expect(rest).toEqual(body);
    expect(Math.abs(Date.now() - Date.parse(timeStamp))).toBeLessThan(60_000);
    expect(tagOf(response)).toBe(tagOf(writeAnswer(answer, ask())));
  });
});

describe("A client that has the answer", () => {
  const tag = tagOf(writeAnswer(answer, ask()));

  it.each([
    [{ "if-none-match": tag }],
    [{ "if-none-match": `W/${tag}` }],
    [{ "if-none-match": `"other", ${tag}` }],
    [{ "if-none-match": "*" }],
    [{ "if-modified-since": AS_HTTP }],
    [{ "if-none-match": tag, "if-modified-since": "Mon, 02 Sep 2013 06:00:00 GMT" }],
  ])("is told so and sent nothing: %j", async (headers) => {
    const response = writeAnswer(answer, ask(headers));
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(tagOf(response)).toBe(tag);
    expect(response.headers.get("last-modified")).toBe(AS_HTTP);
  });

  it.each([
    [{ "if-none-match": '"other"' }],
    [{ "if-none-match": '"other"', "if-modified-since": AS_HTTP }],
    [{ "if-modified-since": "Mon, 02 Sep 2013 06:00:00 GMT" }],
    [{ "if-modified-since": "Sat, 31 Aug 2013 06:00:00 GMT" }],
  ])("by nothing that is exactly ours, is sent it: %j", (headers) => {
    expect(writeAnswer(answer, ask(headers)).status).toBe(200);
  });
});

describe("An answer that is elsewhere", () => {
  it.each([303, 308] as const)("leads there with %d", async (status) => {
    const response = writeAnswer(elsewhere(status, "/places/a"), ask());
    expect([response.status, response.headers.get("location")]).toEqual([status, "/places/a"]);
    expect(response.headers.get("vary")).toBe("Accept");
    expect(await response.text()).toBe("");
  });
});
