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
    act(() => result.current.noteTitle(path, { text: title, search: searchOf(path) }));
  tell("/", "Overview");
  return {
    tell,
    open(path: string, title?: string) {
      rerender({ path });
      if (title !== undefined) tell(path, title);
      return result.current.back;
    },
    back: () => result.current.back,
    tour: () => result.current.tour,
  };
}

/** Steps of tours have a view of their own. */
const searchOf = (path: string) => (/\d$/.test(path) ? `?map=${path.at(-1)}/0/0` : undefined);

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

describe("The way back to a tour", () => {
  const step = (number: number) => ({
    path: `/tours/t/${number}`,
    title: { text: `Step ${number}`, search: `?map=${number}/0/0` },
  });

  it("leads to the step at which it was left, with the step's own view, however far the reader has gone", () => {
    const { open, tour } = visit();
    open("/tours/t", "Tour");
    open("/tours/t/1", "Step 1");
    expect(tour()).toBeUndefined();
    open("/tours/t/2", "Step 2");
    expect(open("/documents/a", "A")).toEqual(step(2));
    expect(tour()).toEqual(step(2));
    open("/places/b", "B");
    expect(tour()).toEqual(step(2));
    open("/tours/t/2", "Step 2");
    expect(tour()).toBeUndefined();
  });

  it("is no part of the tour itself, and is over where the reader returned to what came before", () => {
    const { open, tour } = visit();
    open("/tours/t/1", "Step 1");
    open("/documents/a", "A");
    open("/tours/t", "Tour");
    expect(tour()).toBeUndefined();
    open("/documents/b", "B");
    expect(tour()).toEqual(step(1));
    open("/", "Overview");
    expect(tour()).toBeUndefined();
  });

  it("leads to the page that composes one as well, but not from there", () => {
    const { open, tour } = visit();
    open("/tours/new", "Compose a tour");
    expect(tour()).toBeUndefined();
    open("/places/a", "A");
    open("/events/b", "B");
    expect(tour()).toEqual({ path: "/tours/new", title: { text: "Compose a tour" } });
  });

  it("is that of the tour which was left last", () => {
    const { open, tour } = visit();
    open("/tours/t/1", "Step 1");
    open("/documents/a", "A");
    open("/tours/u/2", "Step 2");
    open("/documents/b", "B");
    expect(tour()?.path).toBe("/tours/u/2");
  });

  it("counts the steps of a tour as one page, which the panel's own way back passes over", () => {
    const { open } = visit();
    open("/tours/t", "Tour");
    const tour = { path: "/tours/t", title: { text: "Tour" } };
    expect(open("/tours/t/1", "Step 1")).toEqual(tour);
    expect(open("/tours/t/2", "Step 2")).toEqual(tour);
    expect(open("/tours/t/1", "Step 1")).toEqual(tour);
    expect(open("/tours/u/1", "Step 1")).toEqual(step(1));
  });
});
