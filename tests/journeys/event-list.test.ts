import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { BY_DATE } from "@/lib/query/event-list";
import { EVERYTHING } from "@/lib/query/query";
import { openServer } from "../api/ask";
import { startBrowser, waitForMap } from "../support/browser";
import { readFrame, waitForRest } from "../support/map-page";

/** What the columns answer comes after the page has drawn it. */
const SOON = { timeout: 15_000 };

const { openPage } = startBrowser();
const { store } = openServer();
afterAll(() => store.close());

const listRows = async () =>
  (await store.listRows(EVERYTHING, { groups: "year" }, { from: 0, count: 1000 })).rows;
const main = (page: Page) => page.getByRole("main");
/** Rows of the list that goes on as it is scrolled, by the numbers that are read aloud. */
const liveRows = (page: Page) => main(page).locator("li[aria-posinset]");

async function open(path: string, options = {}): Promise<Page> {
  const page = await openPage(inject("atlasUrl") + path, options);
  await waitForMap(page);
  return page;
}

describe("The list of events", () => {
  it("is whole as one scrolls, says how long it is, and its link leads to where it is read", async () => {
    const events = await listRows();
    const page = await open("/events");
    await liveRows(page).first().waitFor();
    expect(await liveRows(page).first().getAttribute("aria-setsize")).toBe(String(events.length));
    expect(await liveRows(page).count()).toBeLessThan(60);
    await main(page).focus();
    const last = liveRows(page)
      .last()
      .getByRole("link", { name: events.at(-1)?.title ?? "" });
    // Rows turn out higher or lower than was thought; who wants the end goes on.
    await expect
      .poll(async () => {
        await page.keyboard.press("End");
        return last.count();
      })
      .toBe(1);
    await page.waitForURL((url) => Number(url.searchParams.get("from")) > events.length - 40);

    // The browser may still glide; what counts is the address that the page is loaded by.
    await page.reload({ waitUntil: "commit" });
    const from = Number(new URL(page.url()).searchParams.get("from"));
    await liveRows(page).first().waitFor();
    // Rows come with their words, and may turn out higher than thought.
    await expect.poll(async () => Math.abs((await rowOnTop(page)) - from), SOON).toBeLessThan(8);
    await main(page).focus();
    await page.keyboard.press("Home");
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  it("follows the map where asked, and says how much of it that shows", async () => {
    const page = await open("/events?map=10/33.3/44.25");
    await main(page).getByRole("link", { name: "Only what the map shows" }).click();
    await page.waitForURL((url) => url.searchParams.get("follow") === "1");
    await expectFollowed(page);
    const before = await main(page).getByRole("status").textContent();
    await page.getByRole("button", { name: "Zoom out" }).click();
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => main(page).getByRole("status").textContent(), SOON).not.toBe(before);
    await expectFollowed(page);
    await page.goBack();
    await expect.poll(() => main(page).getByRole("status").count(), SOON).toBe(0);
  });

  it("marks in the timeline and on the map what a row is about", async () => {
    const page = await open("/events?t=2011");
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByRole("button", { name: "Next event" }).waitFor();
    const lines = timeline.locator("svg[class*=pointed] line");
    expect(await lines.count()).toBe(0);
    await main(page).getByRole("link", { name: "Attack on Camp Ashraf, 8 April 2011" }).hover();
    await expect.poll(() => lines.count(), SOON).toBe(2);
    const shares = await lines.evaluateAll((all) =>
      all.map((line) => Number.parseFloat(line.getAttribute("x1") ?? "")),
    );
    const summary = await store.readTimeline(EVERYTHING, { bins: 1, events: 1 });
    const { first, last } = summary.shown;
    const day = Date.UTC(2011, 3, 8) / 86_400_000;
    expect(shares[0]).toBeCloseTo((100 * (day - first)) / (last + 1 - first), 3);
    expect(shares[1]).toBeCloseTo((100 * (day + 1 - first)) / (last + 1 - first), 3);
    await page.mouse.move(0, 0);
    await expect.poll(() => lines.count(), SOON).toBe(0);
  });
});

describe("The table of events", () => {
  it("is copied whole, in its order and with its columns, each line with its address", async () => {
    const page = await open("/events?as=table&columns=earliest,title,id&order=title");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await main(page).getByRole("button", { name: "Copy the table" }).click();
    const events = (await store.listEvents(EVERYTHING, { limit: 1000, sort: "title" })).items;
    await main(page).getByText(`${events.length} rows copied`).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const [head, ...lines] = text
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(head).toEqual(["Earliest day", "Title", "Id", "Address"]);
    expect(lines.map(([, title]) => title)).toEqual(events.map(({ title }) => title));
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const [earliest, title, id = "", address] of lines) {
      const event = byId.get(id);
      expect([earliest, title]).toEqual([event?.start ?? "", event?.title]);
      expect(address).toBe(`${inject("atlasUrl")}/events/${id}`);
    }
  });

  it("is chosen, given a column and sorted by keyboard alone, and each step can be taken back", async () => {
    const page = await open("/events");
    await press(page, main(page).getByRole("link", { name: "Table", exact: true }));
    await main(page).getByRole("table").waitFor();
    await press(page, main(page).getByText("Columns"));
    await press(page, main(page).getByRole("link", { name: "Show Status" }));
    await main(page).getByRole("columnheader", { name: "Status" }).waitFor();
    await press(page, main(page).getByRole("link", { name: "Sort by Title" }));
    await page.waitForURL((url) => url.searchParams.get("order") === "title");
    const rows = await store.listRows(
      EVERYTHING,
      { groups: undefined, order: { ...BY_DATE, by: "title" } },
      { from: 0, count: 1 },
    );
    await expect
      .poll(() => main(page).locator("tbody td[data-column=title]").first().textContent())
      .toBe(rows.rows[0]?.title);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("order"));
    await page.goBack();
    await expect
      .poll(() => main(page).getByRole("columnheader", { name: "Status" }).count())
      .toBe(0);
  });
});

/** The list has the events of what is drawn in the map's frame, which the store lists by place and by what is located. */
async function expectFollowed(page: Page) {
  await waitForRest(page);
  const shown = await shownIn(page);
  const line =
    shown.size === 0
      ? "The map shows none of these events where it looks now."
      : `The map shows ${shown.size} of these events.`;
  await expect.poll(() => main(page).getByRole("status").textContent(), SOON).toBe(line);
  await expect
    .poll(async () => Number((await liveRows(page).first().getAttribute("aria-setsize")) ?? 0))
    .toBe(shown.size);
}

async function shownIn(page: Page): Promise<Set<string>> {
  const bbox = await readFrame(page);
  const located = await store.listEvents(
    { ...EVERYTHING, bbox, located: true },
    { limit: 1000, sort: "date" },
  );
  const { items } = await store.listPlaces({ ...EVERYTHING, bbox }, { limit: 1000, sort: "title" });
  const drawn = items.filter(({ point }) => point !== null);
  const tied = await Promise.all(
    drawn.flatMap(({ id }) =>
      (["places", "about"] as const).map((key) =>
        store.listEvents({ ...EVERYTHING, [key]: [id] }, { limit: 1000, sort: "date" }),
      ),
    ),
  );
  return new Set([...located.items, ...tied.flatMap((list) => list.items)].map(({ id }) => id));
}

async function press(page: Page, control: ReturnType<Page["getByRole"]>) {
  await control.focus();
  await page.keyboard.press("Enter");
}

/** The row on top of what is seen, counted from 0. */
function rowOnTop(page: Page): Promise<number> {
  return main(page).evaluate((panel) => {
    const { top } = panel.getBoundingClientRect();
    const rows = [...panel.querySelectorAll("li[aria-posinset]")];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 1);
    return Number(first?.getAttribute("aria-posinset")) - 1;
  });
}
