import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/axe";
import {
  DESKTOP,
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";

const withMap = startBrowser();
const withoutMap = startBrowserWithoutMap();

const PAGES = [
  "/",
  "/places",
  "/places/camp-ashraf",
  "/places/tehran",
  "/events",
  "/events/attack-ashraf-2013-09-01",
  "/events/attack-ashraf-2013-09-01/evidence",
  "/documents",
  "/documents/stango-2012",
  "/attestations",
  "/about",
  "/about/data",
  "/about/method",
  "/download?type=attack,siege&q=camp",
  "/coverage",
  "/coverage/lawmakers-letter-2014",
  "/disagreements",
  "/tours/new",
  "/tours/two-camps",
  "/tours/two-camps/8",
  "/passages?doc=siege-report",
  "/mentions?doc=siege-report&kind=place",
  "/figures",
  "/find?q=ashraf",
  "/filters?type=attack,siege&q=camp",
  "/filters?type=attack&place=tehran&located=0",
  "/nowhere",
];

/** The map is the same beside every page; these are enough to ask about it. */
const PAGES_WITH_MAP = ["/", "/places/camp-ashraf", "/documents/stango-2012"];

/** A phone lays these out in their own ways; every other page is like one of them. */
const PHONE_PAGES = [
  "/",
  "/places/camp-ashraf",
  "/events",
  "/events/attack-ashraf-2013-09-01",
  "/events/attack-ashraf-2013-09-01/evidence",
  "/figures",
  "/filters?type=attack,siege&q=camp&t=2011/2013",
  "/documents/stango-2012?panel=open",
  "/coverage",
  "/tours/two-camps/8",
];

const DEVICES = [
  { device: "desktop", viewport: DESKTOP, pages: PAGES },
  { device: "phone", viewport: PHONE, pages: PHONE_PAGES },
] as const;

describe.each(DEVICES)("On a $device", ({ viewport, pages }) => {
  const device = { viewport, bypassCSP: true };

  async function openPage(path: string): Promise<Page> {
    const hasMap = PAGES_WITH_MAP.includes(path.replace(/\?.*/, ""));
    const browser = hasMap ? withMap : withoutMap;
    const page = await browser.openPage(inject("atlasUrl") + path, device);
    await (hasMap ? waitForMap(page) : waitForLife(page));
    return page;
  }

  it.each(pages)("axe finds no violation on %s in light and dark", async (path) => {
    const page = await openPage(path);
    expect(await findViolations(page)).toEqual([]);
  });

  it("axe finds no violation where a link's gloss is marked, in light and dark", async () => {
    const page = await withoutMap.openPage(
      `${inject("bareAtlasUrl")}/documents/stango-2012#p10`,
      device,
    );
    await waitForLife(page);
    await page.locator("#p10[data-target]").waitFor();
    expect(await findViolations(page, ["#p10"])).toEqual([]);
  });

  it("axe finds no violation in a document that is searched, with a passage's card open, in light and dark", async () => {
    const page = await withoutMap.openPage(`${inject("atlasUrl")}/documents/stango-2012`, device);
    await waitForLife(page);
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("searchbox", { name: "Find in this document" }).fill("camp");
    await page.locator("output").filter({ hasText: "1 of" }).waitFor();
    await page.locator("#p10").locator("visible=true").first().click();
    await page.getByRole("heading", { level: 3 }).first().waitFor();
    // What lies half under the card is seen whole by scrolling on; the page without it is asked above.
    expect(await findViolations(page, ["main fieldset", "[data-dock]"])).toEqual([]);
  });
});
