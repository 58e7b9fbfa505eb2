import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";
import { readMarks } from "../support/map-marks";
import { readSource, waitForRest } from "../support/map-page";
import { linksIn, openSite, textOf } from "../support/served-page";

const { openPage } = startBrowser();
const { places } = readEdgeRecords();
const titleOf = new Map(places.map(({ id, properties }) => [id, properties.title]));

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
    await waitForRest(page);
    const marks = (await readMarks(page)).map(({ places: held }) => held);
    const named = (await readSource(page, "atlas-named")).features.map(({ properties }) => [
      String(properties?.id),
    ]);
    const rows = page.getByRole("main").getByRole("listitem");
    const labels = page.locator(".maplibregl-popup");
    const alone = [...marks, ...named].filter(({ length }) => length === 1).flat();
    expect(alone.length).toBeGreaterThan(4);
    for (const held of [...marks, ...named]) {
      const row = rows.filter({ has: page.locator(`a[href="/places/${held[0]}"]`) }).first();
      await row.getByRole("link").first().focus();
      const titles = held.map((id) => titleOf.get(id)).join(", ");
      await expect.poll(() => labels.locator("strong").allInnerTexts()).toEqual([titles]);
      // A mark of several places says what it holds together.
      if (held.length === 1) {
        expect(await labels.innerText()).toMatch(saidLike(await row.innerText()));
      }
    }
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
