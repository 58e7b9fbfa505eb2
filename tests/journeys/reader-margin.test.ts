import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { loadEdgeAtlas, readEdgeText, recordOf } from "../store/edge-atlas";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { findCharacter, numberOf, scrollToText, spanOf } from "../support/reader-page";

const { openPage } = startBrowserWithoutMap();
const REPORT = recordOf(loadEdgeAtlas().documents, "survey-report");
const TEXT = readEdgeText(REPORT);

describe("The margin of a document", () => {
  it("has a line a passage, which opens to its events by click and by keyboard", async () => {
    const page = await openReport();
    const line = page.getByText("Passage 4: 1 event", { exact: true });
    const events = line.locator("xpath=..").getByRole("link");
    expect(await events.count()).toBe(0);
    await line.click();
    expect(await events.allTextContents()).toEqual(["Squall breaks the mast"]);
    await line.focus();
    await page.keyboard.press("Enter");
    expect(await events.count()).toBe(0);
  });

  it("keeps paragraphs together: of each passage and of the places named there is no more than a line", async () => {
    const page = await openReport();
    const heights = await page
      .locator("main [data-places] details")
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.max(...heights)).toBeLessThan(30);
  });
});

describe("A passage is strongly tinted", () => {
  it("in all its pieces and with its line, while its words, its number or its line are pointed at", async () => {
    const page = await openReport();
    const words = wordsOf("p4");
    expect(await readStrong(page)).toBe("");
    await scrollToText(page, spanOf(TEXT, words).start + 3);
    const { x, y } = await findCharacter(page, spanOf(TEXT, words).start + 3);
    await page.mouse.move(x, y);
    expect(await readStrong(page)).toBe(words);
    const line = page.getByText("Passage 4: 1 event", { exact: true });
    expect(await colourOf(line)).not.toBe(await colourOf(page.getByText("Passage 1: 1 event")));
    await page.getByRole("heading", { level: 1 }).hover();
    expect(await readStrong(page)).toBe("");
    await line.hover();
    expect(await readStrong(page)).toBe(words);
    await numberOf(page, 3).focus();
    expect(await readStrong(page)).toBe(wordsOf("p3"));
  });

  it("while a link names it, and no other", async () => {
    const page = await openReport("#p2");
    await expect.poll(() => readStrong(page)).toBe(wordsOf("p2"));
  });
});

describe("A slash", () => {
  it.each(["the header", "the panel", "nowhere"])("opens the search from %s", async (place) => {
    const page = await openReport();
    if (place === "the header") await page.getByRole("link", { name: "Places" }).focus();
    if (place === "the panel") await numberOf(page, 1).focus();
    await page.keyboard.press("/");
    const field = page.getByRole("searchbox", { name: "Find in this document" });
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("a/b");
    expect(await field.inputValue()).toBe("a/b");
  });
});

async function openReport(hash = ""): Promise<Page> {
  const page = await openPage(`${inject("edgeAtlasUrl")}/documents/survey-report${hash}`);
  await waitForLife(page);
  return page;
}

function wordsOf(passage: string): string {
  const { start, end } = recordOf(REPORT.passages, passage);
  return Array.from(TEXT).slice(start, end).join("");
}

/** The words whose ground has the full colour of marks, as far as they are marked at all. */
function readStrong(page: Page): Promise<string> {
  return page.locator("main mark").evaluateAll((marks) => {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.backgroundColor = "var(--mark)";
    const strong = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return marks
      .filter((mark) => getComputedStyle(mark).backgroundColor === strong)
      .map((mark) => mark.textContent)
      .join("");
  });
}

function colourOf(element: Locator): Promise<string> {
  return element.first().evaluate((one) => getComputedStyle(one).color);
}
