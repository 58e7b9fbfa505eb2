import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { listenTo, spokenOf } from "../support/spoken-sentence";

const { openPage } = startBrowserWithoutMap();

const main = (page: Page) => page.getByRole("main");
const handles = (page: Page) =>
  page.getByRole("region", { name: /^(?:Timeline|خط زمان)$/ }).getByRole("slider");

/** One key to the right is the day after; where one reads to the left, the day before. */
const CHOOSING = [
  {
    language: "en",
    field: "From",
    open: ["Earliest day, slider, from the beginning", "Latest day, slider, to the end"],
    chosen: ["Earliest day, slider, 8 April 2011", "Latest day, slider, 1 September 2013"],
    status: [
      "8 April 2011 – 1 September 2013",
      "173 events: 68 on the map, 105 without a place (90 of them concern one), 18 undated; 66 only possibly in these days",
    ],
    moved: "Earliest day, slider, 9 April 2011",
    statusThen: [
      "9 April 2011 – 1 September 2013",
      "172 events: 67 on the map, 105 without a place (90 of them concern one), 18 undated; 70 only possibly in these days",
    ],
  },
  {
    language: "fa",
    field: "از",
    open: ["نخستین روز, slider, از آغاز", "آخرین روز, slider, تا پایان"],
    chosen: ["نخستین روز, slider, ۸ آوریل ۲۰۱۱", "آخرین روز, slider, ۱ سپتامبر ۲۰۱۳"],
    status: [
      "۸ آوریل ۲۰۱۱ – ۱ سپتامبر ۲۰۱۳",
      "۱۷۳ رویداد: ۶۸ روی نقشه، ۱۰۵ بدون مکان (۹۰ مورد از آن‌ها به مکانی مربوط است)، ۱۸ بی‌تاریخ؛ ۶۶ مورد تنها شاید در این روزها باشد",
    ],
    moved: "نخستین روز, slider, ۷ آوریل ۲۰۱۱",
    statusThen: ["۷ آوریل ۲۰۱۱ – ۱ سپتامبر ۲۰۱۳"],
  },
];

describe("A screen reader", () => {
  it.each(CHOOSING)(
    "is told which days the handles stand at, which were chosen, and how many events they leave: $language",
    async ({ language, field, ...said }) => {
      const page = await openPage(`${inject("atlasUrl")}/${language}/documents`);
      const [first, last] = [handles(page).first(), handles(page).last()];
      await last.waitFor();
      expect([await spokenOf(first), await spokenOf(last)]).toEqual(said.open);
      const heard = await listenTo(page);
      await page.getByLabel(field, { exact: true }).fill("2011-04-08/2013-09-01");
      await page.keyboard.press("Enter");
      await expect.poll(heard).toEqual(said.status);
      expect([await spokenOf(first), await spokenOf(last)]).toEqual(said.chosen);
      await first.press("ArrowRight");
      expect(await spokenOf(first)).toBe(said.moved);
      await first.press("Enter");
      await expect.poll(heard).toEqual([...said.status, ...said.statusThen]);
    },
  );

  it("is told how much was found, and what each of it is", async () => {
    const page = await openPage(`${inject("bareAtlasUrl")}/events`);
    await waitForLife(page);
    await page.keyboard.press("Control+K");
    const field = page.getByRole("combobox", { name: "Find in the atlas" });
    const options = page.getByRole("listbox").getByRole("option");
    await field.waitFor();
    const heard = await listenTo(page);
    expect(await spokenOf(field)).toBe("Find in the atlas, combobox, collapsed");
    await field.fill("ashraf");
    await options.first().waitFor();
    expect(await spokenOf(page.getByRole("listbox"))).toBe("What was found, listbox");
    expect(await spokenOf(field)).toBe("Find in the atlas, combobox, ashraf, expanded");
    await page.keyboard.press("ArrowDown");
    expect(await spokenOf(options.first())).toBe("Camp Ashraf 24 events, option, selected");
    await page.keyboard.press("End");
    expect(await spokenOf(options.first())).toBe("Camp Ashraf 24 events, option");
    expect(await spokenOf(options.last())).toBe(
      "All that is found for “ashraf” →, option, selected",
    );
    await field.fill("zeppelin");
    // Where looking takes long, that is said too.
    const found = async () => (await heard()).filter((text) => text !== "Looking…");
    await expect.poll(found).toEqual(["143 found", "Nothing found for “zeppelin”."]);
  });

  it("is told what a row of a list says, and which of how many it is", async () => {
    const page = await openPage(`${inject("atlasUrl")}/events`);
    const rows = main(page).locator("li[aria-posinset]");
    await rows.first().waitFor();
    expect([await spokenOf(rows.first()), await spokenOf(rows.nth(13))]).toEqual([
      "c. 1979 · dated by outside knowledge, how it is known (link) · Fall of the Shah and revolution in Iran (link) · Armed conflict · Iran · Booker report, listitem, 1 of 205",
      "2003 · MEK leaves Camp Ashraf for Camp Liberty in 2003, as Booker report alone has it (link) · Transfer · told in ways that contradict each other, status of the event (link) · Camp Ashraf → Camp Liberty · Booker report, listitem, 14 of 205",
    ]);
  });

  it("is told by which head a table is sorted and what each does, which row it reads, and how far its copy is", async () => {
    const page = await openPage(
      `${inject("atlasUrl")}/events?as=table&columns=date,title,documents&order=-title`,
    );
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const rows = main(page).locator("tr[data-index]");
    const heads = main(page).getByRole("columnheader");
    const sayHeads = async () => {
      const said = [];
      for (const head of await heads.all()) {
        said.push(await spokenOf(head));
        for (const link of await head.getByRole("link").all()) said.push(await spokenOf(link));
      }
      return said;
    };
    await rows.first().waitFor();
    expect(await sayHeads()).toEqual([
      "Date, columnheader",
      "Sort by Date, link",
      "Title, columnheader, sorted descending",
      "Sort by Title, link",
      "Documents, columnheader",
    ]);
    await main(page).getByRole("link", { name: "Sort by Title" }).click();
    await main(page).locator("th[aria-sort=ascending]").waitFor();
    expect(await sayHeads()).toEqual([
      "Date, columnheader",
      "Sort by Date, link",
      "Title, columnheader, sorted ascending",
      "Sort by Title, last first, link",
      "Documents, columnheader",
    ]);
    expect(await spokenOf(rows.first())).toBe(
      '9 July 2016 · "Grand Gathering" of 9 July 2016 (link) · Stango 2012, row, row 2 of 206',
    );
    const heard = await listenTo(page);
    await main(page).getByRole("button", { name: "Copy the table" }).click();
    await expect
      .poll(heard)
      .toEqual([
        "0 of 205 rows …",
        "100 of 205 rows …",
        "200 of 205 rows …",
        "205 of 205 rows …",
        "205 rows copied",
      ]);
  });
});
