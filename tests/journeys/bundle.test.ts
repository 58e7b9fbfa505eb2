import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/axe";
import { PHONE, startBrowserWithoutMap } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";

const { newPage, openPage } = startBrowserWithoutMap();
const { events } = readEdgeRecords();
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Unpacks a zip into a folder of its own, and gives the address of its page on disk. */
function unpack(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return pathToFileURL(join(folder, "index.html")).href;
}

/** The page of a bundle as a browser opens it from disk, with everything that it asks for and complains of. */
async function openFromDisk(address: string, options: Parameters<typeof newPage>[0] = {}) {
  const page = await newPage({ bypassCSP: true, ...options });
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.goto(address);
  return { page, asked, said };
}

async function download(lang: string, words = ""): Promise<string> {
  const address = `${inject("edgeAtlasUrl")}/api/bundle${words}?f=zip&lang=${lang}`;
  return unpack(new Uint8Array(await (await fetch(address)).arrayBuffer()));
}

describe("A reader takes the evidence along", () => {
  it("by a plain link without scripts, and opens its page from disk", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/download?type=storm`, {
      javaScriptEnabled: false,
    });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /with all they rest on, and the words/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^the-edge-atlas-evidence-selection-words-.*\.zip$/);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    const { page: opened } = await openFromDisk(unpack(new Uint8Array(Buffer.concat(chunks))));
    const storms = events.filter(({ type }) => type === "storm");
    expect(await opened.locator("article").count()).toBe(storms.length);
    expect(await opened.locator("blockquote").count()).toBeGreaterThan(0);
  });

  it.each([
    ["en", "Evidence bundle: The Edge Atlas", "passages"],
    ["fa", "بستهٔ شواهد", "passages"],
  ])(
    "in %s, whose page asks for nothing but itself and follows its claims to their passages",
    async (lang, heading, part) => {
      const address = await download(lang, "/words");
      const { page, asked, said } = await openFromDisk(address, { bypassCSP: false });
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      expect([asked, said]).toEqual([[address], []]);
      expect(await page.locator("article").count()).toBe(events.length);
      await page.locator(".claims a").first().click();
      expect(await page.locator(":target").count()).toBe(1);
      expect(await page.locator(`#${part} :target`).count()).toBe(1);
      // Its policy would let no script in, nor anything from elsewhere.
      const policy = await page
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute("content");
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'/);
      expect(await styleOf(page)).not.toBe("");
    },
  );

  it.each(["en", "fa"])(
    "in %s, without a fault that axe finds, in either theme and on a phone",
    async (lang) => {
      const address = await download(lang);
      for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
        const { page } = await openFromDisk(address, { viewport });
        expect(await findViolations(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
      }
    },
  );
});

/** Whether its own style sheet was let in: the colour of its paper. */
function styleOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--paper"));
}
