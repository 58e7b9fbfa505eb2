// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { isMarked, markPart } from "./marked-part";

beforeEach(() => {
  document.body.innerHTML = `
    <p id="p1" data-target>One</p><p id="p2">Two</p>
    <mark data-passages="p1 p2">a</mark><mark data-passages="p22">b</mark><mark data-passages="p2">c</mark>
    <h2 id='1."x'>Odd</h2>`;
  // jsdom knows no CSS object; this is the part of CSS.escape that these ids need.
  globalThis.CSS = { escape: (id: string) => id.replace(/[^\w-]|^\d/g, escapeOne) } as typeof CSS;
});

const escapeOne = (letter: string) => `\\${letter.charCodeAt(0).toString(16)} `;

const marked = () =>
  [...document.querySelectorAll("[data-target]")].map(({ textContent }) => textContent);

describe("The part that a link names", () => {
  it("is marked with all its pieces, and nothing else", () => {
    const part = markPart("p2");
    expect(part).toBe(document.getElementById("p2"));
    expect(part && isMarked(part)).toBe(true);
    expect(isMarked(document.getElementById("p1") as Element)).toBe(false);
    expect(marked()).toEqual(["Two", "a", "c"]);
  });

  it("may have any name", () => {
    expect(markPart('1."x')?.textContent).toBe("Odd");
    expect(marked()).toEqual(["Odd"]);
  });

  it.each([undefined, "p9"])("is none for %j, and what was marked no longer is", (id) => {
    expect(markPart(id)).toBeNull();
    expect(marked()).toEqual([]);
  });
});
