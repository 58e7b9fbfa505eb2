import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { formatTextLink, type TextLink } from "@/lib/text/text-link";
import { loadEdgeAtlas, readEdgeText, recordOf } from "../store/edge-atlas";
import { PHONE, startBrowserWithoutMap } from "../support/browser";
import {
  findCharacter,
  isInView,
  isPaintedInView,
  readPainted,
  scrollToText,
  selectText,
  spanOf,
} from "../support/reader-page";
import { startTextlessEdgeAtlas } from "../support/textless-edge-atlas";

const { openPage } = startBrowserWithoutMap();
const textless = startTextlessEdgeAtlas();
const { documents } = loadEdgeAtlas();
const SURVEY = "survey-report";
const REPORT = textOf(SURVEY);

describe("A link to a stretch of a text", () => {
  it.each([
    ["in one paragraph", SURVEY, "a squall broke the mast; three of the crew"],
    [
      "over two paragraphs",
      SURVEY,
      "the Office said it had not.\n\n2. Around the world and back\nIn May",
    ],
    ["that ends inside a place’s name", SURVEY, "2011 the party reached Null Isl"],
    ["of astral characters", "emoji-log", "🏝️, crew of 7 👩‍🚀👨🏽‍✈️, mast gone.\r\n🇳🇺 → 🇫🇯 Day 24"],
    ["that runs from right to left", "persian-letter", "رسیدیم و جزر و مد را ۲ بار اندازه"],
    ["in both directions", "arabic-notice", "الفريق إلى Null Island في ٨ أبريل"],
  ])("leads back to a stretch %s", async (_, id, words) => {
    const page = await openDocument(inject("edgeAtlasUrl"), id);
    const span = spanOf(textOf(id), words);
    await selectText(page, span);
    const reader = await openPage(await copyLink(page));
    await reader
      .getByText(`Characters ${span.start}–${span.end}, as the link names them.`)
      .waitFor();
    await expect.poll(() => readPainted(reader, "stretch")).toEqual(words.split(/\s*\n\s*/));
    await expect.poll(() => isPaintedInView(reader, "stretch")).toBe(true);
  });

  it("keeps the filters, the looks and the camera it was copied through", async () => {
    const view = "?doc=survey-report&map=3/10/12&theme=dark";
    const page = await openDocument(inject("edgeAtlasUrl"), SURVEY + view);
    await selectText(page, spanOf(REPORT, "a squall broke the mast"));
    expect(new URL(await copyLink(page)).search).toBe(view);
  });

  it("is offered for what the mouse marks", async () => {
    const page = await openDocument(inject("edgeAtlasUrl"), SURVEY);
    const { start, end } = spanOf(REPORT, "Nobody has found the Lost Valley. The Crown was");
    await scrollToText(page, start);
    const [from, to] = [await findCharacter(page, start), await findCharacter(page, end)];
    await page.mouse.move(from.left, from.y);
    await page.mouse.down();
    await page.mouse.move(to.left, to.y, { steps: 5 });
    await page.mouse.up();
    await page.getByText(`Characters ${start}–${end} selected`).waitFor();
    await page.mouse.click(to.x, to.y);
    await page.getByText(/selected$/).waitFor({ state: "detached" });
  });
});

describe("A link to a stretch of a text, where no text is attached,", () => {
  it.each([
    ["the gloss of the first passage that the stretch touches", "some say five. That month", "p4"],
    ["its section where it touches none", "Office of Charts by Zoë", "s1"],
  ])("marks %s, and says so", async (_, words, part) => {
    const page = await openDocument(inject("edgeAtlasUrl"), SURVEY);
    await selectText(page, spanOf(REPORT, words));
    const { pathname, hash } = new URL(await copyLink(page));
    const reader = await openPage(textless.url() + pathname + hash);
    await reader.getByText("The text is not attached here. Our own words").waitFor();
    const marked = reader.locator("main [data-target]");
    expect(await marked.getAttribute("id")).toBe(part);
    await expect.poll(() => isInView(marked)).toBe(true);
  });

  it("says when it was made on another version of the text", async () => {
    const page = await openStretch(textless.url(), { start: 243, end: 260, version: "00000000" });
    await page.getByText("characters 243–260 of another version of the text").waitFor();
    expect(await page.locator("main [data-target]").getAttribute("id")).toBe("p4");
  });
});

describe("A link to a stretch of another version of the text", () => {
  it("finds its words where they stand now", async () => {
    const words = "the harbour is older than the year 0";
    const page = await openStretch(inject("edgeAtlasUrl"), {
      start: 12,
      end: 12 + words.length,
      version: "00000000",
      opening: words,
    });
    const { start, end } = spanOf(REPORT, words);
    await page.getByText(`Its words were found here, at characters ${start}–${end}.`).waitFor();
    await expect.poll(() => readPainted(page, "stretch")).toEqual([words]);
    await expect.poll(() => isPaintedInView(page, "stretch")).toBe(true);
  });

  it("says when its words are gone, and shows where they stood", async () => {
    const span = spanOf(REPORT, "in three days");
    const page = await openStretch(inject("edgeAtlasUrl"), {
      ...span,
      version: "00000000",
      opening: "in seven weeks",
    });
    await page.getByText("Its words are not in this one").waitFor();
    await page.getByText(`You see characters ${span.start}–${span.end}`).waitFor();
    await expect.poll(() => readPainted(page, "stretch")).toEqual(["in three days"]);
  });
});

describe("A link to a part that a document does not have", () => {
  it.each([
    ["lies beyond its end", "#char=5000,5010;sha256=f94f7f9c", "which has 1,008 characters."],
    ["cannot be read", "#char=twelve", "cannot be read. The document is shown from its beginning."],
    ["is no passage", "#p999", "This page has no part “p999”"],
  ])("says when it %s", async (_, hash, said) => {
    // On a phone the head of the document fills the panel, and the text is far below.
    const page = await openPage(`${inject("edgeAtlasUrl")}/documents/${SURVEY}${hash}`, {
      viewport: PHONE,
    });
    const note = page.getByRole("status").getByText(said);
    await note.waitFor();
    await expect.poll(() => isInView(note)).toBe(true);
    await expect.poll(() => readPainted(page, "stretch")).toEqual([]);
    await expect.poll(() => isInView(page.getByRole("heading", { level: 1 }))).toBe(true);
  });
});

/** Opens a link to a stretch of the report that was made by hand. */
async function openStretch(
  site: string,
  link: Pick<TextLink, "start" | "end" | "version"> & Partial<TextLink>,
): Promise<Page> {
  const rest = { opening: "", closing: undefined, before: undefined, after: undefined };
  return openPage(`${site}/documents/${SURVEY}#${formatTextLink({ ...rest, ...link })}`);
}

async function openDocument(site: string, id: string): Promise<Page> {
  return openPage(`${site}/documents/${id}`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

async function copyLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy link to this passage" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

function textOf(id: string): string {
  return readEdgeText(recordOf(documents, id));
}
