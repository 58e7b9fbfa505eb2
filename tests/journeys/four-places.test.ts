import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PHONE, startBrowser, waitForMap } from "../support/browser";
import { readEdgeRecords, unique } from "../support/edge-records";
import { pixelOf, waitForRest } from "../support/map-page";
import { readPlacePage } from "../support/place-page";
import { readPopup } from "../support/place-popup";
import { expectNamedLines, HEADINGS, partCounts } from "../support/place-words";
import type { PageLink } from "../support/served-page";

/** The places that the atlas was asked for; what is said of each is counted from its files, not from its store. */
const PLACES = ["camp-ashraf", "camp-liberty", "baghdad", "tehran"];

const { openPage } = startBrowser();
const records = readEdgeRecords("data");
const phone = { viewport: PHONE, isMobile: true, hasTouch: true };

describe.each(PLACES)("One of the four places: %s", (id) => {
  const { title } = records.placeOf(id).properties;

  it("is found on the map by mouse, opened, followed to a passage, and returned to", async () => {
    const page = await openPage(inject("atlasUrl") + addressAround(id));
    await waitForMap(page);
    await waitForRest(page);
    const { x, y } = await pixelOf(page, positionOf(id));
    await expect.poll(() => isSelectedByClick(page, id, x, y), { timeout: 20_000 }).toBe(true);

    const popup = popupOf(page, title);
    await popup.waitFor();
    await expect.poll(() => isInMap(page, popup), { timeout: 10_000 }).toBe(true);
    await openParts(popup, (summary) => summary.click());
    await comparePopup(popup, id);

    const way = partOf(popup, HEADINGS.named)
      .getByRole("link", { name: /^Passage/ })
      .first();
    await way.click();
    await arriveAtPassage(page);
    await page.goBack();
    await heading(page, title).waitFor();
    await popup.waitFor();
  });

  it("is found in the list by keyboard alone, opened, followed to a passage, and returned to", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places`);
    await waitForMap(page);
    await pressUntil(page, "Tab", (focused) => focused.words === title && focused.isInPanel);
    await page.keyboard.press("Enter");
    await heading(page, title).waitFor();
    const popup = popupOf(page, title);
    await popup.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("panel");

    const counts = partCounts(records, id);
    for (const part of ["within", "named", "concerns", "happened"] as const) {
      if (counts[part] === 0) continue;
      const label = `${HEADINGS[part]} (${counts[part]})`;
      await pressUntil(page, "Shift+Tab", ({ words }) => words === label);
      const details = partOf(popup, HEADINGS[part]);
      if ((await details.getAttribute("open")) === null) await page.keyboard.press("Enter");
    }
    await comparePopup(popup, id);

    const named = `${HEADINGS.named} (${counts.named})`;
    await pressUntil(page, "Tab", ({ words }) => words === named);
    await pressUntil(page, "Tab", ({ name }) => /^Passage/.test(name));
    await page.keyboard.press("Enter");
    await arriveAtPassage(page);
    await pressUntil(page, "Shift+Tab", ({ words }) => words === `‹ ${title}`);
    await page.keyboard.press("Enter");
    await heading(page, title).waitFor();
  });

  it("is found on a phone's map, read in its sheet, followed to a passage, and returned to", async () => {
    const page = await openPage(inject("atlasUrl") + addressAround(id), phone);
    await waitForMap(page);
    await waitForRest(page);
    const { x, y } = await pixelOf(page, positionOf(id));
    await expect
      .poll(() => isSelectedByClick(page, id, x, y, "tap"), { timeout: 20_000 })
      .toBe(true);
    await heading(page, title).waitFor();
    await comparePage(page, id);

    const main = page.getByRole("main");
    await main.getByText("By year and kind").first().tap();
    await main.getByRole("list", { name: "Kinds" }).first().waitFor();
    const named = main.getByRole("heading", { name: HEADINGS.named }).locator("xpath=..");
    await named
      .getByRole("link", { name: /^Passage/ })
      .first()
      .tap();
    await arriveAtPassage(page);
    await page.getByRole("link", { name: `‹ ${title}` }).tap();
    await heading(page, title).waitFor();
  });
});

describe("The popup of a place with more than it shows", () => {
  it.each(["", "&panel=closed"])(
    "leads to all of a part on its page, seen through “%s”",
    async (view) => {
      const { title } = records.placeOf("camp-liberty").properties;
      const page = await openPage(`${inject("atlasUrl")}/places/camp-liberty?theme=light${view}`);
      const popup = popupOf(page, title);
      await popup.waitFor();
      const { concerns } = partCounts(records, "camp-liberty");
      await openParts(popup, (summary) => summary.click());
      await popup.getByRole("link", { name: `All ${concerns} → ${HEADINGS.concerns}` }).click();
      await page.waitForURL(/#concerns-it$/);
      const part = page.getByRole("main").getByRole("heading", { name: HEADINGS.concerns });
      await expect.poll(() => isOnScreen(part)).toBe(true);
    },
  );

  it("fits into the map of a laptop with every part open", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-liberty`, {
      viewport: { width: 1280, height: 720 },
    });
    const popup = popupOf(page, "Camp Liberty");
    await popup.waitFor();
    await openParts(popup, (summary) => summary.click());
    await popup.getByText("Position and map apps").click();
    await popup.getByRole("button", { name: "Copy coordinates" }).waitFor();
    await expect.poll(() => isInMap(page, popup), { timeout: 10_000 }).toBe(true);
  });
});

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });
const popupOf = (page: Page, title: string) =>
  page.getByRole("region", { name: `What the documents say of ${title}` });
const partOf = (popup: Locator, label: string) =>
  popup.getByRole("heading", { level: 3, name: label }).locator("xpath=ancestor::details");

function positionOf(id: string): [number, number] {
  const { geometry } = records.placeOf(id);
  if (!geometry) throw new Error(`${id} is not on the map.`);
  return geometry.coordinates;
}

function addressAround(id: string): string {
  const [lng, lat] = positionOf(id);
  return `/?map=12/${lat}/${lng}`;
}

/** The marks are there once the map answers to the pointer. */
async function isSelectedByClick(
  page: Page,
  id: string,
  x: number,
  y: number,
  way: "click" | "tap" = "click",
): Promise<boolean> {
  const isThere = () => new URL(page.url()).pathname === `/places/${id}`;
  if (isThere()) return true;
  if (way === "tap") await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  await page.waitForURL(`**/places/${id}?**`, { timeout: 3000 }).catch(() => {});
  return isThere();
}

async function openParts(popup: Locator, press: (summary: Locator) => Promise<void>) {
  const summaries = popup.locator("summary", { has: popup.page().getByRole("heading") });
  for (const summary of await summaries.all()) {
    const details = summary.locator("xpath=..");
    if ((await details.getAttribute("open")) === null) await press(summary);
  }
}

/** Every part of the popup against the records: its count, its rows, and the passages that each row leads to. */
async function comparePopup(popup: Locator, id: string) {
  const html = await popup.evaluate((element) => element.outerHTML);
  const { title, parts } = readPopup(new JSDOM(html).window.document.body);
  const counts = partCounts(records, id);
  expect(title).toBe(records.placeOf(id).properties.title);
  expect(parts.map(({ heading: label }) => label)).toEqual(
    (["happened", "concerns", "named", "within"] as const)
      .filter((part) => counts[part] > 0)
      .map((part) => `${HEADINGS[part]} (${counts[part]})`),
  );
  for (const { heading: label, isOpen, events, rows } of parts) {
    expect(isOpen, label).toBe(true);
    if (label.startsWith(HEADINGS.happened)) compareEvents(events, id, records.eventsAt(id));
    if (label.startsWith(HEADINGS.concerns)) compareEvents(events, id, records.eventsAbout(id));
    if (label.startsWith(HEADINGS.named)) {
      expect(inOrder(rows.map(({ link, lines }) => ({ href: link.href, lines })))).toEqual(
        inOrder(expectNames(id)),
      );
    }
    if (label.startsWith(HEADINGS.within)) {
      const within = records.placesWithin(id).map((place) => `/places/${place.id}`);
      const shown = rows.map(({ link }) => link.href);
      expect(shown).toHaveLength(Math.min(5, within.length));
      expect(within).toEqual(expect.arrayContaining(shown));
    }
  }
}

type Row = { link: PageLink; told: { links: PageLink[] }[] };

/** As many events as fit, none told of by fewer documents than one that is left out, each with its passages. */
function compareEvents(
  rows: readonly Row[],
  id: string,
  events: readonly (typeof records.events)[number][],
) {
  const passagesOf = (event: (typeof records.events)[number]) =>
    records
      .tyingPassages(event, id)
      .map(({ document, passage }) => `/documents/${document}#${passage}`);
  const documentsOf = (passages: readonly string[]) =>
    unique(passages.map((passage) => passage.split("#")[0])).length;
  const shown = rows.map(({ link, told }) => ({
    href: link.href,
    passages: told.flatMap(({ links }) => links.map(({ href }) => href)).toSorted(),
  }));
  const all = events.map((event) => ({
    href: `/events/${event.id}`,
    passages: passagesOf(event).toSorted(),
  }));
  expect(all).toEqual(expect.arrayContaining(shown));
  expect(shown.map(({ passages }) => documentsOf(passages))).toEqual(
    all
      .map(({ passages }) => documentsOf(passages))
      .toSorted((one, other) => other - one)
      .slice(0, 5),
  );
}

function expectNames(id: string) {
  return records.namingDocuments(id).map(({ document, mentions }) => ({
    href: `/documents/${document.id}`,
    lines: expectNamedLines(document, mentions, (form) => FORMS.get(form) ?? form),
  }));
}

/** Every part of the page against the records: its count, its rows, and the passages that name the place. */
async function comparePage(page: Page, id: string) {
  const html = await page.getByRole("main").evaluate((main) => main.outerHTML);
  const { document } = new JSDOM(html).window;
  const article = document.querySelector<HTMLElement>("article");
  if (!article) throw new Error("The page shows no article.");
  const { headings, happened, concerns, named, contains } = readPlacePage({
    status: 200,
    title: "",
    document,
    article,
  });
  const counts = partCounts(records, id);
  expect(headings.slice(0, Object.values(counts).filter(Boolean).length)).toEqual(
    (["happened", "concerns", "named", "within"] as const)
      .filter((part) => counts[part] > 0)
      .map((part) => `${HEADINGS[part]} (${counts[part]})`),
  );
  const addresses = (events: readonly { id: string }[]) =>
    events.map((event) => `/events/${event.id}`);
  expect(happened.events.map(({ href }) => href).toSorted()).toEqual(
    addresses(records.eventsAt(id)).toSorted(),
  );
  expect(concerns.events.map(({ href }) => href).toSorted()).toEqual(
    addresses(records.eventsAbout(id)).toSorted(),
  );
  expect(inOrder(named.documents.map(({ href, lines }) => ({ href, lines })))).toEqual(
    inOrder(expectNames(id)),
  );
  expect(contains.map(({ href }) => href).toSorted()).toEqual(
    records
      .placesWithin(id)
      .map((place) => `/places/${place.id}`)
      .toSorted(),
  );
}

const inOrder = <Item extends { href: string }>(items: readonly Item[]) =>
  items.toSorted((one, other) => (one.href < other.href ? -1 : 1));

const FORMS = new Map<string, string>(
  JSON.parse(readFileSync("data/vocabulary.json", "utf8")).mentionForms.map(
    ({ id, label }: { id: string; label: { en: string } }) => [id, label.en],
  ),
);

async function arriveAtPassage(page: Page) {
  await page.waitForURL(/\/documents\/[a-z0-9-]+(\?.*)?#p\d+$/);
  await expect.poll(() => isOnScreen(page.locator(new URL(page.url()).hash))).toBe(true);
}

function isOnScreen(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > top && top >= 0 && top < window.innerHeight;
  });
}

async function isInMap(page: Page, popup: Locator): Promise<boolean> {
  const inner = await popup.boundingBox();
  const outer = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
  if (!inner || !outer) return false;
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

type Focused = { words: string; name: string; isInPanel: boolean };

async function pressUntil(page: Page, key: string, isIt: (focused: Focused) => boolean) {
  for (let presses = 0; presses < 600; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return {
        words: element?.textContent?.trim() ?? "",
        name: element?.getAttribute("aria-label") ?? "",
        isInPanel: element?.closest("main") !== null,
      };
    });
    if (isIt(focused)) return;
  }
  throw new Error(`${key} never reached what was looked for.`);
}
