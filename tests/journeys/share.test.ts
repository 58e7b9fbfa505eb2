import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import jsQR from "jsqr";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { releaseIdOf } from "@/lib/ingest/data-files";
import { findViolations } from "../support/axe";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";

const { newPage, openPage } = startBrowserWithoutMap();
const { events } = readEdgeRecords();
const LANDING = titleOf("landing");
const VIEW = "?map=5/10/20&theme=dark&type=storm,voyage";

/** What the dialog says in each language. */
const SAID = {
  en: { share: "Share", close: "Close", shown: "What is copied", citation: "Citation" },
  ar: { share: "مشاركة", close: "إغلاق", shown: "ما يُنسخ", citation: "استشهاد" },
  fa: { share: "هم‌رسانی", close: "بستن", shown: "آنچه کپی می‌شود", citation: "ارجاع" },
} as const;

describe("A page is handed on", () => {
  it("by its link, of which parts can be left out; what is copied is what is shown", async () => {
    const page = await open(`/events/landing${VIEW}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog", { name: "Share" });
    await dialog.getByText(LANDING, { exact: true }).waitFor();
    const parts = dialog.getByRole("group", { name: "The link opens this page, with:" });
    expect(await parts.locator("label").allInnerTexts()).toEqual([
      "the filters\nStorm, Voyage",
      "the map where it is",
      "how the page looks: theme, ground, panel",
    ]);
    expect(await shown(page)).toBe(page.url());
    await parts.getByLabel("the map where it is").uncheck();
    await parts.getByLabel("how the page looks").uncheck();
    const link = `${site()}/events/landing?type=storm,voyage`;
    expect(await shown(page)).toBe(link);
    expect(readQr(await pathOfQr(page))).toBe(link);
    await dialog.getByRole("button", { name: "Copy" }).click();
    await dialog.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await parts.getByLabel("the filters").uncheck();
    expect(await shown(page)).toBe(`${site()}/events/landing`);
    await parts.getByLabel("the filters").check();
    expect(await shown(page)).toBe(link);
  });

  it("by a private link, of which the server is asked nothing but its front page before it is opened", async () => {
    const page = await open(`/events/landing${VIEW}#claims`);
    await openDialog(page);
    await page.getByRole("radio", { name: "Private link" }).check();
    await page.getByText(/learns only that it leads to this atlas/).waitFor();
    const link = await shown(page);
    expect(new URL(link).pathname + new URL(link).search).toBe("/");
    expect(readQr(await pathOfQr(page))).toBe(link);

    const reader = await newPage();
    const asked: string[] = [];
    reader.on("request", (request) => {
      if (request.isNavigationRequest()) asked.push(request.url().slice(site().length));
    });
    await reader.goto(link);
    await reader.getByRole("heading", { level: 1, name: LANDING }).waitFor();
    expect(asked).toEqual(["/", `/events/landing${VIEW}#claims`].map((path) => path.split("#")[0]));
    await expect.poll(() => reader.url()).toBe(`${site()}/events/landing${VIEW}#claims`);
    // Back leads to where the reader was before, not to the fragment, which would lead here again.
    expect(await reader.evaluate(() => window.history.length)).toBe(2);
  });

  it("as a citation in the forms that reference managers read, saved as files", async () => {
    const page = await open("/events/landing?type=storm");
    await openDialog(page);
    const version = releaseIdOf("tests/fixtures/edge-atlas");
    const day = new Date().toISOString().slice(0, 10);
    const address = `${site()}/events/landing?type=storm`;
    const forms = page.getByRole("group", { name: "As" });
    await forms.getByLabel("Citation", { exact: true }).check();
    const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
    expect(await shown(page)).toBe(
      `${LANDING}. ${await readAtlasTitle()}, version ${version}, read on ${words.format(new Date(day))}. ${address}`,
    );
    const expected = {
      BibTeX: ["citation.bib", `  title = {{${LANDING}}},\n`, `  url = {${address}},\n`, version],
      RIS: ["citation.ris", `TI  - ${LANDING}`, `UR  - ${address}`, version, "ER  - "],
      "CSL-JSON": ["citation.json", JSON.stringify(LANDING), JSON.stringify(address), version],
    };
    for (const [form, [name, ...pieces]] of Object.entries(expected)) {
      await forms.getByLabel(form, { exact: true }).check();
      for (const piece of pieces) expect(await shown(page), form).toContain(piece);
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save as a file" }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toBe(name);
      const saved = readFileSync(await file.path(), "utf8");
      expect(saved.replaceAll("\r\n", "\n")).toBe(await shown(page));
    }
    await forms.getByLabel("Markdown").check();
    expect(await shown(page)).toContain(`](<${address}>)`);
    await forms.getByLabel("HTML").check();
    expect(await shown(page)).toContain(`data-versiondate="${day}"`);
    await forms.getByLabel("Embed").check();
    const { document } = new JSDOM(await shown(page)).window;
    const frame = document.querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe(`${site()}/embed/events/landing?type=storm`);
    expect(frame?.title).toBe(`${LANDING} · ${await readAtlasTitle()}`);
  });

  it.each(["en", "ar", "fa"] as const)(
    "by keyboard alone, in %s, without a fault that axe finds",
    async (language) => {
      const said = SAID[language];
      const prefix = language === "en" ? "" : `/${language}`;
      const page = await open(`${prefix}/events/landing${VIEW}`, { bypassCSP: true });
      const button = page.getByRole("banner").getByRole("button", { name: said.share });
      await button.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: said.share });
      await dialog.waitFor();
      expect(await dialog.locator("fieldset").first().locator("label").count()).toBe(3);
      // The way out, the three parts, the form.
      for (let step = 0; step < 10; step++) {
        if (await dialog.getByRole("radio").first().evaluate(isFocused)) break;
        await page.keyboard.press("Tab");
      }
      expect(await dialog.getByRole("radio").first().evaluate(isFocused)).toBe(true);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await dialog.getByRole("radio", { name: said.citation }).isChecked()).toBe(true);
      const text = dialog.getByRole("textbox", { name: said.shown });
      expect((await text.inputValue()).replace(/[\u2066-\u2069]/g, "")).toContain(LANDING);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await findViolations(page, ["dialog"])).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await button.evaluate(isFocused)).toBe(true);
    },
  );

  it.each([
    ["", "/events/landing", "Map as SVG", "Atom feed"],
    ["/fa", "/places/quay", "نقشه در قالب SVG", "خوراک Atom"],
  ])(
    "as its map and as a feed, of this page and this view: %s%s",
    async (language, path, svg, atom) => {
      const page = await open(`${language}${path}${VIEW}`);
      await openDialog(page, language === "/fa" ? "fa" : "en");
      const hrefs = await page
        .getByRole("dialog")
        .getByRole("link")
        .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute("href")]));
      const seen = "?map=5/10/20&type=storm,voyage";
      const sheet = (extension: string) => `/sheet${language}${path}.${extension}${seen}`;
      const feed = (format: string) =>
        language === ""
          ? `/api/collections/events/items/landing/changes?f=${format}`
          : `/api/changes?f=${format}&lang=fa&place=quay&type=storm%2Cvoyage`;
      expect(hrefs.map(([, href]) => href)).toEqual([
        sheet("svg"),
        sheet("png"),
        feed("atom"),
        feed("jsonfeed"),
      ]);
      expect([hrefs[0]?.[0], hrefs[2]?.[0]]).toEqual([svg, atom]);
      for (const [, href] of hrefs) {
        expect((await fetch(new URL(href ?? "", site()))).status, href ?? "").toBe(200);
      }
    },
  );

  it("on a phone from its sheet, all of the dialog within reach", async () => {
    const page = await open(`/fa/events/landing${VIEW}`, { viewport: PHONE, hasTouch: true });
    await page.getByRole("navigation").getByRole("button", { name: SAID.fa.share }).tap();
    const dialog = page.getByRole("dialog", { name: SAID.fa.share });
    await dialog.getByRole("radio", { name: "BibTeX" }).check();
    await dialog.getByRole("img").scrollIntoViewIfNeeded();
    const code = await dialog.getByRole("img").boundingBox();
    expect(code?.y).toBeGreaterThan(0);
    expect((code?.y ?? 0) + (code?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const heights = await dialog
      .locator("button, label")
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await dialog.getByRole("button", { name: SAID.fa.close }).tap();
    await dialog.waitFor({ state: "detached" });
  });
});

const site = () => inject("edgeAtlasUrl");

function titleOf(id: string): string {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`There is no event ${id}.`);
  return event.title;
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(site() + path, options);
  if (!/^\/(ar|fa)\//.test(path)) await waitForLife(page);
  return page;
}

async function openDialog(page: Page, language: keyof typeof SAID = "en") {
  const name = SAID[language].share;
  await page.getByRole("banner").getByRole("button", { name }).click();
  await page.getByRole("dialog", { name }).waitFor();
}

const shown = (page: Page) => page.getByRole("textbox", { name: "What is copied" }).inputValue();

const isFocused = (element: Element) => element === document.activeElement;

async function readAtlasTitle(): Promise<string> {
  const answer = await fetch(`${site()}/api?f=json`);
  const { title } = (await answer.json()) as { title: string };
  return title;
}

async function pathOfQr(page: Page): Promise<{ path: string; size: number }> {
  const code = page.getByRole("img", { name: "QR code of the link" });
  const [, , size = ""] = ((await code.getAttribute("viewBox")) ?? "").split(" ");
  const path = await code.locator("path").last().getAttribute("d");
  return { path: path ?? "", size: Number(size) };
}

const PIXELS = 4;

/** What a scanner reads of a code that is drawn as squares of one unit, dark on white. */
function readQr({ path, size }: { path: string; size: number }): string | undefined {
  const width = size * PIXELS;
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < PIXELS; row++) {
      const from = ((Number(y) * PIXELS + row) * width + Number(x) * PIXELS) * 4;
      for (let at = from; at < from + PIXELS * 4; at++) if (at % 4 !== 3) image[at] = 0;
    }
  }
  return jsQR(image, width, width)?.data;
}
