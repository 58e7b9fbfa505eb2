import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { BY_DATE } from "@/lib/query/event-list";
import { EVERYTHING } from "@/lib/query/query";
import { openServer } from "../api/ask";
import { addAxe, EVERY_RULE, runAxe } from "../support/axe";
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
    await expect.poll(async () => Math.abs((await rowOnTop(page)) - from), SOON).toBeLessThan(2);
    await main(page).focus();
    await page.keyboard.press("Home");
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  it("is another list when it is narrowed, whose rows are there from the first", async () => {
    const page = await open("/events?from=150");
    await liveRows(page).first().waitFor();
    await expect.poll(() => rowOnTop(page), SOON).toBeGreaterThan(148);
    await page.goto(`${inject("atlasUrl")}/events?from=150&type=attack`);
    const { items } = await store.listEvents(
      { ...EVERYTHING, types: ["attack"] },
      { limit: 1000, sort: "date" },
    );
    const titles = () =>
      main(page)
        .locator("ol a[href^='/events/']")
        .evaluateAll((all) => all.map((link) => link.textContent ?? ""));
    expect((await titles()).toSorted()).toEqual(items.map(({ title }) => title).toSorted());
    // Taking the filter out leads to the whole list, and keeps no row of the other.
    const chip = page
      .getByRole("region", { name: "Filters" })
      .getByRole("link", { name: /Attack/ });
    expect(await chip.getAttribute("href")).not.toContain("from=");
    await chip.click();
    await page.waitForURL((url) => !url.searchParams.has("type") && !url.searchParams.has("from"));
    await liveRows(page).first().waitFor();
  });

  it("comes back to where it was read, and goes on there by keyboard", async () => {
    const page = await open("/events?from=120");
    await liveRows(page).first().waitFor();
    await expect.poll(() => rowOnTop(page), SOON).toBe(120);
    const link = liveRows(page).locator("a[href^='/events/']").nth(14);
    const title = (await link.textContent()) ?? "";
    await link.click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.goBack();
    await liveRows(page).first().waitFor();
    await expect.poll(async () => Math.abs((await rowOnTop(page)) - 120), SOON).toBeLessThan(2);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), SOON)
      .toBe(title);
    // A row that has the focus stays, however far one goes, and so does all that is seen.
    await page.keyboard.press("End");
    await expect
      .poll(async () => (await rowOnTop(page)) > 150 && (await rowsInView(page)) > 3, SOON)
      .toBe(true);
  });

  it("is on paper what the server sent, without a gap", async () => {
    const page = await open("/events");
    await liveRows(page).first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const rows = main(page).locator("ol > li");
    expect(await rows.count()).toBe(200);
    const gaps = await rows.evaluateAll((all) =>
      all.slice(1).map((row, index) => {
        const before = all[index]?.getBoundingClientRect().bottom ?? 0;
        return row.getBoundingClientRect().top - before;
      }),
    );
    expect(Math.max(...gaps)).toBeLessThan(120);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await liveRows(page).first().waitFor();
  });

  it("follows the map where asked, and says how much of it that shows", async () => {
    const page = await open("/events?map=10/33.3/44.25", { bypassCSP: true });
    await main(page).getByRole("link", { name: "Only what the map shows" }).click();
    await page.waitForURL((url) => url.searchParams.get("follow") === "1");
    await expectFollowed(page);
    const before = await main(page).getByRole("status").textContent();
    await page.getByRole("button", { name: "Zoom out" }).click();
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => main(page).getByRole("status").textContent(), SOON).not.toBe(before);
    await expectFollowed(page);
    await addAxe(page);
    expect(await runAxe(page, ["main"], EVERY_RULE)).toEqual([]);
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

  it("says that it could not be copied, and asks for no more", async () => {
    const page = await open("/events?as=table");
    await main(page).getByRole("button", { name: "Copy the table" }).waitFor();
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    });
    await main(page).getByRole("button", { name: "Copy the table" }).click();
    await main(page).getByText("The browser did not allow copying").waitFor();
    // What was still asked for says nothing of it any more.
    await page.waitForLoadState("networkidle");
    expect(await main(page).getByRole("button", { name: "Copy the table" }).count()).toBe(1);
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

/** How many rows with words are seen. */
function rowsInView(page: Page): Promise<number> {
  return main(page).evaluate((panel) => {
    const { top, bottom } = panel.getBoundingClientRect();
    const rows = [...panel.querySelectorAll("li[aria-posinset]:has(a)")];
    return rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    }).length;
  });
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
