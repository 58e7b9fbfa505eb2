import { describe, expect, it, vi } from "vitest";
import { AtlasError } from "@/lib/errors";
import { openRelease, openStore, openTodaysStore, readFormerRelease } from ".";
import { type ServedStore, serveStore } from "./served-store";
import type { Store } from "./store";

/** Indexes that lie there one after the other; what is no version is no good. */
function layOut(...versions: string[]) {
  const closed: string[] = [];
  let opened = 0;
  const open = async () => {
    const version = versions[Math.min(opened++, versions.length - 1)] ?? "";
    return {
      check: async () => {
        if (version.startsWith("bad")) throw new AtlasError("store-unusable", `It is ${version}.`);
      },
      readSummary: async () => ({ version, content: version }),
      close: async () => void closed.push(version),
    } as unknown as Store;
  };
  return { open, closed };
}

const versionAsked = async () => (await openStore().readSummary()).version;

/** A request that asks once at its beginning and once when the test lets it go on. */
function beginRequest(served: ServedStore) {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const answers = served.answer(async () => {
    const first = await versionAsked();
    await waiting;
    return [first, await versionAsked()];
  });
  return { goOn, answers };
}

describe("An index that is served", () => {
  it("is replaced for the requests that come, and answers those under way to their end", async () => {
    const { open, closed } = layOut("one", "two");
    const served = await serveStore(open);
    const underWay = beginRequest(served);
    expect(await served.takeUp()).toEqual({ version: "two", isNew: true });
    expect(await served.answer(versionAsked)).toBe("two");
    expect(closed).toEqual([]);
    underWay.goOn();
    expect(await underWay.answers).toEqual(["one", "one"]);
    expect(closed).toEqual(["one"]);
  });

  it("is closed at once where nobody asks it", async () => {
    const { open, closed } = layOut("one", "two");
    const served = await serveStore(open);
    await served.takeUp();
    expect(closed).toEqual(["one"]);
  });

  it("goes on where the other is no good, which is closed", async () => {
    const { open, closed } = layOut("one", "bad", "three");
    const served = await serveStore(open);
    expect(served.problem).toBeUndefined();
    await expect(served.takeUp()).rejects.toThrow("It is bad.");
    expect(served.problem).toBe("It is bad.");
    expect(await served.answer(versionAsked)).toBe("one");
    expect(closed).toEqual(["bad"]);
    expect(await served.takeUp()).toEqual({ version: "three", isNew: true });
    expect(served.problem).toBeUndefined();
  });

  it("stays where the other is the same", async () => {
    const { open, closed } = layOut("one", "one");
    const served = await serveStore(open);
    expect(await served.takeUp()).toEqual({ version: "one", isNew: false });
    expect(closed).toEqual(["one"]);
    expect(await served.answer(versionAsked)).toBe("one");
  });

  it("is in the end the last of several that came at once", async () => {
    const { open, closed } = layOut("one", "bad", "three", "four");
    const served = await serveStore(open);
    const taken = await Promise.allSettled([served.takeUp(), served.takeUp(), served.takeUp()]);
    expect(taken.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(await served.answer(versionAsked)).toBe("four");
    expect(closed).toEqual(["bad", "one", "three"]);
  });

  it("is closed after a request that failed, too", async () => {
    const { open, closed } = layOut("one", "two");
    const served = await serveStore(open);
    let fail = () => {};
    const failing = served.answer(
      () => new Promise((_, reject) => (fail = () => reject(new Error("broken")))),
    );
    await served.takeUp();
    fail();
    await expect(failing).rejects.toThrow("broken");
    expect(closed).toEqual(["one"]);
  });

  it("is closed with its process, once one that is being taken up is there", async () => {
    const { open, closed } = layOut("one", "two");
    const served = await serveStore(open);
    const taken = served.takeUp();
    await served.close();
    expect(await taken).toEqual({ version: "two", isNew: true });
    expect(closed).toEqual(["one", "two"]);
  });

  it("is not served at all where the first is no good", async () => {
    const { open, closed } = layOut("bad");
    await expect(serveStore(open)).rejects.toThrow("It is bad.");
    expect(closed).toEqual(["bad"]);
  });
});

/** Former releases that lie beside an index; what is no release is no good. */
function layOutFormer(...releases: string[]) {
  const closed: string[] = [];
  const opened: string[] = [];
  const open = async (release: string) => {
    opened.push(release);
    return {
      check: async () => {
        if (release.startsWith("bad")) throw new AtlasError("store-unusable", `It is ${release}.`);
      },
      readSummary: async () => ({ version: `version of ${release}`, content: release }),
      close: async () => void closed.push(release),
    } as unknown as Store;
  };
  const list = async () => new Map(releases.map((id) => [id, `version of ${id}`]));
  return { former: { open, list }, opened, closed };
}

describe("The releases of before", () => {
  const contentAsked = async () => (await openStore().readSummary()).content;

  it("answer those who ask for them, and know today's", async () => {
    const { open } = layOut("today");
    const served = await serveStore(open, layOutFormer("a", "b").former);
    const asked = () =>
      Promise.all([contentAsked(), readFormerRelease(), openTodaysStore().readSummary()]);
    expect(await served.answer(asked, "a")).toMatchObject(["a", "a", { content: "today" }]);
    expect(await served.answer(asked)).toMatchObject(["today", undefined, { content: "today" }]);
    expect(await served.answer(asked, "today")).toMatchObject([
      "today",
      undefined,
      { content: "today" },
    ]);
    expect(await served.answer(contentAsked, "nothing")).toBe("today");
  });

  it("are found by the version of their index", async () => {
    const { open } = layOut("today");
    const served = await serveStore(open, layOutFormer("a").former);
    expect(await served.releaseOfVersion("version of a")).toBe("a");
    expect(await served.releaseOfVersion("today")).toBeUndefined();
    expect(await served.releaseOfVersion("another")).toBeUndefined();
  });

  it("are opened once, and five at a time: what was not asked for the longest is closed", async () => {
    const { open } = layOut("today");
    const { former, opened, closed } = layOutFormer("a", "b", "c", "d", "e", "f");
    const served = await serveStore(open, former);
    for (const release of ["a", "b", "c", "d", "e", "c", "a"]) {
      expect(await served.answer(contentAsked, release)).toBe(release);
    }
    expect(opened).toEqual(["a", "b", "c", "d", "e"]);
    await served.answer(contentAsked, "f");
    expect(closed).toEqual(["b"]);
    expect(await served.answer(contentAsked, "b")).toBe("b");
    expect(closed).toEqual(["b", "d"]);
    await served.close();
    expect(closed.toSorted()).toEqual(["a", "b", "b", "c", "d", "e", "f"]);
  });

  it("can be opened within a request, several at once, and once for all requests", async () => {
    const { open } = layOut("today");
    const { former, opened, closed } = layOutFormer("a", "b");
    const served = await serveStore(open, former);
    const contents = await served.answer(async () => {
      const stores = await Promise.all(["b", "today", "a", "nothing"].map(openRelease));
      return Promise.all(stores.map(async (store) => (await store?.readSummary())?.content));
    }, "a");
    expect(contents).toEqual(["b", "today", "a", undefined]);
    expect([opened, closed]).toEqual([["a", "b"], []]);
    await served.close();
    expect(closed.toSorted()).toEqual(["a", "b"]);
  });

  it("end what they are asked before they are closed", async () => {
    const { open } = layOut("today");
    const others = ["b", "c", "d", "e", "f"];
    const { former, closed } = layOutFormer("a", ...others);
    const served = await serveStore(open, former);
    let goOn = () => {};
    const underWay = served.answer(async () => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return contentAsked();
    }, "a");
    for (const release of others) await served.answer(contentAsked, release);
    expect(closed).toEqual([]);
    goOn();
    expect(await underWay).toBe("a");
    expect(closed).toEqual(["a"]);
  });

  it("are opened anew beside a new index", async () => {
    const { open } = layOut("one", "two");
    const { former, opened, closed } = layOutFormer("a");
    const served = await serveStore(open, former);
    await served.answer(contentAsked, "a");
    await served.takeUp();
    expect(closed).toEqual(["a"]);
    expect(await served.answer(contentAsked, "a")).toBe("a");
    expect(opened).toEqual(["a", "a"]);
  });

  it("leave the answer to today's where they cannot be opened", async () => {
    const { open } = layOut("today");
    const { former, closed } = layOutFormer("bad");
    const served = await serveStore(open, former);
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await served.answer(contentAsked, "bad")).toBe("today");
    expect(told.mock.calls[0]?.[0]).toContain("The index of the release bad cannot be opened");
    expect(closed).toEqual(["bad"]);
    told.mockRestore();
  });
});
