import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/axe";
import {
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";

const { openPage } = startBrowserWithoutMap();
const withMap = startBrowser();
const { places, events, actors } = readEdgeRecords();

const placesCalled = (word: string) =>
  places
    .filter(({ properties }) => properties.title.split(/\W+/).includes(word))
    .map(({ properties }) => properties.title);

describe("Find", () => {
  it("opens by its box, groups what it finds, and leads on by a click", async () => {
    const page = await open("/");
    await boxOf(page).click();
    await fieldOf(page).fill("dateline");
    await expect.poll(() => optionsOf(page, "Places")).toHaveLength(2);
    const titles = (await optionsOf(page, "Places")).map((text) => text.split("\n")[0]);
    expect(titles.toSorted()).toEqual(placesCalled("Dateline").toSorted());
    expect(await marksOf(page, "Places")).toEqual(["Dateline", "Dateline"]);
    await page.getByRole("option", { name: /^West Dateline/ }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/places/west-dateline");
    await page.getByRole("heading", { level: 1, name: "West Dateline" }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("is used by the keyboard alone: shortcut, arrows, Home and End, Enter", async () => {
    const page = await open("/");
    await page.keyboard.press("Control+K");
    await expect.poll(() => isFocused(page)).toBe(true);
    await page.keyboard.type("dateline");
    await expect.poll(() => optionsOf(page, "Places")).toHaveLength(2);
    expect(await activeOf(page)).toBeUndefined();
    const all = await page.getByRole("listbox").getByRole("option").allInnerTexts();
    await page.keyboard.press("ArrowDown");
    expect(await activeOf(page)).toBe(all[0]);
    await page.keyboard.press("ArrowDown");
    expect(await activeOf(page)).toBe(all[1]);
    await page.keyboard.press("End");
    expect(await activeOf(page)).toBe(all.at(-1));
    await page.keyboard.press("ArrowDown");
    expect(await activeOf(page), "the text that is typed").toBeUndefined();
    await page.keyboard.press("ArrowUp");
    expect(await activeOf(page)).toBe(all.at(-1));
    await page.keyboard.press("Home");
    expect(await activeOf(page)).toBe(all[0]);
    const [title] = (all[0] ?? "").split("\n");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: title ?? "", exact: true }).waitFor();
  });

  it("takes what is typed right after the shortcut, before its dialog is there", async () => {
    const page = await open("/");
    const link = page.getByRole("link", { name: "Documents", exact: true }).first();
    await link.focus();
    await page.keyboard.press("Control+K");
    await page.keyboard.type("dateline");
    await expect.poll(() => optionsOf(page, "Places")).toHaveLength(2);
    expect(await fieldOf(page).inputValue()).toBe("dateline");
    await page.keyboard.press("Escape");
    await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it("closes by Escape and gives the focus back", async () => {
    const page = await open("/");
    const events = page.getByRole("link", { name: "Events", exact: true }).first();
    await events.focus();
    await page.keyboard.press("Control+K");
    await fieldOf(page).waitFor();
    await page.keyboard.type("dateline");
    await page.keyboard.press("Escape");
    await fieldOf(page).waitFor({ state: "detached" });
    expect(await events.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(new URL(page.url()).pathname).toBe("/");
  });

  it.each<[string, string, RegExp, string]>([
    ["Chiraz", "Places", /باغ شیراز/, "/places/bagh-e-shiraz"],
    ["Angstrem", "Persons and bodies", /Zoë Ångström/, "/events"],
    ["دفتر نقشهها", "Persons and bodies", /Office of Charts/, "/events"],
  ])("finds “%s” by a similar spelling, and says so", async (asked, group, name, path) => {
    const page = await open("/");
    await find(page, asked);
    const option = page.getByRole("group", { name: group }).getByRole("option", { name });
    await option.waitFor();
    expect(await option.innerText()).toContain("similar spelling");
    await option.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
  });

  it("shows by which name a place was found, and marks it however it is written", async () => {
    const page = await open("/");
    await find(page, "جزیره صِفر");
    const partsOf = async () => (await optionsOf(page, "Places"))[0]?.split("\n").slice(0, 2);
    await expect.poll(partsOf).toEqual(["Null Island", "جزیرهٔ صفر"]);
    expect(await marksOf(page, "Places")).toEqual(["جزیرهٔ", "صفر"]);
    await fieldOf(page).fill("zoe angstrom");
    await expect.poll(() => marksOf(page, "Persons and bodies")).toEqual(["Zoë", "Ångström"]);
  });

  it("leads to all events of a kind by the number that it says, and keeps filters elsewhere", async () => {
    const page = await open("/events?type=storm");
    await find(page, "speech");
    const titled = events.filter(({ title }) => title.startsWith("Speech"));
    const first = page
      .getByRole("group", { name: /^Events/ })
      .getByRole("option")
      .first();
    await first.waitFor();
    expect(titled.map(({ title }) => title)).toContain((await first.innerText()).split("\n")[0]);
    expect(await first.getAttribute("href")).toContain("type=storm");
    await fieldOf(page).fill("null island");
    const all = page.getByRole("option", { name: /^All \d+ → Events/ });
    await all.waitFor();
    const count = Number(/\d+/.exec(await all.innerText())?.[0]);
    expect(await all.getAttribute("href")).toBe("/events?q=null+island");
    await all.click();
    await page
      .getByText(new RegExp(`^${count} events`))
      .first()
      .waitFor();
  });

  it("says when nothing is found, and what is nearest", async () => {
    const page = await open("/");
    await find(page, "null iland");
    await page.getByText("Nothing found for “null iland”.").waitFor();
    await page.getByRole("button", { name: "null Island" }).click();
    await expect.poll(() => fieldOf(page).inputValue()).toBe("null Island");
    await expect.poll(async () => (await optionsOf(page, "Places"))[0]).toMatch(/^Null Island/);
    await fieldOf(page).fill("zeppelin");
    await page.getByText("Nothing found for “zeppelin”.").waitFor();
    expect(await page.getByRole("listbox").getByRole("option").count()).toBe(0);
  });

  it("says what failed, and tries again", async () => {
    const page = await open("/");
    let hasFailed = false;
    await page.route("**/api/find?*", (route) => {
      if (hasFailed) return route.continue();
      hasFailed = true;
      return route.fulfill({ status: 503, body: "" });
    });
    await find(page, "dateline");
    await page.getByText(/could not be looked for: The server answered 503/).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => optionsOf(page, "Places")).toHaveLength(2);
    await page.unroute("**/api/find?*");
  });

  it("leads by Enter to a page of all that is found, which is whole without scripts", async () => {
    const page = await open("/");
    await find(page, "dateline");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Find “dateline”" }).waitFor();
    const plain = await openPage(`${inject("edgeAtlasUrl")}/`, {
      javaScriptEnabled: false,
    });
    await plain.getByRole("searchbox", { name: "Find in the atlas" }).fill("Angstrem");
    await plain.keyboard.press("Enter");
    await plain.getByRole("heading", { level: 1, name: "Find “Angstrem”" }).waitFor();
    const person = actors.find(({ id }) => id === "zoe-angstrom");
    const row = plain.getByRole("list", { name: "Persons and bodies" }).getByRole("listitem");
    expect(await row.innerText()).toContain(person?.title);
    expect(await row.innerText()).toContain("similar spelling");
    await row.getByRole("link").click();
    await plain.waitForURL("**/events?actor=zoe-angstrom");
  });

  it("is a sheet as wide as a phone", async () => {
    const page = await open("/", { viewport: PHONE });
    await page.getByRole("button", { name: "Find in the atlas" }).click();
    await fieldOf(page).fill("dateline");
    await expect.poll(() => optionsOf(page, "Places")).toHaveLength(2);
    const box = await page.getByRole("dialog").boundingBox();
    expect([box?.x, box?.y, box?.width]).toEqual([0, 0, PHONE.width]);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await fieldOf(page).waitFor({ state: "detached" });
  });

  it.each(["", "null island", "zeppelin", "10.5, 20.25"])(
    "breaks no rule of accessibility with “%s”",
    async (asked) => {
      const page = await open("/", { bypassCSP: true });
      await find(page, asked);
      await page
        .getByText(asked === "" ? /A name in any script/ : /\d+ found|Nothing found/)
        .waitFor();
      expect(await findViolations(page, ["dialog"])).toEqual([]);
    },
  );

  it("centres the map on coordinates, the page and its filters as they are", async () => {
    const page = await withMap.openPage(`${inject("edgeAtlasUrl")}/places/quay?type=storm`);
    await waitForMap(page);
    await find(page, "https://www.openstreetmap.org/#map=8/-33.5/70.25");
    const centre = page.getByRole("option", { name: "Centre the map on 33.500° S, 70.250° E" });
    await centre.waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => new URL(page.url()).search)
      .toMatch(/^\?map=7\/-33\.50*\/70\.250*&type=storm$/);
    expect(new URL(page.url()).pathname).toBe("/places/quay");
    await expect
      .poll(() =>
        page.evaluate(() => {
          const container = document.querySelector(".maplibregl-map");
          const { lng, lat } = (container as unknown as MapHolder).atlasMap.getCenter();
          return [lng.toFixed(1), lat.toFixed(1)];
        }),
      )
      .toEqual(["70.3", "-33.5"]);
  });
});

type MapHolder = { atlasMap: { getCenter: () => { lng: number; lat: number } } };

async function open(path: string, options = {}): Promise<Page> {
  const page = await openPage(inject("edgeAtlasUrl") + path, options);
  await waitForLife(page);
  return page;
}

const boxOf = (page: Page) => page.getByRole("searchbox", { name: "Find in the atlas" });
const fieldOf = (page: Page) => page.getByRole("combobox", { name: "Find in the atlas" });

async function find(page: Page, text: string) {
  await page.keyboard.press("Control+K");
  await fieldOf(page).fill(text);
}

/** What a group of the list says, option by option. */
function optionsOf(page: Page, group: string): Promise<string[]> {
  const named = page.getByRole("group", { name: new RegExp(`^${group}`) });
  return named.getByRole("option").allInnerTexts();
}

function marksOf(page: Page, group: string): Promise<string[]> {
  const named = page.getByRole("group", { name: new RegExp(`^${group}`) });
  return named.locator("mark").allInnerTexts();
}

function isFocused(page: Page): Promise<boolean> {
  return fieldOf(page).evaluate((field) => field === document.activeElement);
}

/** What the option says that a screen reader is led to. */
function activeOf(page: Page): Promise<string | undefined> {
  return fieldOf(page).evaluate((field) => {
    const id = field.getAttribute("aria-activedescendant");
    const option = id === null ? null : document.getElementById(id);
    return option?.getAttribute("aria-selected") === "true" ? option.innerText : undefined;
  });
}
