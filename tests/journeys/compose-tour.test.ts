import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import type { Tour } from "@/lib/records/tour";
import { loadEdgeAtlas, recordOf } from "../store/edge-atlas";
import { addAxe, EVERY_RULE, findViolations, runAxe } from "../support/axe";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { runScript } from "../support/run-script";

const PATIENCE = 120_000;
// What a browser keeps of a tour is not for another test.
const { newPage } = startBrowserWithoutMap();
const data = loadEdgeAtlas();
const copy = mkdtempSync(join(tmpdir(), "atlas-composed-"));
cpSync("tests/fixtures/edge-atlas", copy, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function openComposer(path = "/tours/new", options = {}) {
  const page = await newPage(options);
  await page.goto(inject("edgeAtlasUrl") + path);
  await page.locator("input[type=file]").waitFor();
  return page;
}

const field = (page: Page, name: string, index = 0) =>
  page.getByRole("main").getByRole("textbox", { name, exact: true }).nth(index);
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
const passagesOf = (page: Page, sentence = 0) =>
  page.getByRole("group", { name: "Passages behind it" }).nth(sentence);

/** What is said to be wrong with a field. */
async function faultsOf(page: Page, name: string, index = 0): Promise<string[]> {
  const described = (await field(page, name, index).getAttribute("aria-describedby")) ?? "";
  const [notes] = described.split(" ").filter((id) => id.endsWith("-faults"));
  return notes ? page.locator(`#${notes} li`).allTextContents() : [];
}

/** What is to be mended before the file can be written. */
async function mended(page: Page): Promise<string[]> {
  await button(page, "Download tours.json").click();
  const summary = page.locator("#tour-faults");
  await summary.waitFor();
  return summary.getByRole("listitem").allTextContents();
}

async function download(page: Page): Promise<string> {
  const saved = page.waitForEvent("download");
  await button(page, "Download tours.json").click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("tours.json");
  return readFileSync(await file.path(), "utf8");
}

/** Runs the data check over the fixture with another file of tours. */
function checkData(tours: string) {
  writeFileSync(join(copy, "tours.json"), tours);
  return runScript("check-data", [], {
    ATLAS_DATA: copy,
    ATLAS_TEXTS: "tests/fixtures/edge-atlas-texts",
  });
}

/** Writes a whole tour of one step with two passages, and leaves it on the page. */
async function compose(page: Page) {
  await field(page, "Title").fill("A storm at Null Island");
  await field(page, "Summary").fill("What the papers make of one squall.");
  await button(page, "with a link to paste").click();
  await page.keyboard.insertText(
    `${inject("edgeAtlasUrl")}/fa/events/squall?theme=dark&type=storm&panel=full`,
  );
  await button(page, "Take where the page looks by itself").click();
  await field(page, "Title of the step").fill("  The squall ");
  await field(page, "Sentence 1").fill("Survey report says three were hurt; نامه says five.");
  await passagesOf(page)
    .getByText(/^Choose from/)
    .click();
  await passagesOf(page)
    .getByRole("checkbox", { name: /^Survey report, passage 4: / })
    .check();
  await passagesOf(page).getByRole("textbox").fill("/documents/persian-letter#p1");
  await passagesOf(page).getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("The data check would accept the file.").waitFor();
}

describe("A tour", () => {
  it(
    "is composed in the page, and its file is taken by the data check as it is",
    async () => {
      const page = await openComposer();
      const sent: string[] = [];
      page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
      await compose(page);
      const file = await download(page);
      const { tours }: { tours: Tour[] } = JSON.parse(file);
      const camera = /^\d+(?:\.\d+)?\/0(?:\.\d+)?\/0(?:\.\d+)?$/;
      const own = tours.at(-1);
      const link = new URL(own?.steps[0]?.link ?? "", "http://atlas");
      expect(own).toEqual({
        id: "a-storm-at-null-island",
        title: "A storm at Null Island",
        summary: "What the papers make of one squall.",
        steps: [
          {
            link: `/events/squall?map=${link.searchParams.get("map")}&type=storm`,
            title: "The squall",
            sentences: [
              {
                text: "Survey report says three were hurt; نامه says five.",
                passages: [
                  { document: "survey-report", passage: "p4" },
                  { document: "persian-letter", passage: "p1" },
                ],
              },
            ],
          },
        ],
      });
      expect(link.searchParams.get("map")).toMatch(camera);
      expect(tours.slice(0, -1)).toEqual(data.tours);
      expect(file).toBe(`${JSON.stringify({ $schema: "./schema/tours.json", tours }, null, 2)}\n`);
      const checked = checkData(file);
      expect([checked.status, checked.lines]).toEqual([0, [""]]);

      // Of what was written nothing but links and passages has left the browser.
      expect(sent.every((request) => request.startsWith(inject("edgeAtlasUrl")))).toBe(true);
      expect(sent.filter((request) => /squall/.test(request))).not.toEqual([]);
      expect(sent.filter((request) => /papers|hurt|null-island%20|A\+storm/.test(request))).toEqual(
        [],
      );

      // The file is opened again, and the tour in it stands in its own place.
      await button(page, "Discard this tour").click();
      expect(await field(page, "Title").inputValue()).toBe("");
      await page.locator("input[type=file]").setInputFiles({
        name: "tours.json",
        mimeType: "application/json",
        buffer: Buffer.from(file),
      });
      const choice = page.getByRole("combobox", { name: "A tour of “tours.json”" });
      expect(await choice.locator("option:checked").textContent()).toBe("A storm at Null Island");
      await button(page, "Open").last().click();
      await field(page, "Summary").fill("Another summary.");
      await page.getByText("The data check would accept the file.").waitFor();
      const again: { tours: Tour[] } = JSON.parse(await download(page));
      expect(again.tours).toEqual([...data.tours, { ...own, summary: "Another summary." }]);
    },
    PATIENCE,
  );

  it(
    "of the atlas is a beginning, and comes out as it was",
    async () => {
      const page = await openComposer();
      await page
        .getByRole("combobox", { name: "A tour of this atlas" })
        .selectOption(recordOf(data.tours, "one-step").title);
      await button(page, "Open").first().click();
      expect(await field(page, "Name in its address").inputValue()).toBe("one-step");
      await page.getByText(/stands in the place of “گشتی با یک گام”/).waitFor();
      await page.getByText("The data check would accept the file.").waitFor();
      expect(JSON.parse(await download(page)).tours).toEqual(data.tours);
      await field(page, "Name in its address").fill("all-round");
      await expect
        .poll(() => faultsOf(page, "Name in its address"))
        .toEqual(["Another tour has that name. Choose another one."]);
      await field(page, "Name in its address").fill("two-steps");
      await page.getByText("The data check would accept the file.").waitFor();
      const { tours }: { tours: Tour[] } = JSON.parse(await download(page));
      expect(tours.map(({ id }) => id)).toEqual(["all-round", "one-step", "two-steps"]);
    },
    PATIENCE,
  );
});

describe("What the data check would refuse", () => {
  it(
    "is said at its field, with what to do, and where the file is asked for",
    async () => {
      const page = await openComposer();
      expect(await mended(page)).toEqual([
        "The tour: The title has no Latin letters. Give the tour a name for its address.",
        "The tour: There is no title. Write one.",
        "The tour: There is no summary. Say in a sentence or two where the tour leads.",
        "The tour: The tour has no step. Add one.",
      ]);
      await page.locator("#tour-faults a").nth(1).click();
      expect(await field(page, "Title").evaluate((it) => it === document.activeElement)).toBe(true);

      await button(page, "with a link to paste").click();
      const link = field(page, "Link");
      for (const [text, fault] of [
        ["https://elsewhere.example/places", "This is no address of this atlas."],
        ["/places/soul-buoy?map=2/0/0", "“soul-buoy” has moved: write “null-island” instead."],
        ["/events/double-count?map=2/0/0", "“double-count” was withdrawn from this atlas."],
        ["/places/nowhere?map=2/0/0", "There is no place “nowhere”."],
        ["/tours/all-round/1?map=2/0/0", "There is no page at “/tours/all-round/1”"],
        ["/places?colour=red&map=2/0/0", "“colour=red” says nothing on this page."],
        ["/places?t=2011-13&map=2/0/0", "“t=2011-13” cannot be read."],
        ["/documents/survey-report?map=2/0/0#p99", "The page has no part “#p99”."],
        ["/places", "The link does not say where the map looks."],
      ]) {
        await link.fill(text ?? "");
        await expect
          .poll(() => faultsOf(page, "Link"), { message: text })
          .toEqual([expect.stringContaining(fault ?? "")]);
      }
      await passagesOf(page).getByRole("textbox").fill("/events/squall#p1");
      await page.keyboard.press("Enter");
      await page.getByText("This is no link to a passage.").waitFor();
      await passagesOf(page).getByRole("textbox").fill("/documents/survey-report#p99");
      await page.keyboard.press("Enter");
      await passagesOf(page).getByText("survey-report has no passage “p99”.").waitFor();
      expect(await mended(page)).toContain(
        "Step 1, sentence 1: survey-report has no passage “p99”. Remove it and choose another.",
      );
      await field(page, "Title").fill("x".repeat(111));
      await expect
        .poll(() => faultsOf(page, "Title"))
        .toEqual(["It is too long. 110 characters are allowed."]);
      await field(page, "Name in its address").fill("new");
      await expect
        .poll(() => faultsOf(page, "Name in its address"))
        .toEqual(["This page has that address. Choose another name."]);
    },
    PATIENCE,
  );

  it("is said of a file that is none, and the tour at hand stays", async () => {
    const page = await openComposer();
    await field(page, "Title").fill("Mine");
    const open = (text: string) =>
      page.locator("input[type=file]").setInputFiles({
        name: "notes.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
    await open("no json");
    await page.getByText("“notes.json” cannot be read: it is not JSON.").waitFor();
    await open('{"tours":[{"id":"x","title":"","summary":"s","steps":[]}]}');
    await page.getByText("look at its field tours[0].title").waitFor();
    expect(await field(page, "Title").inputValue()).toBe("Mine");
  });
});

describe("What is written", () => {
  it(
    "survives a reload and going away, in every window of the browser, until it is discarded",
    async () => {
      const page = await openComposer();
      await compose(page);
      const other = await page.context().newPage();
      await other.goto(`${inject("edgeAtlasUrl")}/tours/new`);
      await field(other, "Title of the step").waitFor();
      await field(other, "Summary").fill("Written in the other window.");
      await expect
        .poll(() => field(page, "Summary").inputValue())
        .toBe("Written in the other window.");
      await other.close();
      await page.reload();
      await field(page, "Sentence 1").waitFor();
      expect(await field(page, "Title of the step").inputValue()).toBe("  The squall ");
      await waitForLife(page);

      // A look around, and back with what was seen.
      await page.getByRole("navigation", { name: "Sections" }).getByText("Places").click();
      await page.getByRole("main").getByRole("link", { name: "Null Island" }).first().click();
      await page.waitForURL(/\/places\/null-island/);
      await page.getByRole("link", { name: "‹ Back to the tour" }).click();
      await button(page, "with the page you came from").click();
      expect(await field(page, "Link", 1).inputValue()).toMatch(/^\/places\/null-island(\?|$)/);
      await button(page, "with the map as it is now").click();
      expect(await field(page, "Link", 2).inputValue()).toMatch(/^\/(\?|$)/);

      await button(page, "Discard this tour").click();
      expect(await field(page, "Link").count()).toBe(0);
      await page.reload();
      await field(page, "Title").waitFor();
      expect(await field(page, "Title").inputValue()).toBe("");
      expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
    },
    PATIENCE,
  );

  it(
    "is moved and taken away by keyboard, and comes back",
    async () => {
      const page = await openComposer();
      await button(page, "Open").first().click();
      const links = async () =>
        Promise.all([0, 1, 2, 3, 4].map((index) => field(page, "Link", index).inputValue()));
      const [one, two, ...rest] = recordOf(data.tours, "all-round").steps.map(({ link }) => link);
      expect(await links()).toEqual([one, two, ...rest]);
      await button(page, "Move down: step 1").focus();
      await page.keyboard.press("Enter");
      expect(await links()).toEqual([two, one, ...rest]);
      await page.getByText("step 1 was moved; it is number 2 now.").waitFor();
      // The focus goes along with what is moved, to the other way where it is at the end.
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      expect(await links()).toEqual([one, two, ...rest]);
      const named = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      expect(await named()).toBe("Move down: step 1");

      await field(page, "Title of the step").fill("Written before");
      await button(page, "Remove: step 1").click();
      expect(await field(page, "Link").inputValue()).toBe(two);
      await button(page, "Take it back").click();
      expect(await field(page, "Title of the step").inputValue()).toBe("Written before");
      await button(page, "Remove: sentence 1 of step 1").click();
      expect(await field(page, "Sentence 1").inputValue()).toContain("seven aboard");
      await button(page, "Take it back").click();
      expect(await field(page, "Sentence 1").inputValue()).toContain("three were hurt");
      await button(page, "Discard this tour").click();
      await button(page, "Take it back").click();
      expect(await links()).toEqual([one, two, ...rest]);
    },
    PATIENCE,
  );
});

describe("The page that composes tours", () => {
  it.each([
    ["empty", async () => {}],
    ["with errors", async (page: Page) => void (await mended(page))],
    ["with a step", compose],
  ])(
    "has no violation that axe finds: %s",
    async (_, prepare) => {
      const page = await openComposer("/tours/new", { bypassCSP: true });
      await prepare(page);
      expect(await findViolations(page)).toEqual([]);
    },
    PATIENCE,
  );

  it("fits a phone, in Persian too, and marks what is written as the record’s language", async () => {
    const page = await openComposer("/fa/tours/new", { viewport: PHONE, bypassCSP: true });
    await page.locator("main button", { hasText: "با پیوندی برای چسباندن" }).click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    const marks = await page
      .locator("main textarea")
      .evaluateAll((fields) =>
        fields.map((it) => ["lang", "dir"].map((name) => it.getAttribute(name))),
      );
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of marks) expect(mark).toEqual(["en", "auto"]);
    await addAxe(page);
    expect(await runAxe(page, ["main"], EVERY_RULE)).toEqual([]);
  });
});
