import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";
import { linksIn, openSite, textOf } from "../support/served-page";

const { openPage } = startBrowser();
const { places } = readEdgeRecords();

describe.each([
  ["the edge atlas", () => inject("edgeAtlasUrl")],
  ["the shipped atlas", () => inject("atlasUrl")],
] as const)("The numbers of %s", (_, site) => {
  const { read } = openSite(site);

  it.each(["/", "/?t=2011/2012"])("on %s are those of the lists they lead to", async (path) => {
    const { document } = await read(path);
    const numbered = linksIn(document.querySelector("main")).filter(({ text }) =>
      /^\d+ (events?|without a place|undated)$/.test(text),
    );
    expect(numbered.length).toBeGreaterThanOrEqual(3);
    for (const { text, href } of numbered) {
      const { article } = await read(href);
      expect([
        text,
        Number.parseInt(textOf(article.querySelector("header p + h1 + p")), 10),
      ]).toEqual([text, Number.parseInt(text, 10)]);
    }
  });
});

describe("A list of several pages", () => {
  it.each(["/attestations", "/mentions"])(
    "%s is read through page by page, and back again",
    async (path) => {
      const { read } = openSite(() => inject("atlasUrl"));
      const seen: string[] = [];
      const turned = [path];
      for (let next: string | undefined = path; next !== undefined; ) {
        const { article } = await read(next);
        seen.push(...[...article.querySelectorAll("main li, ul li")].map(textOf));
        next = linksIn(article).find(({ text }) => text === "Further in the list ›")?.href;
        if (next !== undefined) turned.push(next);
        expect(turned.length, "pages lead in a circle").toBeLessThan(30);
      }
      expect(turned.length).toBeGreaterThan(1);
      for (const address of turned.toReversed().slice(0, -1)) {
        const { article } = await read(address);
        const back = linksIn(article).find(({ text }) => text === "‹ Earlier in the list")?.href;
        const earlier = (await read(back ?? "/")).article;
        const before = turned[turned.indexOf(address) - 1] ?? "";
        expect(textOf(earlier)).toBe(textOf((await read(before)).article));
      }
    },
  );
});

describe("The label of a place that is pointed at", () => {
  it("tells how many events are placed there", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/places`);
    await waitForMap(page);
    const rows = page.getByRole("main").getByRole("listitem");
    const label = page.locator(".maplibregl-popup").last();
    let compared = 0;
    for (const { id, geometry } of places) {
      if (geometry === null) continue;
      const row = rows.filter({ has: page.locator(`a[href="/places/${id}"]`) }).first();
      if ((await row.count()) === 0) continue;
      const events = /(\d+) events?/.exec(await row.innerText())?.[1] ?? "0";
      await row.getByRole("link").first().focus();
      const words =
        events === "0" ? "named, no event placed here" : new RegExp(`${events} events?\\b`);
      await label.getByText(words).waitFor();
      if (events === "1") expect(await label.innerText()).not.toContain("1 events");
      compared++;
    }
    expect(compared).toBeGreaterThan(8);
  });
});
