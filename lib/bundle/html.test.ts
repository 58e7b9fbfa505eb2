import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import { factsHtml, html, inOwnLanguage } from "./html";

const HOSTILE = `</p><script>alert(1)</script><img src=x onerror=alert(2)> "quoted" 'single' \u0000 \ud800`;

describe("HTML with parts filled in", () => {
  it("has a text as text, in an element and in an attribute", () => {
    const { text } = html`<p title="${HOSTILE}" lang='${HOSTILE}'>${HOSTILE}</p>`;
    const { document } = new JSDOM(text).window;
    expect(document.body.innerHTML.match(/<\w+/g)).toEqual(["<p"]);
    const told = HOSTILE.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd");
    const paragraph = document.querySelector("p");
    expect(paragraph?.textContent).toBe(told);
    expect([paragraph?.title, paragraph?.lang]).toEqual([told, told]);
  });

  it("has what is written as it is, numbers, lists, and nothing where there is nothing", () => {
    const rows = ["a<b", 2].map((part) => html`<li>${part}</li>`);
    expect(html`<ul>${rows}</ul>${undefined}`.text).toBe("<ul><li>a&lt;b</li><li>2</li></ul>");
    expect(
      factsHtml([
        ["When", "2011"],
        ["Where", undefined],
      ]).text,
    ).toBe("<dl><div><dt>When</dt><dd>2011</dd></div></dl>");
  });

  it("marks words that are in another language than the page", () => {
    expect(inOwnLanguage(wordsIn("en"))).toBeUndefined();
    expect(html`<p${inOwnLanguage(wordsIn("fa"))}></p>`.text).toBe('<p lang="en" dir="auto"></p>');
    expect(html`<p${inOwnLanguage(wordsIn("en"), "ar")}></p>`.text).toBe(
      '<p lang="ar" dir="auto"></p>',
    );
  });
});
