// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WordsProvider } from "@/lib/client/words-provider";
import type { LinkProblem } from "@/lib/query/link-problems";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import { LinkNotice } from "./link-notice";

afterEach(cleanup);

const spoken = (notice: ReactNode) =>
  render(notice, {
    wrapper: ({ children }) => (
      <WordsProvider language="en" catalogue={PARSED_CATALOGUES.en}>
        {children}
      </WordsProvider>
    ),
  });

function show(
  problems: LinkProblem[],
  { notices = [] as string[], error = undefined as Error | undefined, isMapThere = true } = {},
) {
  const onRetry = vi.fn();
  spoken(
    <LinkNotice
      problems={problems}
      notices={notices}
      error={error}
      isMapThere={isMapThere}
      onRetry={onRetry}
    />,
  );
  return onRetry;
}

const said = () => screen.getByRole("status").textContent ?? "";

describe("The notice about a link", () => {
  it.each<[LinkProblem["type"], RegExp]>([
    ["unknown-key", /“t” is not a part of links to this page/],
    ["broken-value", /“t=2011-13” cannot be read; its usual value is used/],
    ["unknown-id", /“t=2011-13” names nothing in this atlas/],
    ["long-search", /“t=2011-13” is longer than \d+ words or \d+ characters/],
    ["repeated-key", /“t=2011-13” is left out: “t” is given more than once/],
  ])("says of %s what it is and what became of it", (type, words) => {
    show([{ type, key: "t", value: "2011-13" }]);
    expect(said()).toMatch(words);
    expect(said()).toContain("the rest is shown");
  });

  it("shortens what is long, and shows nothing that would turn the sentence round", () => {
    show([{ type: "broken-value", key: "q", value: `\u202Eabc${"x".repeat(500)}` }]);
    expect(said()).toContain("…”");
    expect(said()).not.toContain("\u202E");
    expect(said().length).toBeLessThan(300);
  });

  it("is closed by its button, and comes back with another problem only", () => {
    const problem: LinkProblem = { type: "unknown-key", key: "wheel", value: "1" };
    const { rerender } = spoken(
      <LinkNotice
        problems={[problem]}
        notices={[]}
        error={undefined}
        isMapThere
        onRetry={() => {}}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Close this notice" }));
    expect(said()).toBe("");
    const other = { ...problem, key: "mast" };
    rerender(
      <LinkNotice
        problems={[other]}
        notices={[]}
        error={undefined}
        isMapThere
        onRetry={() => {}}
      />,
    );
    expect(said()).toContain("“mast”");
  });

  it.each([
    [true, "The map could not be brought up to date: the server does not answer"],
    [false, "The map that can be moved could not be loaded: the server does not answer"],
  ])("says what failed, and tries again when asked", (isMapThere, words) => {
    const error = new Error("the server does not answer");
    const onRetry = show([], { error, isMapThere });
    expect(said()).toContain(words);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("says nothing where nothing is wrong", () => {
    show([]);
    expect(said()).toBe("");
  });
});
