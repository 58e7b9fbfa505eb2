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
  it("says of it what its row in the list says", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/places`);
    await waitForMap(page);
    const rows = page.getByRole("main").getByRole("listitem");
    let compared = 0;
    for (const { id, properties } of places) {
      const row = rows.filter({ has: page.locator(`a[href="/places/${id}"]`) }).first();
      if ((await row.count()) === 0) continue;
      await row.getByRole("link").first().focus();
      // A mark of several places says what it holds together, and what is wide has no mark.
      const label = page
        .locator(".maplibregl-popup")
        .filter({ has: page.getByText(properties.title, { exact: true }) });
      const hasOwnMark = await label.waitFor({ timeout: 1500 }).then(
        () => true,
        () => false,
      );
      if (!hasOwnMark) continue;
      expect(await label.innerText()).toMatch(saidLike(await row.innerText()));
      compared++;
    }
    expect(compared).toBeGreaterThan(4);
  });
});

/** What the map says of a place alone, from how many events its row counts. */
function saidLike(row: string): RegExp {
  const [, count, about] = /(\d+) events?( about it)?/.exec(row) ?? [];
  if (count === undefined) return /only named/;
  const events = count === "1" ? "1 event" : `${count} events`;
  if (about) return new RegExp(`\\b${events} concerns? it, none said to have happened here`);
  return new RegExp(`\\b${events}( said to have happened here|, perhaps here)`);
}
