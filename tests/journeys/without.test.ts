import { describe, expect, inject, it } from "vitest";
import { MAP_FILES } from "@/lib/map/map-files";
import { PHONE, startBrowser, startBrowserWithoutMap } from "../support/browser";
import { isInView } from "../support/reader-page";

const withoutWebGl = startBrowserWithoutMap();
const ordinary = startBrowser();

describe("Without JavaScript", () => {
  it("shows the drawn map with its places as links, and the lists", async () => {
    const page = await ordinary.openPage(inject("atlasUrl"), { javaScriptEnabled: false });
    const map = page.getByRole("group", { name: "Map of the places the documents name" });
    await map.getByRole("link", { name: /Camp Ashraf/ }).click();
    await page.waitForURL("**/places/camp-ashraf");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Attack on Camp Ashraf, 8 April/ })
      .click();
    await page.getByRole("main").getByRole("link", { name: "Read the passage" }).first().click();
    await page.waitForURL(/\/documents\/.*#p\d+$/);
  });

  it.each(["/", "/documents/stango-2012"])(
    "shows on a phone the places that %s is about",
    async (path) => {
      const page = await ordinary.openPage(inject("atlasUrl") + path, {
        javaScriptEnabled: false,
        viewport: PHONE,
      });
      const map = page.getByRole("group", { name: "Map of the places the documents name" });
      for (const name of [/Camp Ashraf/, /Camp Liberty/]) {
        const mark = map.getByRole("link", { name }).locator("text").first();
        expect(await isInView(mark), String(name)).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    },
  );

  it("narrows by the link's filters", async () => {
    const page = await ordinary.openPage(`${inject("atlasUrl")}/places/camp-ashraf?t=2013`, {
      javaScriptEnabled: false,
    });
    const main = page.getByRole("main");
    expect(
      await main.getByRole("link", { name: /^Attack on Camp Ashraf, 1 September/ }).count(),
    ).toBe(1);
    expect(await main.getByRole("link", { name: /^Attack on Camp Ashraf, 8 April/ }).count()).toBe(
      0,
    );
  });

  it("narrows to a period that the atlas names, by a link of the timeline", async () => {
    const page = await ordinary.openPage(`${inject("atlasUrl")}/events?type=attack`, {
      javaScriptEnabled: false,
    });
    const periods = page.getByRole("list", { name: "Named periods" });
    await periods.getByRole("link", { name: "The hundred at Camp Ashraf" }).click();
    await page.waitForURL((url) => url.search === "?t=2012-01-01/2013-09-01&type=attack");
    const listed = page.getByRole("main").getByRole("link", { name: /^Attack on Camp Ashraf/ });
    expect(await listed.allInnerTexts()).toEqual(["Attack on Camp Ashraf, 1 September 2013"]);
  });

  it("leads back to all events, and opens the legend", async () => {
    const page = await ordinary.openPage(`${inject("atlasUrl")}/places/camp-ashraf?t=2013`, {
      javaScriptEnabled: false,
    });
    await page.getByText("Legend", { exact: true }).click();
    await page.getByText("Planned or feared, not said to have happened").waitFor();
    await page.getByRole("link", { name: "Show all events" }).click();
    await page.waitForURL((url) => url.pathname === "/places/camp-ashraf" && url.search === "");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Attack on Camp Ashraf, 8 April/ })
      .waitFor();
  });

  it.each(["/places/camp-ashraf?t=2013", "/documents/stango-2012", "/events", "/about/data"])(
    "offers on %s no button that could do nothing",
    async (path) => {
      const page = await ordinary.openPage(inject("atlasUrl") + path, {
        javaScriptEnabled: false,
        viewport: PHONE,
      });
      // A form with an address is sent by the browser itself.
      const ofScripts = page.locator('button:not(form[action] [type="submit"])');
      const seen = await page.getByRole("button").and(ofScripts).all();
      expect(await Promise.all(seen.map((button) => button.innerText()))).toEqual([]);
    },
  );
});

describe("Without WebGL", () => {
  it.each(["/", "/events/attack-ashraf-2013-09-01"])(
    "says on %s that the map cannot be moved, over nothing that can be pressed",
    async (path) => {
      const page = await withoutWebGl.openPage(inject("atlasUrl") + path);
      const notice = page.getByRole("button", { name: "Close this notice" }).locator("xpath=..");
      await notice.waitFor();
      const under = await notice.boundingBox();
      const chips = page.getByRole("navigation", { name: "Countries and regions" });
      const list = await chips.boundingBox();
      expect(under && list && list.y >= under.y + under.height).toBe(true);
      const [first] = await chips.getByRole("link").all();
      const address = await first?.getAttribute("href");
      await first?.click();
      await page.waitForURL(`**${address}*`);
    },
  );

  it("lists the countries on a phone once its notice is closed", async () => {
    const page = await withoutWebGl.openPage(inject("atlasUrl"), { viewport: PHONE });
    const close = page.getByRole("button", { name: "Close this notice" });
    const chips = page.getByRole("navigation", { name: "Countries and regions" });
    await close.waitFor();
    expect(await chips.isVisible()).toBe(false);
    await close.click();
    await chips.waitFor();
  });

  it("says so, keeps the drawn map, and every place opens from it", async () => {
    const page = await withoutWebGl.openPage(inject("atlasUrl"));
    await page.getByText("does not offer WebGL").waitFor();
    const map = page.getByRole("group", { name: "Map of the places the documents name" });
    await map.getByRole("link", { name: /Camp Liberty/ }).click();
    await page.getByRole("heading", { level: 1, name: "Camp Liberty" }).waitFor();
  });
});

describe("Without the map's code", () => {
  it.each(["of the page", "of MapLibre"])(
    "says that what is %s could not be loaded, keeps the drawn map, and every place opens from it",
    async (whose) => {
      const page = await ordinary.openPage("about:blank");
      const lost = whose === "of MapLibre" ? [MAP_FILES.code] : await filesOfMap();
      expect(lost).not.toEqual([]);
      for (const file of lost) await page.route(`**${file}`, (route) => route.abort());
      await page.goto(inject("atlasUrl"));
      await page.getByText("The map that can be moved could not be loaded").waitFor();
      const map = page.getByRole("group", { name: "Map of the places the documents name" });
      await map.getByRole("link", { name: /Camp Liberty/ }).click();
      await page.getByRole("heading", { level: 1, name: "Camp Liberty" }).waitFor();
    },
  );
});

/** Addresses of the scripts that the page names and does not begin with. */
async function filesOfMap(): Promise<string[]> {
  const html = await (await fetch(inject("atlasUrl"))).text();
  const preloads = html.match(/<link rel="preload"[^>]* as="script"[^>]*>/g) ?? [];
  const files = preloads.flatMap((link) => /href="([^"]+)"/.exec(link)?.[1] ?? []);
  return files.filter((file) => !html.includes(`<script src="${file}"`));
}
