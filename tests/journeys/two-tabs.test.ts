import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";

const { openPage } = startBrowserWithoutMap();

const main = (page: Page) => page.getByRole("main");
const timeline = (page: Page) => page.getByRole("region", { name: "Timeline" });

const ATTACKS = "/events?t=2009/2013&type=attack,siege";
const ASHRAF = "/places/camp-ashraf?t=2011&theme=dark";

/** Two tabs of one reader, each at an address of its own. */
async function openTabs(one: string, other: string): Promise<[Page, Page]> {
  const first = await openPage(inject("atlasUrl") + one);
  const second = await first.context().newPage();
  await second.goto(inject("atlasUrl") + other);
  for (const page of [first, second]) {
    await waitForLife(page);
    await timeline(page).getByRole("slider").last().waitFor();
  }
  return [first, second];
}

/** All that a reader sees of a view, once all that other tabs may have sent has arrived. */
async function viewOf(page: Page) {
  await page.bringToFront();
  return page.evaluate(async () => {
    // Messages and changed storage are on their way for less than an answer of the server takes.
    await fetch("/api");
    await new Promise(requestAnimationFrame);
    const textOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText);
    const panel = document.querySelector("main");
    return {
      address: window.location.href,
      entries: window.history.length,
      background: getComputedStyle(document.body).backgroundColor,
      heading: textOf("h1"),
      chips: textOf("section[aria-label=Filters]"),
      days: [...document.querySelectorAll("[role=slider]")].map((one) => one.ariaValueText),
      panel: panel?.getBoundingClientRect().width,
      scrolled: panel?.scrollTop,
      rows: textOf("main li a[href^='/events/']"),
    };
  });
}

const nameOfAddress = (page: Page) => page.url().slice(inject("atlasUrl").length);

describe("Two tabs of one reader", () => {
  it("leave each other alone, whatever is narrowed, chosen, hidden, scrolled or opened in one", async () => {
    const [one, other] = await openTabs(ATTACKS, ASHRAF);
    const steps: [page: Page, act: () => Promise<unknown>, key: string, value: string | null][] = [
      [one, () => one.getByRole("link", { name: "Remove: Siege" }).click(), "type", "attack"],
      [other, () => chooseFrom(other, "2010"), "t", "2010/2011"],
      [one, () => chooseFrom(one, "2010"), "t", "2010/2013"],
      [one, () => one.getByRole("button", { name: /theme/i }).click(), "theme", "dark"],
      [other, () => other.getByRole("button", { name: /theme/i }).click(), "theme", "light"],
      [other, () => other.getByRole("button", { name: "Hide panel" }).click(), "panel", "closed"],
    ];
    for (const [page, act, key, value] of steps) {
      const left = page === one ? other : one;
      const before = await settledViewOf(left);
      await page.bringToFront();
      await act();
      await page.waitForURL((url) => url.searchParams.get(key) === value);
      expect(await viewOf(left)).toEqual(before);
    }
    const before = await settledViewOf(other);
    await one.bringToFront();
    await main(one).evaluate((panel) => panel.scrollTo(0, 150));
    await main(one).getByRole("link", { name: "Attack on Camp Ashraf, 8 April 2011" }).click();
    await one
      .getByRole("heading", { level: 1, name: "Attack on Camp Ashraf, 8 April 2011" })
      .waitFor();
    expect(await viewOf(other)).toEqual(before);
  });

  it("go back and forward through what was done in each, and are what they were when loaded anew", async () => {
    const [one, other] = await openTabs(ATTACKS, ASHRAF);
    const addresses: [string[], string[]] = [[nameOfAddress(one)], [nameOfAddress(other)]];
    const act = async (page: Page, step: () => Promise<unknown>) => {
      const before = page.url();
      await page.bringToFront();
      await step();
      await page.waitForURL((url) => url.href !== before);
      await settle(page);
      addresses[page === one ? 0 : 1].push(nameOfAddress(page));
    };
    await act(one, () => one.getByRole("link", { name: "Remove: Siege" }).click());
    await act(other, () => chooseFrom(other, "2010"));
    await act(one, () => chooseFrom(one, "2011"));
    await act(other, () =>
      other.getByRole("link", { name: "Documents", exact: true }).first().click(),
    );
    await act(one, () =>
      main(one).getByRole("link", { name: "Attack on Camp Ashraf, 8 April 2011" }).click(),
    );
    expect(addresses).toEqual([
      [
        ATTACKS,
        "/events?t=2009/2013&type=attack",
        "/events?t=2011/2013&type=attack",
        "/events/attack-ashraf-2011-04-08?t=2011/2013&type=attack",
      ],
      [ASHRAF, "/places/camp-ashraf?t=2010/2011&theme=dark", "/documents?t=2010/2011&theme=dark"],
    ]);
    // Steps back and forward are taken in turns.
    const [ofOne, ofOther] = addresses;
    for (const [page, isBack, address] of [
      [one, true, ofOne[2]],
      [other, true, ofOther[1]],
      [one, true, ofOne[1]],
      [other, false, ofOther[2]],
    ] as const) {
      const left = page === one ? other : one;
      const before = await settledViewOf(left);
      await page.bringToFront();
      await (isBack ? page.goBack() : page.goForward());
      await expect.poll(() => nameOfAddress(page)).toBe(address);
      expect(await viewOf(left)).toEqual(before);
    }
    for (const page of [one, other]) {
      const before = await settledViewOf(page);
      await page.reload();
      await waitForLife(page);
      await timeline(page).getByRole("slider").last().waitFor();
      expect(await settledViewOf(page)).toEqual(before);
    }
    // Nor does a third one have anything of them.
    const third = await one.context().newPage();
    await third.goto(`${inject("atlasUrl")}/events`);
    await timeline(third).getByRole("slider").last().waitFor();
    const { chips, days, background } = await viewOf(third);
    expect({ chips, days, background }).toEqual({
      chips: [],
      days: ["from the beginning", "to the end"],
      background: "rgb(251, 249, 244)",
    });
  });
});

/** What a reader sees once all of it is of the same view. */
async function settledViewOf(page: Page) {
  await settle(page);
  return viewOf(page);
}

async function settle(page: Page) {
  await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
}

async function chooseFrom(page: Page, day: string) {
  await timeline(page).getByLabel("From", { exact: true }).fill(day);
  await page.keyboard.press("Enter");
}
