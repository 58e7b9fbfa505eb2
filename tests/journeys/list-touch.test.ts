import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type { Document } from "@/lib/records/document";
import type { Event } from "@/lib/records/event";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { documentsOf, inOrderOfTitles, readEdgeRecords } from "../support/edge-records";
import { expectEventRows, readEventRows } from "../support/event-rows";
import { middleOf, putFinger } from "../support/finger";
import { dateInFull, EVENT_TYPES, wordsOf } from "../support/page-words";
import { textOf } from "../support/served-page";

const { openPage } = startBrowserWithoutMap();
const phone = { viewport: PHONE, isMobile: true, hasTouch: true };
const records = readEdgeRecords();

const main = (page: Page) => page.getByRole("main");

async function open(url: string): Promise<Page> {
  const page = await openPage(url, phone);
  await waitForLife(page);
  return page;
}

describe("By touch on a phone", () => {
  it("a list is scrolled, made a table, moved sideways, sorted and left, and says what the record says", async () => {
    const page = await open(`${inject("edgeAtlasUrl")}/events`);
    const expected = expectEventRows(records, records.byDay(records.events), { showPlaces: true });
    expect(readEventRows(await readArticle(page))).toEqual(expected);
    const seen: number[] = [];
    await swipeUntil(page, { x: 0, y: -300 }, async () => {
      seen.push(...(await rowsInView(page)));
      return seen.includes(8);
    });
    expect([...new Set(seen)]).toEqual(
      Array.from({ length: Math.max(...seen) + 1 }, (_, row) => row),
    );

    const table = main(page).getByRole("link", { name: "Table", exact: true });
    await swipeUntil(page, { x: 0, y: 300 }, () => isInView(page, table));
    await tap(page, table);
    await main(page).getByRole("table").waitFor();
    expect(await readCells(page)).toEqual(records.byDay(records.events).map(cellsOf));

    const statements = main(page).getByRole("link", { name: "Sort by Statements", exact: true });
    await expect
      .poll(() => isInView(page, main(page).getByRole("columnheader").first()))
      .toBe(true);
    expect(await isInView(page, statements)).toBe(false);
    await swipeUntil(page, { x: -320, y: 0 }, () => isInView(page, statements));
    await tap(page, statements);
    await page.waitForURL((url) => url.searchParams.get("order") === "statements");
    await main(page).locator("th[aria-sort=ascending]", { hasText: "Statements" }).waitFor();
    const sorted = await readCells(page);
    expect(sorted.toSorted()).toEqual(records.events.map(cellsOf).toSorted());
    const counts = records.events.map(({ attestations }) => attestations.length);
    expect(sorted.map(([, , , , , count]) => Number(count))).toEqual(
      counts.toSorted((few, many) => few - many),
    );
    const date = main(page).getByRole("columnheader", { name: "Date", exact: true });
    await swipeUntil(page, { x: 320, y: 0 }, () => isInView(page, date));
    await swipeUntil(page, { x: 0, y: -300 }, async () => ((await rowOnTop(page)) ?? 0) > 6);
    await expectRowAgain(page);
  });

  it("a long list and a long table go on under the finger, and are at the row that was read on the way back", async () => {
    const page = await open(`${inject("atlasUrl")}/events?panel=full`);
    await main(page).locator("li[aria-posinset]").first().waitFor();
    await scrollTo(page, 30);
    const documents = readDocuments();
    const listed = readEventRows(await readArticle(page));
    expect(listed.length).toBeGreaterThan(8);
    for (const { title, href, facts } of listed) {
      const event = recordAt(href);
      const names = documentsOf(event).map((id) => documents.get(id));
      expect([title, ...facts.slice(-names.length)]).toEqual([event.title, ...names]);
    }
    await expectRowAgain(page);

    await page.goto(
      `${inject("atlasUrl")}/events?as=table&columns=title,statements,id&order=title&panel=full`,
    );
    await main(page).locator("tr[data-index]").first().waitFor();
    await scrollTo(page, 30);
    const rows = main(page).locator("tr[data-index]:has(a)");
    const first = Number(await rows.first().getAttribute("data-index"));
    const byTitle = inOrderOfTitles(EVENTS, ({ title }) => title);
    const cells = await readCells(page);
    expect(cells.length).toBeGreaterThan(8);
    expect(cells).toEqual(
      byTitle
        .slice(first, first + cells.length)
        .map(({ title, attestations, id }) => [title, String(attestations.length), id]),
    );
    await expectRowAgain(page);
  });
});

/** The atlas's own events as their file has them. */
const EVENTS: Event[] = JSON.parse(readFileSync("data/events.json", "utf8")).events;

/** Short titles of its documents. */
function readDocuments(): Map<string, string> {
  const all = readdirSync("data/documents").map(
    (file): Document => JSON.parse(readFileSync(`data/documents/${file}`, "utf8")),
  );
  return new Map(all.map(({ id, shortTitle }) => [id, shortTitle]));
}

function recordAt(href: string): Event {
  const event = EVENTS.find(({ id }) => href === `/events/${id}`);
  if (!event) throw new Error(`No event is at ${href}.`);
  return event;
}

/** What the cells of a table say of an event, where its link names no columns. */
function cellsOf(event: Event): string[] {
  const [row] = expectEventRows(records, [event], { showPlaces: true });
  const documents = documentsOf(event).map((id) => records.documentOf(id).shortTitle);
  const [place = ""] = row?.facts.slice(-1 - documents.length) ?? [];
  return [
    dateInFull(event.date.edtf),
    event.title.replace(/\s+/g, " "),
    wordsOf(EVENT_TYPES, event.type)[0],
    place === "no place" ? "" : place,
    documents.join(", "),
    String(event.attestations.length),
  ];
}

async function readArticle(page: Page): Promise<Element | null> {
  const html = await main(page).evaluate((panel) => panel.innerHTML);
  return new JSDOM(html).window.document.body;
}

/** The rows of the table that have words, cell by cell. */
async function readCells(page: Page): Promise<string[][]> {
  const article = await readArticle(page);
  const rows = [...(article?.querySelectorAll("tbody tr") ?? [])].filter((row) =>
    row.querySelector("a"),
  );
  return rows.map((row) => [...row.children].map(textOf));
}

/** Opens the event of a row in the middle by its title and goes back: the same row is on top, and that one is seen. */
async function expectRowAgain(page: Page) {
  const words = await titleInMiddle(page);
  const title = main(page).getByRole("link", { name: words, exact: true });
  const before = { address: page.url(), top: (await rowOnTop(page)) ?? 0 };
  await tap(page, title);
  await page.waitForURL((url) => url.pathname.startsWith("/events/"));
  await main(page).getByRole("heading", { level: 1, name: words, exact: true }).waitFor();
  await page.goBack();
  await page.waitForURL(before.address);
  await expect
    .poll(async () => Math.abs(((await rowOnTop(page)) ?? 0) - before.top))
    .toBeLessThan(2);
  await expect.poll(() => isInView(page, title)).toBe(true);
}

/** The title that lies nearest to the middle of what is seen. */
function titleInMiddle(page: Page): Promise<string> {
  return main(page).evaluate((panel) => {
    const middle = (panel.getBoundingClientRect().top + window.innerHeight) / 2;
    const distance = (link: Element) =>
      Math.abs(
        (link.getBoundingClientRect().top + link.getBoundingClientRect().bottom) / 2 - middle,
      );
    const [nearest] = [...panel.querySelectorAll("li > div > a, tbody a")].toSorted(
      (one, other) => distance(one) - distance(other),
    );
    return (nearest?.textContent ?? "").replace(/\s+/g, " ").trim();
  });
}

/** Moves the list on until a row is on top or above, and waits until it rests and its link says where. */
async function scrollTo(page: Page, row: number) {
  await swipeUntil(page, { x: 0, y: -500 }, async () => ((await rowOnTop(page)) ?? 0) >= row);
  // A heading may be on top, or the rest of a row.
  const named = () => Number(new URL(page.url()).searchParams.get("from"));
  await expect.poll(async () => Math.abs(named() - ((await rowOnTop(page)) ?? 0))).toBeLessThan(2);
}

async function swipeUntil(
  page: Page,
  by: { x: number; y: number },
  isThere: () => Promise<boolean>,
) {
  for (let swipes = 0; !(await isThere()); swipes++) {
    expect(swipes, "swipes").toBeLessThan(40);
    await swipe(page, by);
  }
}

async function tap(page: Page, element: Locator) {
  const { x, y } = await middleOf(element);
  await page.touchscreen.tap(x, y);
}

/** Moves the finger over the lower half of what is seen of the page, and lifts it when it rests. */
async function swipe(page: Page, by: { x: number; y: number }) {
  const panel = await main(page).boundingBox();
  if (!panel) throw new Error("There is no page to move.");
  const x = PHONE.width / 2;
  const y = by.y === 0 ? PHONE.height - 40 : (panel.y + PHONE.height) / 2;
  const to = { x: x + by.x / 2, y: y + by.y / 2 };
  const finger = await putFinger(page, { x: x - by.x / 2, y: y - by.y / 2 });
  await finger.move(to, 6);
  await finger.move(to, 3);
  await finger.lift();
}

/** Whether all of it is seen. */
async function isInView(page: Page, element: Locator): Promise<boolean> {
  const [box, panel] = [await element.boundingBox(), await main(page).boundingBox()];
  if (!box || !panel) return false;
  const bottom = Math.min(panel.y + panel.height, PHONE.height);
  return (
    box.y >= panel.y &&
    box.y + box.height <= bottom &&
    box.x >= 0 &&
    box.x + box.width <= PHONE.width
  );
}

/** The rows whose middle is seen, counted from 0. */
function rowsInView(page: Page): Promise<number[]> {
  return main(page).evaluate((panel) => {
    const { top, bottom } = panel.getBoundingClientRect();
    return [...panel.querySelectorAll("ol > li")].flatMap((row, index) => {
      const box = row.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      return middle > top && middle < Math.min(bottom, window.innerHeight) ? [index] : [];
    });
  });
}

/** What the row on top of what is seen is counted as. */
function rowOnTop(page: Page): Promise<number | undefined> {
  return main(page).evaluate((panel) => {
    const { top } = panel.getBoundingClientRect();
    const rows = [...panel.querySelectorAll("ol > li, tbody > tr[aria-rowindex]")];
    const index = rows.findIndex((row) => row.getBoundingClientRect().bottom > top + 1);
    const first = rows[index];
    const position = first?.getAttribute("aria-posinset") ?? first?.getAttribute("data-index");
    return first && Number(position ?? index);
  });
}
