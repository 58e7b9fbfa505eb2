import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { loadEdgeAtlas, readEdgeText, recordOf } from "../store/edge-atlas";
import { findViolations } from "../support/axe";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";
import { isPaintedInView, readPainted } from "../support/reader-page";

const { openPage } = startBrowserWithoutMap();
const { documents } = loadEdgeAtlas();
const records = readEdgeRecords();

/** Words of texts that no record has, in the order in which their text has them or not. */
const FOUND = [
  ["froze ink", "emoji-log", ["ink", "froze"]],
  ["clock stopped", "survey-report", ["clock", "stopped"]],
  ["دوست گرامي", "persian-letter", ["دوست", "گرامی"]],
] as const;

describe("Find, in texts that are attached,", () => {
  it.each(FOUND)(
    "shows of “%s” the words around it as %s has them, marked",
    async (asked, id, marks) => {
      const page = await open("/");
      await find(page, asked);
      const option = textsOf(page).first();
      await option.waitFor();
      expect(textOf(id)).toContain(await wordsOf(option));
      expect(await option.locator("mark").allInnerTexts()).toEqual(marks);
      const { shortTitle, language } = recordOf(documents, id);
      expect(await option.innerText()).toContain(shortTitle);
      expect(await option.locator("[lang]").first().getAttribute("lang")).toBe(language);
    },
  );

  it("leads by the keyboard alone to the very stretch, where the keyboard goes on", async () => {
    const page = await open("/");
    await page.keyboard.press("Control+K");
    await page.keyboard.type("clock stopped");
    await textsOf(page).first().waitFor();
    const marks = () => textsOf(page).locator("mark").allInnerTexts();
    await expect.poll(marks).toEqual(["clock", "stopped"]);
    const words = await wordsOf(textsOf(page).first());
    // The last choice is all that is found; texts stand before it.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => textsOf(page).first().getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    const name = recordOf(documents, "survey-report").title.text;
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await expect.poll(() => readPainted(page, "stretch")).toEqual([words]);
    await expect.poll(() => isPaintedInView(page, "stretch")).toBe(true);
    const start = Array.from(textOf("survey-report").split(words)[0] ?? "").length;
    const { hash } = new URL(page.url());
    expect(hash).toMatch(new RegExp(`^#char=${start},${start + Array.from(words).length};sha256=`));
    const line =
      textOf("survey-report")
        .split("\n")
        .find((text) => text.includes(words)) ?? "";
    const paragraph = Array.from(textOf("survey-report").split(line)[0] ?? "").length;
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.closest<HTMLElement>("[data-start]")?.dataset.start,
      );
    await expect.poll(focused).toBe(String(paragraph));
  });

  it("leads on to another stretch of the document that is open", async () => {
    const page = await open("/documents/survey-report");
    for (const asked of ["clock stopped", "tide twice", "clock stopped"]) {
      await find(page, asked);
      const option = textsOf(page).filter({ hasText: "survey" }).first();
      await option.waitFor();
      const words = await wordsOf(option);
      for (const word of asked.split(" ")) expect(words).toContain(word);
      await option.click();
      await expect.poll(() => readPainted(page, "stretch")).toEqual([words]);
      await expect.poll(() => isPaintedInView(page, "stretch")).toBe(true);
    }
    await page.goBack();
    await expect.poll(async () => (await readPainted(page, "stretch"))[0]).toContain("tide twice");
  });

  it("leads to all of them, which are whole without scripts", async () => {
    const lines = documents.flatMap((document) =>
      textOf(document.id)
        .split("\n")
        .filter((line) => /(?<!\p{L})the/iu.test(line)),
    );
    const page = await open("/");
    await find(page, "the");
    const all = page.getByRole("option", { name: `All ${lines.length} → In the texts` });
    await all.waitFor();
    expect(await textsOf(page).count()).toBe(6);
    await all.click();
    await page.waitForURL("**/find?in=texts&q=the");
    const plain = await openPage(`${inject("edgeAtlasUrl")}/find?in=texts&q=the`, {
      javaScriptEnabled: false,
    });
    const rows = plain.getByRole("list", { name: "In the texts" }).getByRole("listitem");
    expect(await rows.count()).toBe(lines.length);
    const texts = documents.map(({ id }) => textOf(id));
    for (const row of await rows.all()) {
      const words = await wordsOf(row);
      expect(texts.some((text) => text.includes(words))).toBe(true);
      for (const mark of await row.locator("mark").allInnerTexts()) expect(mark).toMatch(/^the/i);
      const href = (await row.getByRole("link").getAttribute("href")) ?? "";
      expect(href).toMatch(/^\/documents\/[\w-]+#char=\d+,\d+;sha256=[0-9a-f]{8};text=/);
      const [, id = "", start] = /^\/documents\/([\w-]+)#char=(\d+)/.exec(href) ?? [];
      const section = records
        .documentOf(id)
        .sections.find((one) => one.start <= Number(start) && Number(start) < one.end);
      const facts = (await row.innerText()).split("\n").slice(1).join(" ");
      expect(facts.trim().replace(/\s+/g, " ")).toBe(
        `${records.sourceOf(id, section?.id ?? "")} ${section?.title}`,
      );
    }
  });

  it("has no such group where no text is attached", async () => {
    const page = await openPage(`${inject("bareAtlasUrl")}/find?q=ashraf`);
    await page.getByRole("list", { name: "Places" }).waitFor();
    expect(await page.getByRole("list", { name: "In the texts" }).count()).toBe(0);
  });

  it("says when only the texts could not be looked through, and tries again", async () => {
    const page = await open("/");
    let hasFailed = false;
    await page.route("**/api/find/texts?*", (route) => {
      if (hasFailed) return route.continue();
      hasFailed = true;
      return route.fulfill({ status: 503, body: "" });
    });
    await find(page, "null island");
    await page
      .getByText(/attached texts could not be looked through: The server answered 503/)
      .waitFor();
    await page
      .getByRole("option", { name: /^Null Island/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await textsOf(page).first().waitFor();
    expect(await page.getByRole("dialog").getByRole("alert").count()).toBe(0);
    await page.unroute("**/api/find/texts?*");
  });

  it("asks again by itself while texts are still being taken in", async () => {
    const page = await open("/");
    let asked = 0;
    await page.route("**/api/find/texts?*", async (route) => {
      if (++asked > 1) return route.continue();
      const body = { items: [], matched: 0, similar: 0, attached: 5, unread: 2, links: [] };
      return route.fulfill({ json: body });
    });
    await find(page, "clock stopped");
    await page.getByText("2 of 5 attached texts are still being taken in").waitFor();
    await textsOf(page).first().waitFor();
    await page.getByText("still being taken in").waitFor({ state: "detached" });
    await page.unroute("**/api/find/texts?*");
  });

  it.each([PHONE, { width: 1440, height: 900 }])(
    "breaks no rule of accessibility on a screen of $width pixels",
    async (viewport) => {
      const page = await open("/", { bypassCSP: true, viewport });
      await page.getByRole("button", { name: "Find in the atlas" }).click();
      await fieldOf(page).fill("null island");
      await textsOf(page).first().waitFor();
      expect(await findViolations(page, ["dialog"])).toEqual([]);
      const box = await page
        .getByRole("dialog")
        .evaluate((dialog) => [dialog.scrollWidth - dialog.clientWidth]);
      expect(box, "nothing is wider than the dialog").toEqual([0]);
    },
  );
});

async function open(path: string, options = {}): Promise<Page> {
  const page = await openPage(inject("edgeAtlasUrl") + path, options);
  await waitForLife(page);
  return page;
}

const fieldOf = (page: Page) => page.getByRole("combobox", { name: "Find in the atlas" });

async function find(page: Page, text: string) {
  await page.keyboard.press("Control+K");
  await fieldOf(page).fill(text);
}

const textsOf = (page: Page) =>
  page.getByRole("group", { name: /^In the texts/ }).getByRole("option");

/** The words of a document that a row shows, without the signs that its paragraph goes on. */
async function wordsOf(row: Locator): Promise<string> {
  const text = (await row.locator("[lang]").first().textContent()) ?? "";
  return text.replace(/^… | …$/g, "");
}

function textOf(id: string): string {
  return readEdgeText(recordOf(documents, id));
}
