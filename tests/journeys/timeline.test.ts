import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { parseDayRange } from "@/lib/records/day-range";
import { wordsIn } from "@/lib/words/catalogue";
import { formatDate } from "@/lib/words/date-label";
import { openServer } from "../api/ask";
import { startBrowser, waitForMap } from "../support/browser";
import { holdRequests } from "../support/hold-requests";
import { readMarks } from "../support/map-marks";
import { readSource, waitForRest } from "../support/map-page";

const { openPage } = startBrowser();

/** Lists are asked of tables, not of the columns that the timeline and the map count over. */
const { store } = openServer();
afterAll(() => store.close());
const listEvents = async (query: Query) =>
  (await store.listEvents(query, { limit: 1000, sort: "date" })).items;

const possiblyIn = (text: string): Query => ({ ...EVERYTHING, days: parseDayRange(text) });
const timelineOf = (page: Page) =>
  page.getByRole("region", { name: /^(?:Timeline|الخط الزمني|خط زمان)$/ });
const handle = (page: Page, name: "Earliest day" | "Latest day") =>
  timelineOf(page).getByRole("slider", { name });

const IN_ENGLISH = wordsIn("en");
const NAMES_OF_BARS = "**/api/columns/*/events/*";

/** Events that are shown one by one. */
const barsOf = (page: Page) =>
  timelineOf(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button") });

async function open(path = "/", options = {}): Promise<Page> {
  const page = await openPage(inject("atlasUrl") + path, options);
  await waitForMap(page);
  await timelineOf(page)
    .getByRole("button", { name: /^(?:Next event|Choose days|رویداد بعدی)$/ })
    .waitFor();
  return page;
}

/** The link names the days, and chip and map say of them what the records say. */
async function expectDays(page: Page, text: string) {
  await page.waitForURL((url) => url.searchParams.get("t") === text);
  const events = await listEvents(possiblyIn(text));
  const mapped = events.filter(({ located }) => located).length;
  const undated = events.filter(({ date }) => date === null).length;
  const chip = page.getByRole("region", { name: "Filters" });
  await expect
    .poll(() => chip.textContent())
    .toContain(`${events.length} events: ${mapped} on the map`);
  expect(await chip.textContent()).toContain(`${events.length - mapped} without a place`);
  expect(await chip.textContent()).toContain(`${undated} undated`);
  await expectAshraf(page, possiblyIn(text));
}

/** The map's mark of Camp Ashraf counts as many events as the records tell of it. */
async function expectAshraf(page: Page, query: Query) {
  const { items } = await store.listPlaces(query, { limit: 1000, sort: "title" });
  const ashraf = items.find(({ id }) => id === "camp-ashraf");
  await expect
    .poll(async () => {
      await waitForRest(page);
      const marks = await readMarks(page);
      return marks.find(({ places }) => String(places) === "camp-ashraf")?.events ?? 0;
    })
    .toBe(ashraf?.events || ashraf?.concerning);
}

const DRAWN = ["atlas-areas", "atlas-moves", "atlas-marks", "atlas-named"] as const;

/** What the map holds of each of its sources of the atlas, whatever the order. */
async function readDrawn(page: Page) {
  await waitForRest(page);
  const sources = await Promise.all(DRAWN.map((source) => readSource(page, source)));
  return Object.fromEntries(
    sources.map(({ features }, index) => [
      DRAWN[index],
      features.map((feature) => JSON.stringify([feature.geometry, feature.properties])).toSorted(),
    ]),
  );
}

const dayOf = (page: Page, name: "Earliest day" | "Latest day") =>
  handle(page, name).getAttribute("aria-valuetext");

const chosenOf = (select: Locator) =>
  select.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.textContent);

/** Of what stands over the map: pairs that lie over each other, and what the map's edge cuts. */
function findCollisions(): string[] {
  const map = document.querySelector(".maplibregl-map")?.getBoundingClientRect();
  const standing = document.querySelectorAll(
    ".maplibregl-ctrl button, .maplibregl-ctrl-scale, summary, nav",
  );
  const boxes = [...standing].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const isOver = map && box.top < map.bottom && box.bottom > map.top;
    return isOver && element.checkVisibility()
      ? [{ name: element.textContent || element.className, box }]
      : [];
  });
  return boxes.flatMap(({ name, box }, index) => {
    const others = boxes.slice(index + 1).filter(({ box: other }) => {
      const isBeside = box.right <= other.left || other.right <= box.left;
      return !isBeside && box.bottom > other.top && other.bottom > box.top;
    });
    const isCut = map && (box.bottom > map.bottom || box.top < map.top);
    return [
      ...others.map((other) => `${name} / ${other.name}`),
      ...(isCut ? [`${name} is cut`] : []),
    ];
  });
}

/** Presses at a share of the chart's width, moves to others, and lets go at the last. */
async function drag(page: Page, shares: readonly number[], { isHeld = false } = {}) {
  const box = await timelineOf(page).getByRole("group", { name: "Events over time" }).boundingBox();
  if (!box) throw new Error("The timeline is not shown.");
  const [start = 0, ...others] = shares.map((share) => box.x + share * box.width);
  const middle = box.y + box.height * 0.4;
  await page.mouse.move(start, middle);
  await page.mouse.down();
  for (const x of others) await page.mouse.move(x, middle, { steps: 4 });
  if (!isHeld) await page.mouse.up();
}

describe("The timeline", () => {
  it("takes days from its fields, and chip, list and map say what the records say of them", async () => {
    const page = await open("/events");
    await timelineOf(page).getByLabel("From", { exact: true }).fill("2011-04");
    await timelineOf(page).getByLabel("To", { exact: true }).fill("2013");
    await page.keyboard.press("Enter");
    await expectDays(page, "2011-04/2013-12");
    const { length } = await listEvents(possiblyIn("2011-04/2013-12"));
    const heading = page.getByRole("main").getByText(new RegExp(`^${length} events`));
    await heading.first().waitFor();
    expect(await dayOf(page, "Earliest day")).toBe("1 April 2011");
    expect(await dayOf(page, "Latest day")).toBe("31 December 2013");
  });

  it("leaves on the map what a page that is opened at the same days draws, narrowed and widened again", async () => {
    const page = await openPage(inject("edgeAtlasUrl"));
    await waitForMap(page);
    const all = await readDrawn(page);
    await timelineOf(page).getByLabel("From", { exact: true }).fill("2013");
    await timelineOf(page).getByLabel("To", { exact: true }).fill("2013-06");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("t") === "2013-01/2013-06");
    const other = await openPage(page.url());
    await waitForMap(other);
    const narrowed = await readDrawn(other);
    for (const source of ["atlas-areas", "atlas-moves", "atlas-marks"])
      expect(narrowed[source], source).not.toEqual(all[source]);
    await expect.poll(() => readDrawn(page)).toEqual(narrowed);
    await page
      .getByRole("region", { name: "Filters" })
      .getByRole("link", { name: "Show all events" })
      .click();
    await page.waitForURL((url) => !url.searchParams.has("t"));
    await expect.poll(() => readDrawn(page)).toEqual(all);
  });

  it("reads EDTF of all kinds, and says of other text what it cannot read", async () => {
    const page = await open();
    const from = timelineOf(page).getByLabel("From", { exact: true });
    await from.fill("201X");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("t") === "2010/..");
    await from.fill("last summer");
    await page.keyboard.press("Enter");
    const alert = timelineOf(page).getByRole("alert");
    expect(await alert.textContent()).toContain("“last summer” is not a date.");
    expect(await from.getAttribute("aria-invalid")).toBe("true");
    expect(new URL(page.url()).searchParams.get("t")).toBe("2010/..");
    await from.fill("2012/2013-05");
    await page.keyboard.press("Enter");
    await expectDays(page, "2012-01/2013-05");
    await timelineOf(page).getByLabel("To", { exact: true }).fill("2011");
    await page.keyboard.press("Enter");
    expect(await alert.textContent()).toContain("2011 ends before the range begins.");
  });

  it("shows what is chosen while it is dragged, as one entry of the history, and gives it back", async () => {
    const page = await open();
    const before = await page.evaluate(() => window.history.length);
    await drag(page, [0.86, 0.9, 0.95], { isHeld: true });
    const chosen = await timelineOf(page).getByRole("status").last().textContent();
    const [first, last] = [await dayOf(page, "Earliest day"), await dayOf(page, "Latest day")];
    expect(chosen).toBe(`${first} – ${last}`);
    expect(new URL(page.url()).searchParams.has("t")).toBe(false);
    await expect
      .poll(async () => {
        const marks = await readMarks(page);
        return marks.find(({ places }) => String(places) === "camp-ashraf")?.events;
      })
      .toBeLessThan(24);
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has("t"));
    const text = new URL(page.url()).searchParams.get("t") ?? "";
    await expectDays(page, text);
    expect(await page.evaluate(() => window.history.length)).toBe(before + 1);
    await page.goBack();
    await expectAshraf(page, EVERYTHING);
    expect(await dayOf(page, "Earliest day")).toBe("from the beginning");
    await page.goForward();
    await expectDays(page, text);
  });

  it("moves the days chosen as a whole, and chooses the bar that is pressed", async () => {
    const page = await open("/?t=2011/2012");
    const days = async () => parseDayRange(new URL(page.url()).searchParams.get("t") ?? "");
    const box = await handle(page, "Earliest day").boundingBox();
    const track = await timelineOf(page)
      .getByRole("group", { name: "Events over time" })
      .boundingBox();
    if (!box || !track) throw new Error("The timeline is not shown.");
    const inside = (box.x + box.width / 2 - track.x) / track.width + 0.025;
    await drag(page, [inside, inside + 0.03]);
    await page.waitForURL((url) => url.searchParams.get("t") !== "2011/2012");
    const moved = await days();
    expect((moved?.last ?? 0) - (moved?.first ?? 0)).toBe(730);
    await drag(page, [0.05]);
    await expect.poll(async () => (await days())?.last).toBeLessThan(5000);
    await expectDays(page, new URL(page.url()).searchParams.get("t") ?? "");
  });

  it.each(["", "/fa"])(
    "either end of a single day is taken by its own side: %s",
    async (language) => {
      const page = await open(`${language}/?t=2013-09-01`);
      const sliders = timelineOf(page).getByRole("slider");
      const [first, last] = [sliders.first(), sliders.last()];
      const boxes = await Promise.all([first.boundingBox(), last.boundingBox()]);
      const [one, other] = boxes.map((box) => (box ? box.x + box.width / 2 : 0));
      if (one === undefined || other === undefined || !boxes[0]) throw new Error("No handles.");
      expect(Math.abs(one - other)).toBeLessThan(2);
      const middle = { x: (one + other) / 2, y: boxes[0].y + boxes[0].height / 2 };
      const back = language === "" ? -1 : 1;
      const pull = async (by: number) => {
        await page.mouse.move(middle.x + Math.sign(by) * 4, middle.y);
        await page.mouse.down();
        await page.mouse.move(middle.x + by, middle.y, { steps: 4 });
        await page.mouse.up();
        await page.waitForURL((url) => url.searchParams.get("t") !== "2013-09-01");
        return new URL(page.url()).searchParams.get("t");
      };
      expect(await pull(40 * back)).toMatch(/^20\d\d(?:-\d\d){0,2}\/2013-09-01$/);
      await page.goBack();
      await page.waitForURL((url) => url.searchParams.get("t") === "2013-09-01");
      await expect.poll(async () => (await first.boundingBox())?.x).toBe(boxes[0].x);
      expect(await pull(-40 * back)).toMatch(/^2013-09-01\/20\d\d(?:-\d\d){0,2}$/);
    },
  );

  it("is worked by keyboard alone: a day, a month, a year, either end, and back by Escape", async () => {
    const page = await open("/?t=2011-04-08/2013-09-01");
    await handle(page, "Earliest day").focus();
    const value = () => dayOf(page, "Earliest day");
    for (const [key, day] of [
      ["ArrowRight", "9 April 2011"],
      ["Shift+ArrowRight", "9 May 2011"],
      ["PageUp", "9 May 2012"],
      ["PageDown", "9 May 2011"],
      ["Home", "from the beginning"],
      ["End", "1 September 2013"],
      ["ArrowLeft", "31 August 2013"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(value).toBe(day);
    }
    await expectDays(page, "2013-08-31/2013-09-01");
    await page.keyboard.press("Escape");
    await expectDays(page, "2011-04-08/2013-09-01");
    expect(await value()).toBe("8 April 2011");
  });

  it("lists its days by period, and shows few events one by one, each a link to its page", async () => {
    const page = await open();
    await timelineOf(page).getByLabel("Period").selectOption("2016");
    await expectDays(page, "2016");
    await timelineOf(page).getByRole("button", { name: "Zoom to the days chosen" }).click();
    const bars = barsOf(page);
    const dated = (await listEvents(possiblyIn("2016"))).filter(({ date }) => date !== null);
    await expect.poll(() => bars.count()).toBe(dated.length);
    const said = dated.map(({ date, title }) => `${formatDate(date, IN_ENGLISH)}: ${title}`);
    await expect
      .poll(() => bars.getByRole("button").allTextContents())
      .toEqual(expect.arrayContaining(said));
    const last = dated.at(-1);
    await bars.last().getByRole("button").press("Enter");
    await page.waitForURL((url) => url.pathname === `/events/${last?.id}`);
    await timelineOf(page).getByRole("button", { name: "Show all of time" }).click();
    await expect.poll(() => bars.count()).toBe(0);
  });

  it("chooses no days where a bar is pressed that has no name yet, and keeps the names it knows as it is zoomed", async () => {
    const page = await open("?span=2009");
    const bars = timelineOf(page).locator("ol > li");
    await barsOf(page).first().waitFor();
    await page.route(NAMES_OF_BARS, (route) => route.fulfill({ status: 503, body: "" }));
    await page.reload();
    await timelineOf(page).getByRole("button", { name: "Try again" }).click();
    await page.unrouteAll();
    const letGo = await holdRequests(page, NAMES_OF_BARS);
    await page.reload();
    await bars.last().click();
    letGo();
    await barsOf(page).last().waitFor();
    expect(new URL(page.url()).searchParams.get("t")).toBeNull();

    const names = await barsOf(page).getByRole("button").allInnerTexts();
    await holdRequests(page, NAMES_OF_BARS);
    await timelineOf(page).getByRole("button", { name: "Show a shorter span" }).click();
    await expect.poll(() => bars.count()).toBeLessThan(names.length);
    const left = await barsOf(page).getByRole("button").allInnerTexts();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBe(await bars.count());
    expect(names).toEqual(expect.arrayContaining(left));
  });

  it("stands in the link as it is zoomed, which opens there elsewhere and comes back with it", async () => {
    const page = await open();
    await timelineOf(page).getByLabel("Period").selectOption("2016");
    await expectDays(page, "2016");
    await timelineOf(page).getByRole("button", { name: "Zoom to the days chosen" }).click();
    await page.waitForURL((url) => url.searchParams.get("span") === "2016");
    const dated = (await listEvents(possiblyIn("2016"))).filter(({ date }) => date !== null);
    await expect.poll(() => barsOf(page).count()).toBe(dated.length);

    // What is not known by name yet cannot be pressed.
    await barsOf(page).last().getByRole("button", { disabled: false }).press("Enter");
    await page.waitForURL((url) => url.pathname === `/events/${dated.at(-1)?.id}`);
    expect(new URL(page.url()).searchParams.get("span")).toBe("2016");
    await timelineOf(page).getByRole("button", { name: "Show all of time" }).click();
    await page.waitForURL((url) => !url.searchParams.has("span"));
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get("span") === "2016");
    await expect.poll(() => barsOf(page).count()).toBe(dated.length);

    const elsewhere = await open(new URL(page.url()).search);
    await expect.poll(() => barsOf(elsewhere).count()).toBe(dated.length);
    // The address says the second of two steps that follow each other closely only later.
    const shorter = timelineOf(elsewhere).getByRole("button", { name: "Show a shorter span" });
    await shorter.click();
    await shorter.click();
    await elsewhere.getByRole("banner").getByRole("link", { name: "Places" }).click();
    await elsewhere.waitForURL((url) => url.pathname === "/places");
    const { first, last } = parseDayRange(
      new URL(elsewhere.url()).searchParams.get("span") ?? "",
    ) ?? { first: 0, last: 0 };
    const year = parseDayRange("2016");
    expect(Number(last) - Number(first)).toBeLessThan(
      0.3 * (Number(year?.last) - Number(year?.first)),
    );
  });

  it("cuts a title that is too long at its end, in a page from right to left as well", async () => {
    const page = await openPage(`${inject("atlasUrl")}/ar?t=2016&span=2016`, {
      viewport: { width: 390, height: 844 },
    });
    await waitForMap(page);
    await timelineOf(page).getByRole("button", { name: "اختيار الأيام" }).click();
    const labels = timelineOf(page).locator("li button [lang=en]");
    await labels.first().waitFor();
    const cut = await labels.evaluateAll((all) =>
      all
        .filter((label) => label.scrollWidth > label.clientWidth)
        .map((label) => {
          const { direction, textAlign, textOverflow } = getComputedStyle(label);
          const text = document.createRange();
          text.selectNodeContents(label);
          const begins = Math.round(text.getBoundingClientRect().left);
          const isWhole = begins >= Math.floor(label.getBoundingClientRect().left);
          return { direction, textAlign, textOverflow, isWhole };
        }),
    );
    expect(cut.length).toBeGreaterThan(0);
    for (const label of cut) {
      expect(label).toEqual({
        direction: "ltr",
        textAlign: "right",
        textOverflow: "ellipsis",
        isWhole: true,
      });
    }
  });

  it("offers the periods that the atlas names, and calls their days so", async () => {
    const page = await open();
    const select = timelineOf(page).getByLabel("Period");
    await select.selectOption({ label: "Transfer to Camp Liberty" });
    await expectDays(page, "2011-12-28/2012-12-31");
    expect(await chosenOf(select)).toBe("Transfer to Camp Liberty");
    await handle(page, "Earliest day").press("ArrowRight");
    await expect.poll(() => chosenOf(select)).toBe("Other days");
    await page.keyboard.press("Escape");
    await expect.poll(() => chosenOf(select)).toBe("Transfer to Camp Liberty");
  });

  it("calls the days of a period by its name in the language of the page", async () => {
    const page = await openPage(`${inject("atlasUrl")}/ar?t=2011-12-28/2012-12-31`);
    await waitForMap(page);
    const select = timelineOf(page).getByLabel("المدة");
    await expect.poll(() => chosenOf(select)).toBe("الانتقال إلى مخيم ليبرتي");
    const named = select.locator("optgroup").first();
    expect(await named.getAttribute("label")).toBe("مدد مسمّاة");
    const { periods } = await store.readSummary();
    expect(await named.getByRole("option").allTextContents()).toEqual(
      periods.map(({ title }) => title.ar),
    );
  });

  it("leads from event to event by day, among those that are asked for", async () => {
    const listed = await listEvents({ ...EVERYTHING, types: ["attack"] });
    const page = await open(`/events/${listed[1]?.id}?type=attack`);
    const heading = () => page.getByRole("main").getByRole("heading", { level: 1 }).textContent();
    await timelineOf(page).getByRole("button", { name: "Next event" }).click();
    await page.waitForURL((url) => url.pathname === `/events/${listed[2]?.id}`);
    await expect.poll(heading).toBe(listed[2]?.title);
    await page.getByRole("button", { name: "Previous event" }).click();
    await page.waitForURL((url) => url.pathname === `/events/${listed[1]?.id}`);
    await page.getByRole("button", { name: "Previous event" }).click();
    await page.waitForURL((url) => url.pathname === `/events/${listed[0]?.id}`);
    await page.getByRole("button", { name: "Previous event" }).click();
    await expect
      .poll(() => timelineOf(page).getByText("There is no earlier event.").count())
      .toBe(1);
  });

  it("plays: the days move on step by step, and stand in the link when it is paused", async () => {
    const page = await open("/?t=1990");
    const play = timelineOf(page).getByRole("button", { name: "Play" });
    await timelineOf(page).getByText("⋯").click();
    await timelineOf(page).getByLabel("Step").selectOption("a year");
    await timelineOf(page).getByLabel("Speed").selectOption("2");
    await play.click();
    await expect.poll(() => dayOf(page, "Earliest day")).not.toBe("1 January 1990");
    await timelineOf(page).getByRole("button", { name: "Pause" }).click();
    await page.waitForURL((url) => url.searchParams.get("t") !== "1990");
    const text = new URL(page.url()).searchParams.get("t") ?? "";
    expect(text).toMatch(/^(?:199[1-9]|20[01]\d)$/);
    await expectDays(page, text);
    await page.goBack();
    await expectDays(page, "1990");
  });

  it("says days in other calendars at a switch, as converted", async () => {
    const page = await open("/?t=2011-04-08");
    await timelineOf(page).locator("summary").click();
    await timelineOf(page)
      .getByRole("combobox", { name: /^Calendar/ })
      .selectOption("Solar Hijri");
    await expect.poll(() => dayOf(page, "Earliest day")).toMatch(/^19 Farvardin 1390/);
    expect(new URL(page.url()).searchParams.get("t")).toBe("2011-04-08");
  });

  it.each([
    ["/", 1280],
    ["/?t=2011-04-08", 1200],
    ["/ar?t=2011-04-08/2013", 1120],
    ["/?t=2011", 1024],
  ])(
    "leaves the map its size, as it comes and as days are chosen: %s, %i wide",
    async (path, width) => {
      const page = await openPage(inject("atlasUrl") + path, { viewport: { width, height: 720 } });
      const map = page.getByRole("region", { name: /^(?:Map|الخريطة)$/ }).first();
      await page.locator("[data-drawn]").waitFor({ state: "attached" });
      const before = await map.boundingBox();
      await page.locator("[data-drawn]").waitFor({ state: "detached" });
      expect(await map.boundingBox()).toEqual(before);
      if (width < 1100) return;
      await timelineOf(page).getByRole("slider").first().press("Home");
      await page.waitForURL((url) => url.searchParams.get("t")?.startsWith("..") ?? true);
      expect(await map.boundingBox()).toEqual(before);
    },
  );

  it("is folded on a phone, where it takes nothing from map and sheet, and folds out", async () => {
    const page = await open("/", { viewport: { width: 390, height: 844 }, hasTouch: true });
    expect(await timelineOf(page).getByLabel("From", { exact: true }).isVisible()).toBe(false);
    expect((await timelineOf(page).boundingBox())?.height).toBeLessThan(1);
    await timelineOf(page).getByRole("button", { name: "Choose days" }).click();
    await timelineOf(page).getByLabel("From", { exact: true }).fill("2013");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("t") === "2013/..");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    const credits = page.locator(".maplibregl-ctrl-attrib-button");
    expect(await credits.isVisible()).toBe(true);
    expect(await page.evaluate(findCollisions)).toEqual([]);
  });
});
