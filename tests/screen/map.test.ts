import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { byId, metresBetween, positionOf, readDrawnRecords } from "../support/drawn-records";
import {
  pixelOf,
  readLayer,
  readPaint,
  readSource,
  readStates,
  readWords,
  waitForRest,
} from "../support/map-page";

const { newReader, openPage } = startBrowser();

const PLACE_SOURCES = ["atlas-marks", "atlas-named", "atlas-areas", "atlas-landmarks"];
const NONE = { lit: [], selected: [] };

const ATLASES = [
  { name: "the shipped atlas", folder: "data", site: () => inject("atlasUrl") },
  {
    name: "the atlas of edge cases",
    folder: "tests/fixtures/edge-atlas",
    site: () => inject("edgeAtlasUrl"),
  },
];
const SHIPPED = readDrawnRecords("data");
const EDGE = readDrawnRecords("tests/fixtures/edge-atlas");

describe.each(ATLASES)("The map of $name", ({ folder, site }) => {
  const records = readDrawnRecords(folder);
  let reader: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    reader = await newReader();
    page = await reader.newPage();
    await page.goto(site());
    await waitForMap(page);
    await waitForRest(page);
  });
  afterAll(() => reader.close());

  it("marks every place with events, counts them, and tells wide places from others", async () => {
    expect(await readMarks(page, "atlas-marks")).toEqual(records.marks());
  });

  it("draws places that are only named apart, and nothing for those that are not on the map", async () => {
    const named = records.named();
    expect(named.length).toBeGreaterThan(0);
    expect(await readMarks(page, "atlas-named")).toEqual(named);
  });

  it("draws around each place the ring in which it lies, but where a country's outline does", async () => {
    const expected = records.rings();
    const { features } = await readSource(page, "atlas-areas");
    const rings = features.map(({ properties: { id, wide }, geometry }) => {
      if (geometry.type !== "Polygon") throw new Error(`A ring is a ${geometry.type}.`);
      return { id: String(id), wide, corners: geometry.coordinates[0] ?? [] };
    });
    expect(byId(rings).map(({ id, wide }) => ({ id, wide }))).toEqual(
      expected.map(({ id, wide }) => ({ id, wide })),
    );
    for (const { id, corners } of rings) {
      const { point, radius } = expected.find((ring) => ring.id === id) ?? { point: [], radius: 0 };
      expect(corners.length).toBeGreaterThan(48);
      expect(corners.at(-1)).toEqual(corners[0]);
      for (const corner of corners) {
        const apart = metresBetween(point, corner) / radius;
        expect(Math.abs(apart - 1), `${id}: ${apart} of its radius`).toBeLessThan(0.005);
      }
    }
  });

  it("draws each move from where it began to where it led, and how many events tell of it", async () => {
    const { features } = await readSource(page, "atlas-moves");
    const drawn = features.map(({ properties, geometry }) => {
      const line = geometry.type === "LineString" ? geometry.coordinates : [];
      const { events, planned, wide } = properties;
      const ends = [positionOf(line[0] ?? []), positionOf(line.at(-1) ?? [])];
      return { ends, events, planned, wide };
    });
    const expected = records.moves().map(({ ends, events, planned, wide }) => ({
      ends: ends.map(positionOf),
      events,
      planned,
      wide,
    }));
    expect(expected.length).toBeGreaterThan(1);
    expect(sorted(drawn)).toEqual(sorted(expected));
  });

  it("dashes the moves that are only planned, and no other", async () => {
    expect(await readPaint(page, "atlas-move", "line-dasharray")).toBeUndefined();
    const dash = await readPaint(page, "atlas-move-planned", "line-dasharray");
    expect(dash).toEqual([1, 3]);
    const plannedIn = async (layer: string) =>
      new Set((await readLayer(page, layer)).map(({ properties }) => properties.planned));
    expect(await plannedIn("atlas-move")).toEqual(new Set([false]));
    const isPlanned = records.moves().some(({ planned }) => planned);
    expect(await plannedIn("atlas-move-planned")).toEqual(new Set(isPlanned ? [true] : []));
  });
});

describe("What is pointed at and opened", () => {
  let reader: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    reader = await newReader();
    page = await reader.newPage();
    await page.goto(`${inject("atlasUrl")}/?map=7.6/33.7/44.42`);
    await waitForMap(page);
    await waitForRest(page);
  });
  afterAll(() => reader.close());

  it("is nothing on a page that is about no place", async () => {
    expect(await statesOf(page)).toEqual(PLACE_SOURCES.map(() => NONE));
  });

  it("is lit while its row is focused, and nothing else", async () => {
    await rowLink(page, "Camp Liberty").focus();
    await expect.poll(() => litIn(page)).toEqual(["camp-liberty"]);
    await rowLink(page, "Camp Ashraf").focus();
    await expect.poll(() => litIn(page)).toEqual(["camp-ashraf"]);
    expect((await statesOf(page)).flatMap(({ selected }) => selected)).toEqual([]);
  });

  it("is lit alone however fast one row follows the other", async () => {
    await page.evaluate(
      async (names) => {
        const links = [...document.querySelectorAll<HTMLElement>("main a")];
        for (const name of names) {
          links.find((link) => link.textContent === name)?.focus();
          await new Promise((done) => setTimeout(done));
        }
      },
      ["Paris", "Iran", "Camp Ashraf", "Camp Liberty"],
    );
    await waitForRest(page);
    expect(await litIn(page)).toEqual(["camp-liberty"]);
  });

  it("is selected as a place, with its ring and its outline", async () => {
    await rowLink(page, "Camp Ashraf").click();
    await page.getByRole("heading", { level: 1, name: "Camp Ashraf", exact: true }).waitFor();
    const ashraf = ["camp-ashraf"];
    await expect
      .poll(async () => (await statesOf(page)).map(({ selected }) => selected))
      .toEqual([ashraf, [], ashraf, ashraf]);
  });

  it("is selected as the places of an event, and the place before is no more", async () => {
    const id = "relocation-to-third-countries";
    await page.getByRole("main").locator(`a[href^="/events/${id}"]`).first().click();
    await page.waitForURL(`**/events/${id}?**`);
    const places = SHIPPED.placesOf(SHIPPED.eventOf(id)).toSorted();
    expect(places).toEqual(["camp-ashraf", "iraq"]);
    await expect
      .poll(async () => (await statesOf(page)).map(({ selected }) => selected))
      .toEqual([places, [], ["camp-ashraf"], places]);
  });
});

describe("Filters of the link", () => {
  it("leave the marks, counts and moves of what they ask for", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?t=2013&type=attack`);
    await waitForMap(page);
    // Dated by hand: those that may lie in 2013.
    const asked = [
      "attack-liberty-2013-12-26",
      "attack-ashraf-2013-09-01",
      "five-other-attacks-ashraf-liberty",
    ];
    const marks = SHIPPED.marks(({ id }) => asked.includes(id));
    expect(marks.map(({ id, events }) => [id, events])).toEqual([
      ["camp-ashraf", 2],
      ["camp-liberty", 2],
    ]);
    expect(await readMarks(page, "atlas-marks")).toEqual(marks);
    expect(await readMarks(page, "atlas-named")).toEqual([]);
    expect((await readSource(page, "atlas-moves")).features).toEqual([]);
    const rings = (await readSource(page, "atlas-areas")).features;
    expect(rings.map(({ properties }) => properties.id).toSorted()).toEqual([
      "camp-ashraf",
      "camp-liberty",
    ]);
  });

  it("leave what may lie in a time that begins or ends within days", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/?t=2012-05-02/2012-07-01`);
    await waitForMap(page);
    const asked = (event: (typeof EDGE.events)[number]) => {
      const [first, last] = EDGE.daysOf(event);
      if (first?.startsWith("+") || last?.startsWith("-")) return false;
      return (first ?? "") <= "2012-07-01" && (last ?? "9999") >= "2012-05-02";
    };
    expect(EDGE.moves(asked).map(({ from, to }) => [from, to])).toEqual([
      ["diagonal-south", "diagonal-north"],
      ["west-dateline", "east-dateline"],
    ]);
    expect(await readMarks(page, "atlas-marks")).toEqual(EDGE.marks(asked));
    // A place where nothing is ever placed is of no time.
    expect(await readMarks(page, "atlas-named")).toEqual(EDGE.named());
    const { features } = await readSource(page, "atlas-moves");
    expect(features.map(({ properties }) => properties.events)).toEqual([1, 1]);
  });

  it("leave the moves and marks that a document tells of", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?doc=breaches-2012`);
    await waitForMap(page);
    const asked = (event: { attestations: { document: string }[] }) =>
      event.attestations.some(({ document }) => document === "breaches-2012");
    const [all, marks, moves] = [SHIPPED.moves(), SHIPPED.marks(asked), SHIPPED.moves(asked)];
    expect(moves.length).toBeGreaterThan(0);
    expect(moves).not.toEqual(all);
    expect(await readMarks(page, "atlas-marks")).toEqual(marks);
    const { features } = await readSource(page, "atlas-moves");
    const drawn = features.map(({ properties: { events, planned } }) => ({ events, planned }));
    expect(sorted(drawn)).toEqual(
      sorted(moves.map(({ events, planned }) => ({ events, planned }))),
    );
  });
});

describe("The language of the names", () => {
  it.each([
    ["", "en", "Iraq"],
    ["&lang=ar", "ar", "العراق"],
    ["&lang=fa", "fa", "عراق"],
  ])(
    "is the one the link asks for, where the record has such a name: %s",
    async (asked, language, country) => {
      const page = await openPage(`${inject("atlasUrl")}/?map=5/33.7/44.42${asked}`);
      await waitForMap(page);
      await waitForRest(page);
      const words = await readWords(page, "atlas-mark-label");
      expect(words.length).toBeGreaterThan(1);
      expect(words).toEqual(words.map(({ id }) => ({ id, text: nameIn(SHIPPED, language, id) })));
      const countries = (await readWords(page, "basemap-country-label")).map(({ text }) => text);
      expect(countries.map((text) => text.toLowerCase())).toContain(country.toLowerCase());
    },
  );

  it("is the record's own where it has no other", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/?map=2/10/10&lang=ar`);
    await waitForMap(page);
    await waitForRest(page);
    const words = await readWords(page, "atlas-mark-label");
    expect(words).toEqual(words.map(({ id }) => ({ id, text: nameIn(EDGE, "ar", id) })));
    const texts = words.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["محطة خط الاستواء", "Greenwich House", "طنجة"]));
  });
});

describe("The theme", () => {
  /** Paper, and land on the map: red, green and blue. */
  const COLOURS = {
    light: { paper: "rgb(251, 249, 244)", land: [246, 243, 236] },
    dark: { paper: "rgb(25, 27, 30)", land: [27, 34, 43] },
  };
  /** Land without water, borders or names in the middle of the map. */
  const DESERT = "map=8/22.5/9";

  it.each([
    ["light", "dark", "&theme=light", "light"],
    ["dark", "light", "&theme=dark", "dark"],
    ["dark", "dark", "", null],
    ["light", "light", "", null],
  ] as const)("is %s on a %s system with “%s”", async (theme, colorScheme, asked, named) => {
    const page = await openPage(`${inject("atlasUrl")}/?${DESERT}${asked}`, { colorScheme });
    await waitForMap(page);
    await waitForRest(page);
    expect(await page.locator("html").getAttribute("data-theme")).toBe(named);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe(COLOURS[theme].paper);
    const middle = await pixelOf(page, [9, 22.5]);
    const land = await readPixel(page, middle);
    for (const [index, shade] of COLOURS[theme].land.entries()) {
      expect(Math.abs((land[index] ?? 0) - shade), `${land}`).toBeLessThanOrEqual(SHADE);
    }
  });

  /** What the relief may add to or take from the colour of the land, of 255. */
  const SHADE = 14;
});

/** The colour of a pixel of the window: red, green and blue. */
async function readPixel(page: Page, { x, y }: { x: number; y: number }): Promise<number[]> {
  const clip = { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 };
  const picture = (await page.screenshot({ clip })).toString("base64");
  const blank = await openPage("about:blank");
  return blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas?.drawImage(image, 0, 0);
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, picture);
}

/** A place's own name in a language, or the title of its record. */
function nameIn({ placeOf }: typeof SHIPPED, language: string, id: string): string {
  const { names, title } = placeOf(id).properties;
  const own = names.find((name) => name.language === language && name.kind === "preferred");
  return own?.text ?? title;
}

/** Marks of a source as the records would have them, by id. */
async function readMarks(page: Page, source: string) {
  const { features } = await readSource(page, source);
  const marks = features.map(({ geometry, properties: { id, title, events, wide } }) => {
    if (geometry.type !== "Point") throw new Error(`A mark is a ${geometry.type}.`);
    return { id: String(id), title, events, wide, point: geometry.coordinates };
  });
  return byId(marks);
}

const statesOf = (page: Page) =>
  Promise.all(PLACE_SOURCES.map((source) => readStates(page, source)));

async function litIn(page: Page): Promise<string[]> {
  return [...new Set((await statesOf(page)).flatMap(({ lit }) => lit))];
}

const rowLink = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true });

function sorted(items: readonly unknown[] = []): string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}
