import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { isPaintedInView, readPainted } from "../support/reader-page";
import { startTextlessEdgeAtlas } from "../support/textless-edge-atlas";

const { openPage } = startBrowserWithoutMap();
const textless = startTextlessEdgeAtlas();

describe("Find in a document", () => {
  it("counts what it finds and goes through it, on and back and around", async () => {
    const page = await openDocument(inject("edgeAtlasUrl"), "survey-report");
    await find(page, "DATELINE");
    await says(page, "1 of 2");
    await expect.poll(() => readPainted(page, "found")).toEqual(["Dateline", "Dateline"]);
    await find(page, "year");
    await says(page, "1 of 3");
    await expect.poll(() => readPainted(page, "found")).toEqual(["year", "year", "year"]);
    for (const [key, current] of [
      ["Enter", 2],
      ["Enter", 3],
      ["Enter", 1],
      ["Shift+Enter", 3],
      ["Shift+Enter", 2],
    ] as const) {
      await page.keyboard.press(key);
      await says(page, `${current} of 3`);
      await expect.poll(() => readPainted(page, "found-now")).toEqual(["year"]);
      await expect.poll(() => isPaintedInView(page, "found-now")).toBe(true);
    }
    await page.getByRole("button", { name: "Next match" }).click();
    await says(page, "3 of 3");
    await page.getByRole("button", { name: "Previous match" }).click();
    await says(page, "2 of 3");
  });

  it("begins where the reader is", async () => {
    const page = await openDocument(inject("edgeAtlasUrl"), "survey-report", "#s4", LOW);
    await expect.poll(() => page.locator("#s4[data-target]").count()).toBe(1);
    await find(page, "year");
    await says(page, "2 of 3");
  });

  it("says when nothing is found", async () => {
    const page = await openDocument(inject("edgeAtlasUrl"), "survey-report");
    await find(page, "zeppelin");
    await says(page, "not found");
    expect(await page.getByRole("button", { name: "Next match" }).isDisabled()).toBe(true);
    await expect.poll(() => readPainted(page, "found")).toEqual([]);
    await find(page, " ");
    await says(page, "");
  });

  it.each([
    ["a Persian word on an Arabic keyboard", "persian-letter", "كشتي", ["کشتی"]],
    ["Persian digits by European ones", "persian-letter", "1390", ["۱۳۹۰"]],
    ["accented letters by plain ones", "survey-report", "zoe angstrom", ["Zoë Ångström"]],
    ["words with more blanks between them", "emoji-log", "mast  gone", ["mast gone"]],
    ["letters beyond the basic plane", "emoji-log", "equinoxe", ["𝓔quinoxe"]],
    [
      "words with the numbers of passages between them",
      "survey-report",
      "measured the tide twice. In the",
      ["measured the tide twice. In the"],
    ],
  ])("finds %s", async (_, id, asked, found) => {
    const page = await openDocument(inject("edgeAtlasUrl"), id);
    await find(page, asked);
    await says(page, found.length === 0 ? "not found" : `1 of ${found.length}`);
    await expect.poll(() => readPainted(page, "found")).toEqual(found);
  });

  it("looks through our own words where no text is attached", async () => {
    const page = await openDocument(textless.url(), "persian-letter");
    await find(page, "five hurt");
    await says(page, "1 of 2");
    await expect.poll(() => readPainted(page, "found")).toEqual(["five hurt", "Five hurt"]);
    await page.keyboard.press("Enter");
    await says(page, "2 of 2");
    await expect.poll(() => readPainted(page, "found-now")).toEqual(["Five hurt"]);
  });

  it("opens by a slash and closes by Escape, which takes all marks away", async () => {
    const page = await openDocument(inject("edgeAtlasUrl"), "survey-report");
    await page.getByRole("main").focus();
    await page.keyboard.press("/");
    await expect.poll(() => isFieldFocused(page)).toBe(true);
    await page.keyboard.type("in/out");
    expect(await fieldOf(page).inputValue()).toBe("in/out");
    await fieldOf(page).fill("said");
    await says(page, "1 of 3");
    await page.getByRole("main").focus();
    await page.keyboard.press("/");
    expect(await isFieldFocused(page)).toBe(true);
    await page.keyboard.press("Escape");
    await fieldOf(page).waitFor({ state: "detached" });
    expect(
      await openerOf(page).evaluate((opener) => opener === document.activeElement),
      "the keyboard goes on from the button",
    ).toBe(true);
    await expect.poll(() => readPainted(page, "found")).toEqual([]);
    await expect.poll(() => readPainted(page, "found-now")).toEqual([]);
  });
});

/** So low that no more than a section is seen at a time. */
const LOW = { viewport: { width: 1440, height: 500 } };

async function openDocument(site: string, id: string, hash = "", options = {}): Promise<Page> {
  const page = await openPage(`${site}/documents/${id}${hash}`, options);
  await waitForLife(page);
  return page;
}

const openerOf = (page: Page) => page.getByRole("button", { name: "Find", exact: true });

const fieldOf = (page: Page) => page.getByRole("searchbox", { name: "Find in this document" });

async function find(page: Page, words: string) {
  const opener = openerOf(page);
  if ((await opener.getAttribute("aria-expanded")) === "false") await opener.click();
  await fieldOf(page).fill(words);
}

/** What the box says of what was found. */
async function says(page: Page, words: string) {
  await expect.poll(() => page.getByRole("search").getByRole("status").textContent()).toBe(words);
}

function isFieldFocused(page: Page): Promise<boolean> {
  return fieldOf(page).evaluate((field) => field === document.activeElement);
}
