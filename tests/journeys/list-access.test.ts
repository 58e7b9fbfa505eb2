import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/axe";
import { DESKTOP, PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { holdRequests } from "../support/hold-requests";

const { openPage } = startBrowserWithoutMap();

/** What is asked about the words of rows, a hundred at a time. */
const WORDS_OF_ROWS = "**/api/columns/*/events/*";

/** The button that copies a table, and how far that is. */
const COPY = ["main p:has([role=status])"];
/** As wide as a phone: the contrast of what lies half outside is not told. */
const NARROW_TABLE = "/events?as=table&columns=earliest,title&order=-title";
const COLUMNS = ["main details"];
const TIMELINE = ["section[aria-label=Timeline]"];

const main = (page: Page) => page.getByRole("main");
/** Rows of the list that goes on as it is scrolled. */
const liveRows = (page: Page) => main(page).locator("li[aria-posinset]");
const liveTableRows = (page: Page) => main(page).locator("tr[data-index]");

async function open(path: string, viewport = DESKTOP): Promise<Page> {
  const page = await openPage(inject("atlasUrl") + path, { viewport, bypassCSP: true });
  await waitForLife(page);
  return page;
}

/** In either theme, as the page stands now, and leaves it in the light one. */
async function expectNoViolation(page: Page, within = ["main"]) {
  expect(await findViolations(page, within)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

async function scrollToEnd(page: Page) {
  await main(page).evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
}

describe("Axe finds no violation, in light and dark,", () => {
  it("in a list by date, by place and as a table that is sorted, with its columns open", async () => {
    const page = await open("/events");
    await liveRows(page).nth(8).waitFor();
    await scrollToEnd(page);
    await main(page).locator("li[aria-posinset='205'] a").waitFor();
    await expectNoViolation(page);

    await main(page).getByRole("link", { name: "By place", exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get("as") === "place");
    await liveRows(page).getByText("concerns it").first().waitFor();
    await expectNoViolation(page);

    await page.goto(inject("atlasUrl") + NARROW_TABLE);
    await liveTableRows(page).nth(8).waitFor();
    await expectNoViolation(page);
    // What they cover is not asked about.
    await main(page).getByText("Columns", { exact: true }).click();
    await expectNoViolation(page, COLUMNS);
  });

  it("in a sorted table from right to left on a phone, with its columns open", async () => {
    const page = await openPage(`${inject("atlasUrl")}/ar${NARROW_TABLE}&panel=full`, {
      viewport: PHONE,
      bypassCSP: true,
    });
    await liveTableRows(page).nth(4).waitFor();
    await expectNoViolation(page);
    await main(page).getByText("الأعمدة", { exact: true }).click();
    await expectNoViolation(page, COLUMNS);
  });

  it("where nothing matches", async () => {
    const page = await open("/events?q=zeppelin");
    await main(page).getByText("No event matches this view.").waitFor();
    await expectNoViolation(page);
  });

  it("where rows have not come yet, and where they could not be had, in list and table", async () => {
    const page = await open("/events");
    await liveRows(page).nth(8).waitFor();
    await page.route(WORDS_OF_ROWS, () => {});
    await scrollToEnd(page);
    await main(page).locator("li[aria-busy=true]").nth(4).waitFor();
    await expectNoViolation(page);

    for (const [shape, rows] of [
      ["", liveRows(page)],
      ["?as=table", liveTableRows(page)],
    ] as const) {
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.goto(`${inject("atlasUrl")}/events${shape}`);
      await rows.nth(8).waitFor();
      await page.route(WORDS_OF_ROWS, (route) => route.fulfill({ status: 503, body: "" }));
      await scrollToEnd(page);
      await rows.getByText("What this row says could not be fetched.").nth(4).waitFor();
      await expectNoViolation(page);
    }
  });

  it("while a table is copied, after it was, and where the browser refuses", async () => {
    const page = await open("/events?as=table");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await liveTableRows(page).nth(8).waitFor();
    const status = main(page).getByRole("status");
    const copy = main(page).getByRole("button", { name: "Copy the table" });
    await page.route(WORDS_OF_ROWS, () => {});
    await copy.click();
    await status.getByText("0 of 205 rows …").waitFor();
    await expectNoViolation(page, COPY);
    await main(page).getByRole("button", { name: "Stop" }).click();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await copy.click();
    await status.getByText("205 rows copied").waitFor();
    await expectNoViolation(page, COPY);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    });
    await copy.click();
    await status.getByText("The browser did not allow copying").waitFor();
    await expectNoViolation(page, COPY);
  });

  it("in a list that would follow the map where there is none", async () => {
    const page = await open("/events?follow=1");
    await main(page).getByText("To follow the map it has to be there").waitFor();
    await expectNoViolation(page, ["main p[role=status]"]);
  });

  it("in a timeline with days chosen, its settings open, a date that is none, and events one by one", async () => {
    const page = await open("/events?t=2011/2013");
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByRole("slider", { name: "Earliest day" }).waitFor();
    await timeline.locator("summary").click();
    await timeline.getByLabel("From", { exact: true }).fill("last summer");
    await page.keyboard.press("Enter");
    await timeline.getByRole("alert").waitFor();
    await expectNoViolation(page, TIMELINE);
    await page.goto(`${inject("atlasUrl")}/events?t=2016`);
    const zoom = timeline.getByRole("button", { name: "Zoom to the days chosen" });
    const letGo = await holdRequests(page, WORDS_OF_ROWS);
    await zoom.click();
    await timeline.locator("ol[aria-busy=true] li").nth(9).waitFor();
    await expectNoViolation(page, TIMELINE);
    letGo();
    await timeline.getByRole("listitem").getByRole("button").nth(9).waitFor();
    await expectNoViolation(page, TIMELINE);
    await page.route(WORDS_OF_ROWS, (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(`${inject("atlasUrl")}/events?t=2016`);
    await zoom.click();
    await timeline.getByText("The server answered 503").waitFor();
    await expectNoViolation(page, TIMELINE);
  });

  it("in the timeline of a phone, folded and unfolded", async () => {
    const page = await open("/events?t=2011/2013", PHONE);
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByRole("button", { name: "Choose days" }).waitFor();
    await expectNoViolation(page, TIMELINE);
    await timeline.getByRole("button", { name: "Choose days" }).click();
    await timeline.getByRole("slider", { name: "Earliest day" }).waitFor();
    await expectNoViolation(page, TIMELINE);
  });
});
