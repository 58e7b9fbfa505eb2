// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import { useTrail } from "./use-trail";

const say = wordsIn("en");

/** Shows pages as the router does: a page tells its title, as a rule, when its path has changed. */
function visit() {
  const { result, rerender } = renderHook(({ path }) => useTrail(path, say), {
    initialProps: { path: "/" },
  });
  const tell = (path: string, title: string) =>
    act(() => result.current.noteTitle(path, { text: title }));
  tell("/", "Overview");
  return {
    tell,
    open(path: string, title?: string) {
      rerender({ path });
      if (title !== undefined) tell(path, title);
      return result.current.back;
    },
    back: () => result.current.back,
  };
}

afterEach(cleanup);

describe("The panel's way back", () => {
  it("leads nowhere on the first page", () => {
    expect(visit().back()).toBeUndefined();
  });

  it("leads to the page before, by its title", () => {
    const { open } = visit();
    expect(open("/places/a", "A")).toEqual({ path: "/", title: { text: "Overview" } });
    expect(open("/events/b", "B")).toEqual({ path: "/places/a", title: { text: "A" } });
  });

  it("is cut back to a page that is opened again", () => {
    const { open } = visit();
    open("/places/a", "A");
    open("/events/b", "B");
    expect(open("/places/a", "A")).toEqual({ path: "/", title: { text: "Overview" } });
    expect(open("/events/c", "C")).toEqual({ path: "/places/a", title: { text: "A" } });
    expect(open("/", "Overview")).toBeUndefined();
  });

  it("has the title that came before the path or long after it, and a name where none came", () => {
    const { open, tell } = visit();
    tell("/places/a", "A");
    open("/places/a");
    expect(open("/events/b")).toEqual({ path: "/places/a", title: { text: "A" } });
    tell("/events/b", "B, at last");
    expect(open("/events/c")).toEqual({ path: "/events/b", title: { text: "B, at last" } });
    expect(open("/events/d", "D")).toEqual({ path: "/events/c", title: { text: "Back" } });
  });

  it("keeps the title of a page that was left", () => {
    const { open } = visit();
    open("/places/a", "A");
    open("/events/b", "B");
    expect(open("/events/c", "C")).toEqual({ path: "/events/b", title: { text: "B" } });
    expect(open("/events/b")).toEqual({ path: "/places/a", title: { text: "A" } });
    expect(open("/events/d")).toEqual({ path: "/events/b", title: { text: "B" } });
  });
});
