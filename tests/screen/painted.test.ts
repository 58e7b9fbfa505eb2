import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PALETTE } from "@/lib/map/palette";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { readDrawnRecords } from "../support/drawn-records";

const { openPage } = startBrowserWithoutMap();

/** What the style sheet alone tells a reader: nothing of it is in the words or in the shape of the page. */
const THEMES = ["light", "dark"] as const;
const INVISIBLE = "rgba(0, 0, 0, 0)";

describe.each(THEMES)("In a document, in %s,", (theme) => {
  it("passages, a linked stretch, what was found and the find in view have grounds of their own", async () => {
    const page = await open(`${inject("edgeAtlasUrl")}/documents/survey-report?theme=${theme}`);
    const grounds = await page.evaluate(() => {
      const [paragraph, passage] = ["main p[data-start]", "main mark"].map((selector) =>
        document.querySelector(selector),
      );
      if (!paragraph || !passage) throw new Error("The document has no text.");
      const painted = ["stretch", "found", "found-now"].map((name) => `::highlight(${name})`);
      return [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(passage).backgroundColor,
        ...painted.map((name) => getComputedStyle(paragraph, name).backgroundColor),
      ];
    });
    expect(new Set(grounds).size, grounds.join()).toBe(5);
    expect(grounds).not.toContain(INVISIBLE);
  });

  it("the gloss that a link names has a ground that no other has", async () => {
    const page = await open(`${inject("bareAtlasUrl")}/documents/breaches-2012?theme=${theme}#p03`);
    expect(await groundOf(page.locator("#p03"))).not.toBe(INVISIBLE);
    expect(await groundOf(page.locator("#p04"))).toBe(INVISIBLE);
  });
});

describe.each(THEMES)("What is pointed at looks so in %s", (theme) => {
  it.each([
    ["a row of a list", "/places", "/places/"],
    ["a row of events", "/events", "/events/"],
    ["a note in the margin", "/documents/stango-2012", "/events/"],
  ])("as %s", async (_, path, target) => {
    const page = await open(`${inject("bareAtlasUrl")}${path}?theme=${theme}`);
    // Notes of the margin are folded.
    await page
      .locator("main details")
      .evaluateAll((folds) => folds.map((fold) => fold.setAttribute("open", "")));
    // A list of events puts rows of its own in the place of the server's when it comes to life.
    if (path === "/events") await page.locator("main li[aria-posinset]").first().waitFor();
    const row = page.getByRole("main").locator(`li:has(a[href^="${target}"])`).nth(3);
    await row.scrollIntoViewIfNeeded();
    const looks = (element: Locator) =>
      element.evaluate((shown) => {
        const { backgroundColor, boxShadow, borderInlineStartColor } = getComputedStyle(shown);
        return { backgroundColor, boxShadow, borderInlineStartColor };
      });
    const before = await looks(row);
    await row.locator("a").first().focus();
    await expect.poll(() => looks(row)).not.toEqual(before);
  });
});

describe.each(THEMES)("The kinds of events in %s", (theme) => {
  it("have the colours of the palette, each family its own", async () => {
    const page = await open(`${inject("atlasUrl")}/about?theme=${theme}`);
    const drawn = await page
      .getByRole("main")
      .locator("[data-family]")
      .evaluateAll((marks) =>
        marks.map((mark): [string, string] => [
          mark.getAttribute("data-family") ?? "",
          getComputedStyle(mark.querySelector("svg") ?? mark).fill,
        ]),
      );
    const families = ["force", "seizure", "deprivation", "movement", "accord", "word"] as const;
    const colours = PALETTE[theme].interface;
    const expected = families.map((family) => [family, rgbOf(colours[family])]);
    expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(expected));
  });
});

describe("The drawn map", () => {
  it("breaks the lines of moves that are only planned, and no others", async () => {
    const page = await open(`${inject("atlasUrl")}/`);
    const dashes = await page
      .getByRole("group", { name: "Map of the places the documents name" })
      .locator("path[transform]")
      .evaluateAll((arrows) =>
        arrows.map(({ previousElementSibling: line }) =>
          line ? getComputedStyle(line).strokeDasharray : "",
        ),
      );
    const moves = readDrawnRecords("data").moves();
    const planned = moves.filter((move) => move.planned);
    expect(planned.length).toBeGreaterThan(0);
    expect(dashes).toHaveLength(moves.length);
    expect(dashes.filter((dash) => dash !== "none")).toHaveLength(planned.length);
  });
});

describe("The head of a page", () => {
  it.each([
    ["/", []],
    ["/places", ["Places"]],
    ["/places/camp-ashraf", ["Places"]],
    ["/events/attack-ashraf-2011-04-08", ["Events"]],
    ["/documents/stango-2012", ["Documents"]],
    ["/about/method", ["About"]],
    ["/coverage", []],
  ])("marks the section that %s belongs to", async (path, sections) => {
    const page = await open(inject("bareAtlasUrl") + path);
    const links = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
    const marked = await links.evaluateAll((anchors) =>
      anchors
        .filter((anchor) => getComputedStyle(anchor).boxShadow !== "none")
        .map(({ textContent }) => textContent),
    );
    expect(marked).toEqual(sections);
  });
});

async function open(address: string): Promise<Page> {
  const page = await openPage(address);
  await waitForLife(page);
  return page;
}

function groundOf(element: Locator): Promise<string> {
  return element.evaluate((shown) => getComputedStyle(shown).backgroundColor);
}

/** `#rrggbb` as a browser says it. */
function rgbOf(hex: string): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${parts.join(", ")})`;
}
