import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { releaseIdOf } from "@/lib/ingest/data-files";
import { readReleases } from "@/lib/ingest/read-releases";
import { startBrowser, startBrowserWithoutMap, waitForMap } from "../support/browser";
import { readCamera } from "../support/map-page";
import shippedLinks from "./shipped-links.json";

const { openPage: openPanels } = startBrowserWithoutMap();
const { openPage } = startBrowser();

/** How a page says each filter that a shipped link names; what is asked of one list alone has no words of this kind. */
const FILTER_WORDS: Record<string, string> = {
  "about=tehran": "about Tehran",
  "actor=nouri-al-maliki": "Nouri al-Maliki",
  "bbox=44,33,45,34": "in the frame 44° E to 45° E, 33° N to 34° N",
  "certain=1": "certainly in",
  "date-basis=inferred": "with an inferred date",
  "date-precision=month": "dated by month",
  "date-basis=stated": "with a stated date",
  "dated=0": "undated",
  "doc=anniversary-2015": "Anniversary 2015",
  "doc=siege-report": "Booker report",
  "doc=stango-2012": "Stango 2012",
  "located=0": "without a place",
  "place=camp-ashraf": "at Camp Ashraf",
  "q=attack": "“attack”",
  "section=s1": "section Date, title and author",
  "section=s2": "section Banner: Spanish investigation",
  "t=2011-04": "in 2011-04",
  "t=2012-01/2012-07": "in 2012-01 to 2012-07",
  "type=attack": "Attack",
};
/** What links name besides filters: how the page looks, and what one list alone is asked. */
const OTHER_KEYS = [
  "base",
  "context",
  "form",
  "kind",
  "lang",
  "map",
  "panel",
  "place-precision",
  "release",
  "since",
  "span",
  "theme",
];

/** Every shape of link that was ever shipped; entries are added, never changed or taken away. */
describe("A link once shipped still opens, and keeps its promise", () => {
  it.each(shippedLinks)("$path", async ({ path, heading, language }) => {
    const page = await openPanels(inject("atlasUrl") + path);
    expect(await statusOf(page)).toBe(200);
    await page
      .getByRole("heading", { level: 1, name: heading, exact: true, includeHidden: true })
      .waitFor({ state: "attached" });
    expect(await page.getByText("Part of this link could not be used").count()).toBe(0);
    const { searchParams, hash } = new URL(path, inject("atlasUrl"));
    expect(await page.locator("html").getAttribute("lang")).toBe(
      language ?? searchParams.get("lang") ?? "en",
    );
    expect(new URL(page.url()).searchParams.has("lang")).toBe(false);

    if (searchParams.has("release")) {
      const notice = page.getByRole("complementary", { name: "Release" });
      expect(await notice.textContent()).toMatch(
        /^(?:You see the record as it was|This link names the release of)/,
      );
    }
    const theme = searchParams.get("theme");
    expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
    const filters = page.locator('section[aria-label="Filters"] ul');
    const words = filterWordsOf(searchParams);
    expect(await filters.count()).toBe(words.length > 0 ? 1 : 0);
    for (const word of words) expect(await filters.textContent()).toContain(word);
    if (/^#[a-z]/.test(hash) && !hash.startsWith("#char=")) await expectMarked(page, hash.slice(1));
  });
});

describe("What is shipped", () => {
  it("is a release, so that links and citations can name it: `npm run release` makes one", () => {
    const read = readReleases("data");
    if (read.type === "refused") throw new Error(JSON.stringify(read.problems));
    expect(read.releases.at(-1)?.id).toBe(releaseIdOf("data"));
  });
});

describe("A link that names a camera", () => {
  it.each(shippedLinks.map(({ path }) => path).filter((path) => path.includes("map=")))(
    "opens the map there: %s",
    async (path) => {
      const [zoom, lat, lng, bearing = 0, pitch = 0] = (/map=([^&#]+)/.exec(path)?.[1] ?? "")
        .split("/")
        .map(Number);
      const page = await openPage(inject("atlasUrl") + path);
      await waitForMap(page);
      const camera = await readCamera(page);
      const expected = { zoom, lat, lng, bearing, pitch };
      for (const [name, value] of Object.entries(expected)) {
        expect(camera[name as keyof typeof camera], name).toBeCloseTo(value ?? Number.NaN, 4);
      }
    },
  );
});

/** The words for each filter of a link; throws for a key that no table here knows. */
function filterWordsOf(search: URLSearchParams): string[] {
  return [...search].flatMap(([key, value]) => {
    const words = FILTER_WORDS[`${key}=${value}`];
    if (words === undefined && !OTHER_KEYS.includes(key)) {
      throw new Error(`Say what a page shows for ${key}=${value}.`);
    }
    return words ?? [];
  });
}

/** Waits until a part of the page is marked and within the window. */
async function expectMarked(page: Page, id: string) {
  const part = page.locator(`[id="${id}"]`).first();
  await expect.poll(() => part.getAttribute("data-target")).toBe("");
  const isInView = () =>
    part.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    });
  await expect.poll(isInView).toBe(true);
}

/** The status that a page was answered with. */
function statusOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    return navigation instanceof PerformanceNavigationTiming
      ? navigation.responseStatus
      : undefined;
  });
}
