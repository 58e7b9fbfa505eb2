import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap } from "../support/browser";

const { newPage } = startBrowserWithoutMap();

/**
 * Counts the rows behind a link on all pages of its list, in the HTML as the server sends it:
 * events stand under their years, disagreements as articles of their own.
 */
function countBehind(page: Page, address: string): Promise<number> {
  return page.evaluate(async (first) => {
    const rowsOf = (path: string) =>
      path === "/events"
        ? "main ol > li"
        : path === "/disagreements"
          ? "main article article"
          : "main ul > li";
    let rows = 0;
    let next: string | null | undefined = first;
    while (next) {
      const url = new URL(next, location.href);
      const html = await (await fetch(url)).text();
      const list = new DOMParser().parseFromString(html, "text/html");
      rows += list.querySelectorAll(rowsOf(url.pathname)).length;
      const links = [...list.querySelectorAll("main nav a")];
      next = links
        .find((link) => link.textContent === "Further in the list ›")
        ?.getAttribute("href");
    }
    return rows;
  }, address);
}

/** Every number of a coverage page: what it says, and where it leads. */
async function readNumbers(
  page: Page,
): Promise<{ label: string; count: number; address: string }[]> {
  const links = await page.locator('main dl a:not([href*="/about#"])').evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      label: anchor.textContent ?? "",
      address: (anchor as HTMLAnchorElement).href,
    })),
  );
  return links.map(({ label, address }) => ({
    label,
    address,
    count: Number(/^[\d,]+/.exec(label)?.[0].replaceAll(",", "")),
  }));
}

describe("A number of the coverage page", () => {
  it.each([
    ["atlasUrl", "/coverage"],
    ["atlasUrl", "/coverage/lawmakers-letter-2014"],
    ["edgeAtlasUrl", "/coverage"],
    ["edgeAtlasUrl", "/coverage/survey-report"],
  ] as const)("leads to exactly as many records: %s%s", async (atlas, path) => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(inject(atlas) + path);
    const numbers = await readNumbers(page);
    expect(numbers.length).toBeGreaterThan(20);
    const lists = numbers.filter(({ label }) => !/^[\d,]+ of [\d,]+$/.test(label));
    for (const { label, count, address } of lists) {
      expect([label, address, await countBehind(page, address)]).toEqual([label, address, count]);
    }
    const [covered] = numbers.filter(({ label }) => /^[\d,]+ of [\d,]+$/.test(label));
    await page.goto(covered?.address ?? "");
    expect(await page.getByRole("main").innerText()).toContain(
      `cover ${covered?.label} characters`,
    );
  });

  it.each([
    ["atlasUrl", "/coverage"],
    ["edgeAtlasUrl", "/coverage/survey-report"],
  ] as const)("says what share of the characters is covered: %s%s", async (atlas, path) => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(inject(atlas) + path);
    const shares = await page
      .getByRole("definition")
      .filter({ hasText: /^[\d,]+ of [\d,]+ \(/ })
      .allInnerTexts();
    expect(shares.length).toBeGreaterThan(2);
    for (const share of shares) {
      const [covered = 0, all = 0, percent] = (share.match(/[\d,]+/g) ?? []).map((number) =>
        Number(number.replaceAll(",", "")),
      );
      expect(percent, share).toBe(Math.round((covered / all) * 100));
    }
  });

  it("does not take the reader's filters along", async () => {
    const page = await newPage();
    await page.goto(`${inject("atlasUrl")}/coverage?t=2013&theme=dark`);
    await page
      .getByRole("main")
      .getByRole("link", { name: /^\d+ figures: / })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "Figures" }).waitFor();
    const search = new URL(page.url()).searchParams;
    expect([search.get("t"), search.get("theme")]).toEqual([null, "dark"]);
  });
});

describe("A disagreement", () => {
  it("is reached from the note on an event, with its passages, which lead into the documents", async () => {
    const page = await newPage();
    await page.goto(`${inject("atlasUrl")}/events/attack-ashraf-2013-09-01`);
    await page
      .getByRole("main")
      .getByRole("link", { name: /^In the list: / })
      .first()
      .click();
    await page.waitForURL(/\/disagreements\?.*#[a-z0-9-]+$|\/disagreements#[a-z0-9-]+$/);
    const point = page.locator(new URL(page.url()).hash);
    await point.waitFor();
    await point
      .getByRole("link", { name: /, passage \d+$/ })
      .first()
      .click();
    await page.waitForURL(/\/documents\/[a-z0-9-]+(\?.*)?#p\d+$/);
  });
});

describe("A figure published elsewhere", () => {
  it("stands beside the claims of an event, apart from them", async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${inject("atlasUrl")}/events/attack-ashraf-2009-07`);
    const region = page.getByRole("region", { name: "Figures published elsewhere" });
    expect(await region.innerText()).toContain("Amnesty International");
    expect(await region.innerText()).toContain("Not among the 5 documents");
    const { references } = JSON.parse(readFileSync("data/references.json", "utf8")) as {
      references: { subject: { event?: string } }[];
    };
    const ofEvent = references.filter(({ subject }) => subject.event === "attack-ashraf-2009-07");
    expect(ofEvent.length).toBeGreaterThan(1);
    expect(await region.getByRole("listitem").count()).toBe(ofEvent.length);
  });

  it("stands on the place where no document tells of the event", async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${inject("atlasUrl")}/places/camp-liberty`);
    const region = page.getByRole("region", { name: "Figures published elsewhere" });
    expect(await region.innerText()).toContain("29 October 2015");
    expect(await region.innerText()).toContain("Xinhua");
  });

  it("is no attestation of the API", async () => {
    const answer = await fetch(
      `${inject("edgeAtlasUrl")}/api/collections/attestations/items?f=json&limit=1000`,
    );
    expect(await answer.text()).not.toContain("Harbour Office");
  });
});
