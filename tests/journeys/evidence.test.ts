import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { readEdgeText } from "../store/edge-atlas";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { documentsOf, readEdgeRecords } from "../support/edge-records";

const { newPage, openPage } = startBrowserWithoutMap();
const records = readEdgeRecords();
const PRINTED = /Printed on \d+ \w+ \d{4}$/;
const SQUALL = records.eventOf("squall");

describe("A reader who needs the evidence for an event", () => {
  it("opens its sheet from the event, copies it as text, and goes back", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/events/squall`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await waitForLife(page);
    await page.getByRole("link", { name: "Evidence sheet" }).click();
    await page.waitForURL("**/events/squall/evidence");
    await page.getByText("Evidence sheet", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Copy as plain text" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(linesAbout(copied)).toEqual(expectLines());
    for (const { sentence } of records.disagreements.filter(({ events }) =>
      events.includes("squall"),
    )) {
      expect(copied).toContain(sentence);
    }
    await page.getByRole("link", { name: SQUALL.title }).first().click();
    await page.waitForURL("**/events/squall");
  });

  it.each([
    ["A4", {}],
    ["A4, from a phone", { viewport: PHONE }],
    ["A4, without scripts", { javaScriptEnabled: false }],
  ])("prints it on %s with nothing beyond the edge", async (_what, options) => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/events/squall/evidence`, options);
    // What is left of A4 between the margins, in CSS pixels.
    await page.setViewportSize({ width: 673, height: 1000 });
    await page.emulateMedia({ media: "print" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(673);
    for (const { statement } of SQUALL.attestations) {
      expect(await page.getByRole("main").getByText(statement, { exact: true }).isVisible()).toBe(
        true,
      );
    }
    expect(await page.getByRole("button").count()).toBe(0);
    const pdf = await page.pdf({ format: "A4" });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThanOrEqual(1);
    expect(sheets.length).toBeLessThanOrEqual(4);
  });
});

describe("What is printed", () => {
  it("says whose page it is, where it is, and when it was printed", async () => {
    // Its clock is set, which no page gives back.
    const page = await newPage();
    await page.goto(`${inject("edgeAtlasUrl")}/events/squall?theme=dark`);
    await waitForLife(page);
    const head = [page.getByText(PRINTED), page.getByText("The Edge Atlas, ")];
    await expectSeen(page, head, false);
    await page.emulateMedia({ media: "print" });
    await expectSeen(page, head, true);
    expect(await page.getByText(PRINTED).innerText()).toContain(
      `${inject("edgeAtlasUrl")}/events/squall?theme=dark\n`,
    );
    await page.clock.setFixedTime(new Date(2031, 4, 4, 12));
    await page.evaluate(() => {
      window.history.replaceState(null, "", "#squall-3");
      window.dispatchEvent(new Event("beforeprint"));
    });
    expect(await page.getByText(PRINTED).innerText()).toBe(
      `${inject("edgeAtlasUrl")}/events/squall?theme=dark#squall-3\nPrinted on 4 May 2031`,
    );
  });

  it("says so without scripts too", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/events/squall`, {
      javaScriptEnabled: false,
    });
    await page.emulateMedia({ media: "print" });
    const head = page.getByText(PRINTED);
    expect(await head.isVisible()).toBe(true);
    const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format();
    expect(await head.innerText()).toBe(
      `${inject("edgeAtlasUrl")}/events/squall\nPrinted on ${day}`,
    );
  });

  it("writes the address of a passage after each link to one", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/events/squall?theme=dark`);
    const written = () =>
      page
        .getByRole("main")
        .getByRole("link", { name: "Read the passage" })
        .evaluateAll((links) =>
          links.map((link) => getComputedStyle(link, "::after").content.replace(/^"\s*|"$/g, "")),
        );
    expect(new Set(await written())).toEqual(new Set(["none"]));
    await page.emulateMedia({ media: "print" });
    const expected = SQUALL.attestations.map(
      ({ document, passage }) => `${inject("edgeAtlasUrl")}/documents/${document}#${passage}`,
    );
    expect((await written()).toSorted()).toEqual(expected.toSorted());
  });

  it.each(["/places/null-island", "/documents/survey-report"])(
    "has nothing folded away: %s",
    async (path) => {
      const page = await openPage(`${inject("edgeAtlasUrl")}${path}`);
      await waitForLife(page);
      expect(await page.getByRole("main").locator("details:not([open])").count()).toBeGreaterThan(
        0,
      );
      await page.emulateMedia({ media: "print" });
      expect(await findFolded(page)).toEqual([]);
    },
  );
});

/** What a copied sheet says of each claim, line by line. */
function linesAbout(copied: string): string[] {
  return copied
    .split("\n")
    .filter((line) => /^(\d+\. |Link: |Words: |SHA-256)/.test(line))
    .map((line) => line.replace(/\s+/g, " ").replace(/”$/, ""));
}

function expectLines(): string[] {
  const texts = new Map(
    documentsOf(SQUALL).map((id) => [id, [...readEdgeText(records.documentOf(id))]]),
  );
  return SQUALL.attestations.flatMap(({ statement, document, passage }, index) => {
    const { start, end } = records.passageOf(document, passage);
    const words = texts.get(document)?.slice(start, end).join("").trim().split("\n")[0];
    return [
      `${index + 1}. ${statement}`,
      `Words: “${words}`.replace(/\s+/g, " "),
      `Link: ${inject("edgeAtlasUrl")}/documents/${document}#${passage}`,
      `SHA-256 of its text: ${records.documentOf(document).source.sha256}`,
    ];
  });
}

async function expectSeen(page: Page, parts: ReturnType<Page["getByText"]>[], seen: boolean) {
  for (const part of parts) await expect.poll(() => part.isVisible()).toBe(seen);
  expect(await page.getByRole("banner").isVisible()).toBe(!seen);
}

/** Words of the page's folds that a reader of the paper would not see. */
function findFolded(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main details > :not(summary)")]
      .filter((element) => !element.checkVisibility())
      .map((element) => element.textContent?.slice(0, 60) ?? ""),
  );
}
