// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { focusPart } from "./focus-part";

afterEach(() => {
  document.body.innerHTML = "";
});

function focus(html: string): Element {
  document.body.innerHTML = `<main>${html}<p id="other" tabindex="0"></p></main>`;
  const part = document.querySelector("[id]");
  if (!part) throw new Error("The test has no part.");
  focusPart(part);
  return part;
}

const focused = () => document.activeElement?.outerHTML;

describe("The focus of a part", () => {
  it("goes to a passage's own number", () => {
    const part = focus('<a id="p1" href="#p1">1</a>');
    expect(document.activeElement).toBe(part);
  });

  it("goes to the link of a passage that is told in other words", () => {
    focus(
      '<div id="p1"><p data-passages="p1">Gloss</p><a href="#p1" data-passages="p1">1</a></div>',
    );
    expect(focused()).toBe('<a href="#p1" data-passages="p1">1</a>');
  });

  it("goes to the heading of a section", () => {
    focus('<section id="s1"><h2>Head</h2><a href="/">Link</a></section>');
    expect(document.activeElement?.tagName).toBe("H2");
  });

  it("goes to a claim itself, and leaves it as it was when the reader goes on", () => {
    const part = focus('<article id="claim"><p>Words</p></article>');
    expect(document.activeElement).toBe(part);
    document.getElementById("other")?.focus();
    expect(part.hasAttribute("tabindex")).toBe(false);
  });
});
