import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { openSite } from "../support/served-page";

const { openPage } = startBrowserWithoutMap();
const { read } = openSite(() => inject("atlasUrl"));

type Term = { id: string; label: { en: string }; definition?: string };
const vocabulary: Record<string, Term[]> = JSON.parse(readFileSync("data/vocabulary.json", "utf8"));
const definitionOf = (list: string, id: string) =>
  vocabulary[list]?.find((term) => term.id === id)?.definition;

/** Lists whose terms pages use without a word of their own about them. */
const EXPLAINED = [
  "statuses",
  "modes",
  "voices",
  "placeRoles",
  "bases",
  "actorRoles",
  "precisionBases",
  "unmappedReasons",
  "mentionForms",
  "layers",
  "genres",
];

const PATH = "/mentions?doc=siege-report&form=metonym";
const METONYM = definitionOf("mentionForms", "metonym") ?? "not written";

function termOf(page: Page) {
  const term = page
    .getByRole("main")
    .getByRole("link", { name: "metonym, form of the name" })
    .first();
  return { term, note: page.getByRole("tooltip") };
}

describe("A term", () => {
  it("says what it means while it or its note is pointed at", async () => {
    const page = await openTerms();
    const { term, note } = termOf(page);
    await term.hover();
    expect(await note.textContent()).toBe(METONYM);
    await note.hover();
    await page.waitForTimeout(600);
    expect(await note.isVisible()).toBe(true);
    await page.getByRole("heading", { level: 1 }).hover();
    await note.waitFor({ state: "detached" });
  });

  it("says it to the keyboard, and Escape takes it away without leaving the page", async () => {
    const page = await openTerms();
    const { term, note } = termOf(page);
    const first = page.getByRole("main").getByRole("listitem").first().getByRole("link").first();
    await first.focus();
    await page.keyboard.press("Tab");
    expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await note.textContent()).toBe(METONYM);
    const described = await term.getAttribute("aria-describedby");
    expect(described).toBe(await note.getAttribute("id"));
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
    expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(page.url()).toContain("/mentions");
    await page.keyboard.press("Enter");
    await note.waitFor();
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { level: 1 }).click();
    await note.waitFor({ state: "detached" });
  });

  it("says it to a finger, within the screen, until the finger presses elsewhere", async () => {
    const page = await openTerms({ viewport: PHONE, isMobile: true, hasTouch: true });
    const { term, note } = termOf(page);
    await term.tap();
    expect(await note.textContent()).toBe(METONYM);
    const box = await note.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
    expect(box && box.y >= 0 && box.y + box.height <= PHONE.height).toBe(true);
    await page.getByRole("heading", { level: 1 }).tap();
    await note.waitFor({ state: "detached" });
    expect(page.url()).toContain("/mentions");
  });

  it("leads to its explanation where there are no scripts", async () => {
    const page = await openPage(inject("atlasUrl") + PATH, { javaScriptEnabled: false });
    await termOf(page).term.click();
    await page.waitForURL(/\/about(\?.*)?#mention-forms-metonym$/);
    const term = page.locator("#mention-forms-metonym");
    expect(await term.textContent()).toBe("metonym");
    expect(await term.locator("+ dd").textContent()).toBe(METONYM);
  });

  it.each(EXPLAINED)("of %s is explained, each one, under an address of its own", async (list) => {
    const { article } = await read("/about");
    const kebab = list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const { id, label, definition } of vocabulary[list] ?? []) {
      const term = article.querySelector(`#terms dt[id="${kebab}-${id}"]`);
      expect(term?.textContent, id).toBe(label.en);
      expect(term?.nextElementSibling?.textContent, id).toBe(definition);
    }
  });
});

async function openTerms(options = {}): Promise<Page> {
  const page = await openPage(inject("atlasUrl") + PATH, options);
  await waitForLife(page);
  return page;
}
