import { afterEach, describe, expect, it, vi } from "vitest";
import type { AtlasSummary } from "@/lib/store/answers";
import { answerApi } from "./api";
import { openApi } from "./open-api";
import { ROUTES } from "./routes";

const nothing = vi.hoisted(() => async () => undefined);
const findPassage = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock("@/lib/store", () => ({
  openStore: () => ({ findPassage, findDocumentItem: nothing, findRedirect: nothing }),
}));
afterEach(() => vi.clearAllMocks());

const ask = (path: string, method = "GET") =>
  answerApi(new Request(`http://atlas.example${path}`, { method }));

describe("The API", () => {
  it("has the addresses that its definition describes, and no others", () => {
    const summary = {
      atlas: { title: "Atlas", introduction: [], license: {} },
      vocabulary: { eventTypes: [], eventFamilies: [] },
    } as unknown as AtlasSummary;
    const { paths = {} }: { paths?: object } = openApi(summary, {
      site: "http://atlas.example",
      url: new URL("http://atlas.example/api/openapi"),
    });
    const written = Object.keys(ROUTES).map(
      (path) => new RegExp(`^${path.replace(/{\w+}/g, "[^/]+")}$`),
    );
    const defined = Object.keys(paths);
    for (const route of written)
      expect([route, defined.some((path) => route.test(path))]).toEqual([route, true]);
    for (const path of defined) {
      expect([path, written.filter((route) => route.test(path)).length]).toEqual([path, 1]);
    }
  });

  it.each([
    ["/api/passages/a%20b/p%C3%A9", ["a b", "p\u00e9"]],
    ["/api/passages/log/p1/", ["log", "p1"]],
    ["/api/passages/log/%2Fp", ["log", "/p"]],
  ])("reads the names in %s", async (path, names) => {
    await ask(path);
    expect(findPassage.mock.calls[0]).toEqual(names);
  });

  it.each(["/api/passages/log", "/api/passages/log/p1/words", "/api/nothing", "/api/maps", "/map"])(
    "has nothing at %s, and says so",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      const { detail } = await answer.json();
      expect(detail).toContain(`no "${path.replace(/^\/(api\/)?/, "")}" in this API`);
    },
  );

  it("refuses a method that nothing has, with those that there are", async () => {
    const answer = await ask("/api/map", "PROPFIND");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });
});
