import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Position } from "@/lib/records/place";
import { PHONE, startBrowser, waitForMap } from "../support/browser";
import { byId, metresBetween, positionOf, readDrawnRecords } from "../support/drawn-records";
import { readMarks, zoomMap } from "../support/map-marks";
import {
  pixelOf,
  readCamera,
  readLastZoom,
  readLayer,
  readPaint,
  readSource,
  readStates,
  readWords,
  waitForRest,
} from "../support/map-page";

const { openPage, openSharedPage } = startBrowser();

const PLACE_SOURCES = ["atlas-marks", "atlas-named", "atlas-areas", "atlas-landmarks"];
const NONE = { lit: [], selected: [], faded: [] };

const ATLASES = [
  { name: "the shipped atlas", folder: "data", site: () => inject("atlasUrl") },
  {
    name: "the atlas of edge cases",
    folder: "tests/fixtures/edge-atlas",
    site: () => inject("edgeAtlasUrl"),
  },
];
const EQUATOR_METRES = 40_075_017;
const SHIPPED = readDrawnRecords("data");
const EDGE = readDrawnRecords("tests/fixtures/edge-atlas");

describe.each(ATLASES)("The map of $name", ({ folder, site }) => {
  const records = readDrawnRecords(folder);
  let page: Page;
  beforeAll(async () => {
    page = await openSharedPage(site());
    await waitForMap(page);
    await waitForRest(page);
  });

  it("draws places that are only named apart, and nothing for those that are not on the map", async () => {
    const { features } = await readSource(page, "atlas-named");
    const named = features.map(({ geometry, properties: { id, title } }) => ({
      id,
      title,
      point: geometry.type === "Point" ? geometry.coordinates : undefined,
    }));
    expect(sorted(named)).toEqual(
      sorted(records.named().map(({ id, title, point }) => ({ id, title, point }))),
    );
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

  it("draws each move from where it began to where it led, never a country, and how many events tell of it", async () => {
    const { features } = await readSource(page, "atlas-moves");
    const drawn = features.map(({ properties, geometry }) => {
      const line = geometry.type === "LineString" ? geometry.coordinates : [];
      const { events, planned } = properties;
      const ends = [positionOf(line[0] ?? []), positionOf(line.at(-1) ?? [])];
      return { ends, events, planned };
    });
    const expected = records.moves().map(({ ends, events, planned }) => ({
      ends: ends.map(positionOf),
      events,
      planned,
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
  let page: Page;
  beforeAll(async () => {
    page = await openSharedPage(`${inject("atlasUrl")}/?map=7.6/33.7/44.42`);
    await waitForMap(page);
    await waitForRest(page);
  });

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

  it("lets the marks, names and moves of everything else step back", async () => {
    const others = (await readMarks(page)).map(({ id }) => id).filter((id) => id !== "camp-ashraf");
    expect(others.length).toBeGreaterThan(1);
    const { faded } = await readStates(page, "atlas-marks");
    expect(faded).toEqual(others.toSorted());
    const moves = await readStates(page, "atlas-moves");
    const fromElsewhere = SHIPPED.moves().filter(
      ({ from, to }) => ![from, to].includes("camp-ashraf"),
    );
    expect(moves.faded).toHaveLength(fromElsewhere.length);
    // The ground that a place lies in stays as it is.
    expect((await readStates(page, "atlas-areas")).faded).toEqual([]);
  });

  it("is selected as the places of an event, countries too, and the place before is no more", async () => {
    const id = "relocation-to-third-countries";
    await page.getByRole("main").locator(`a[href^="/events/${id}"]`).first().click();
    await page.waitForURL(`**/events/${id}?**`);
    const places = SHIPPED.placesOf(SHIPPED.eventOf(id)).toSorted();
    const near = places.filter((place) => SHIPPED.marked().some((mark) => mark.id === place));
    expect(near.length).toBeLessThan(places.length);
    await expect
      .poll(async () => (await statesOf(page)).map(({ selected }) => selected))
      .toEqual([near, [], near, places]);
  });

  it("is at full strength where an event happened, in whatever mark, and the rest steps back", async () => {
    const event = SHIPPED.events.find(
      (candidate) => SHIPPED.placesOf(candidate).join() === "camp-liberty",
    );
    for (const zoom of [3, 7.6]) {
      const opened = await openPage(
        `${inject("atlasUrl")}/events/${event?.id}?map=${zoom}/33.7/44.42`,
      );
      await waitForMap(opened);
      await waitForRest(opened);
      const marks = await readMarks(opened);
      const [own, others] = [true, false].map((isOwn) =>
        marks.filter(({ places }) => places.includes("camp-liberty") === isOwn).map(({ id }) => id),
      );
      const { selected, faded } = await readStates(opened, "atlas-marks");
      expect(selected).toEqual(own);
      expect(faded).toEqual(others?.toSorted());
    }
  });
});

describe("Zooming in", () => {
  it("ends where the place in the middle is known no better", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=10/34.05998/44.57395`);
    await waitForMap(page);
    await waitForRest(page);
    const ends: Record<string, number> = {};
    for (const id of ["camp-ashraf", "paris", "tehran"]) {
      const { geometry, properties } = SHIPPED.placeOf(id);
      const [lng = 0, lat = 0] = geometry?.coordinates ?? [];
      await page.evaluate(
        (center) =>
          document
            .querySelector<HTMLElement>(".maplibregl-map")
            ?.atlasMap?.jumpTo({ center, zoom: 9 }),
        [lng, lat] as [number, number],
      );
      await zoomMap(page, 24);
      const { zoom } = await readCamera(page);
      ends[id] = zoom;
      expect(await readLastZoom(page)).toBeCloseTo(zoom, 5);
      const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
      const metresAPixel = (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
      const ring = (properties.precision?.radius ?? 0) / metresAPixel;
      // The ring in which it lies is as wide as twice the frame's shorter side.
      expect(ring / Math.min(box?.width ?? 0, box?.height ?? 0)).toBeCloseTo(1, 1);
    }
    expect(ends["camp-ashraf"]).toBeGreaterThan(ends.paris ?? 0);
    expect(ends.paris).toBeGreaterThan(ends.tehran ?? 0);
  });

  it("glides back out where a link went further than what is known", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=17/34.05998/44.57395`);
    await waitForMap(page);
    await expect.poll(async () => (await readCamera(page)).zoom).toBeLessThan(14.5);
    await waitForRest(page);
    expect((await readCamera(page)).zoom).toBeGreaterThan(12);
  });
});

describe("A mark of several places", () => {
  it("that is clicked brings the reader to where it falls apart", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=3/33.4/44.3`);
    await waitForMap(page);
    await waitForRest(page);
    for (let clicks = 0; clicks < 8; clicks++) {
      const mark = (await readMarks(page)).find(({ places }) => places.includes("camp-liberty"));
      if (!mark || mark.places.length === 1) break;
      const { x, y } = await pixelOf(page, mark.point);
      await page.mouse.click(x, y);
      await expect
        .poll(async () => (await readMarks(page)).some(({ id }) => id === mark.id), {
          timeout: 15_000,
        })
        .toBe(false);
      await waitForRest(page);
    }
    const alone = (await readMarks(page)).find(({ places }) => places.includes("camp-liberty"));
    expect(alone?.places).toEqual(["camp-liberty"]);
    const { x, y } = await pixelOf(page, alone?.point ?? [0, 0]);
    await page.mouse.click(x, y);
    await page.getByRole("heading", { level: 1, name: "Camp Liberty", exact: true }).waitFor();
  });

  it("at one spot opens as a list of them, from which each is opened", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/?map=14/0/0`);
    await waitForMap(page);
    await waitForRest(page);
    const [mark] = (await readMarks(page)).filter(({ places }) => places.includes("twin-pier"));
    expect(mark?.places.toSorted()).toEqual(["null-island", "twin-pier"]);
    const { x, y } = await pixelOf(page, mark?.point ?? [0, 0]);
    await page.mouse.click(x, y);
    const titles = (mark?.places ?? []).map((id) => EDGE.placeOf(id).properties.title);
    const chooser = page.locator(".maplibregl-popup", { hasText: "Several places lie here" });
    await chooser.waitFor();
    expect(await chooser.getByRole("listitem").allInnerTexts()).toEqual(titles);
    await chooser.getByRole("button", { name: titles[1] ?? "", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: titles[1] ?? "", exact: true }).waitFor();
  });
});

describe("Names on the map", () => {
  it.each([
    ["the shipped atlas", () => inject("atlasUrl"), "33.7/44.42", [3, 5, 7.6, 9]],
    ["the atlas of edge cases", () => inject("edgeAtlasUrl"), "5/10", [1, 3, 5]],
  ] as const)("lie over no mark in %s, and the largest has one", async (_, site, middle, zooms) => {
    const page = await openPage(`${site()}/?map=3/${middle}`);
    await waitForMap(page);
    for (const zoom of zooms) {
      await zoomMap(page, zoom);
      const points = (await readMarks(page)).map(({ point }) => point);
      await expect
        .poll(async () => (await readWords(page, "atlas-mark-label")).length)
        .toBeGreaterThan(0);
      // A name lies over a mark where the map finds it at the middle of its disc; names find their room a moment later.
      await expect
        .poll(() => readNamesAt(page, points), { message: `over marks at ${zoom}`, timeout: 5000 })
        .toEqual([]);
    }
  });
});

describe("A country", () => {
  it("has no mark: its chip lights its outline and leads to its page", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=5/33.7/44.42`);
    await waitForMap(page);
    await waitForRest(page);
    const chips = page.getByRole("navigation", { name: "Countries and regions" });
    const rows = SHIPPED.chips();
    expect(rows.length).toBeGreaterThan(1);
    for (const { text, href } of rows.slice(0, 3)) {
      const id = href.replace("/places/", "");
      expect((await readMarks(page)).flatMap(({ places }) => places)).not.toContain(id);
      await chips.getByRole("link", { name: text, exact: true }).hover();
      await expect.poll(() => litIn(page)).toEqual([id]);
      expect((await readStates(page, "atlas-landmarks")).lit).toEqual([id]);
    }
    const [first] = rows;
    await chips.getByRole("link", { name: first?.text ?? "", exact: true }).click();
    await page.waitForURL(`**${first?.href}?**`);
    const title = SHIPPED.placeOf((first?.href ?? "").replace("/places/", "")).properties.title;
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
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
    const counted = (await readMarks(page)).map(({ places, events }) => ({ places, events }));
    const isAsked = { event: ({ id }: { id: string }) => asked.includes(id) };
    expect(counted.flatMap(({ places }) => places).toSorted()).toEqual(
      SHIPPED.marked(isAsked).map(({ id }) => id),
    );
    for (const { places, events } of counted) {
      expect(events).toBe(SHIPPED.markOf(places, isAsked).events);
    }
    expect((await readSource(page, "atlas-named")).features).toEqual([]);
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
    const marks = await readMarks(page);
    expect(marks.flatMap(({ places }) => places).toSorted()).toEqual(
      EDGE.marked({ event: asked }).map(({ id }) => id),
    );
    for (const { places, events } of marks) {
      expect(events).toBe(EDGE.markOf(places, { event: asked }).events);
    }
    // A place where nothing ever happened is of no time.
    const { features: named } = await readSource(page, "atlas-named");
    expect(named.map(({ properties: { id } }) => id)).toEqual(EDGE.named().map(({ id }) => id));
    const { features } = await readSource(page, "atlas-moves");
    expect(features.map(({ properties }) => properties.events)).toEqual([1, 1]);
  });

  it("leave the moves and marks that a document tells of", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?doc=breaches-2012`);
    await waitForMap(page);
    const asked = (event: { attestations: { document: string }[] }) =>
      event.attestations.some(({ document }) => document === "breaches-2012");
    const told = ({ document }: { document: string }) => document === "breaches-2012";
    const [all, moves] = [SHIPPED.moves(), SHIPPED.moves(asked)];
    expect(moves.length).toBeGreaterThan(0);
    expect(moves).not.toEqual(all);
    const marks = await readMarks(page);
    expect(marks.flatMap(({ places }) => places).toSorted()).toEqual(
      SHIPPED.marked({ attestation: told }).map(({ id }) => id),
    );
    for (const { places, events, kind } of marks) {
      expect({ events, kind }).toMatchObject(kindAndNumber(places, told));
    }
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
    ["/ar", "ar", "العراق"],
    ["/fa", "fa", "عراق"],
  ])(
    "is that of the page, where the record has such a name: %s",
    async (asked, language, country) => {
      const page = await openPage(`${inject("atlasUrl")}${asked}/?map=5/33.7/44.42`);
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
    const page = await openPage(`${inject("edgeAtlasUrl")}/ar/?map=2/10/10`);
    await waitForMap(page);
    await waitForRest(page);
    const words = await readWords(page, "atlas-mark-label");
    expect(words).toEqual(words.map(({ id }) => ({ id, text: nameIn(EDGE, "ar", id) })));
    const texts = words.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["محطة خط الاستواء", "Greenwich House", "طنجة"]));
  });
});

describe("Beside the map", () => {
  it("stand who made it, and a scale in metres", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=8/33.7/44.42`);
    await waitForMap(page);
    await waitForRest(page);
    const map = page.getByRole("region", { name: "Map", exact: true }).first();
    for (const source of ["Natural Earth", "GeoNames", "GSHHG", "OurAirports"])
      await map.getByText(source).first().waitFor();
    const [scale = "", width = 0] = await map
      .getByText(/^[\d.]+\s(m|km|ft|mi|nm)$/)
      .evaluate((bar): [string, number] => [bar.textContent ?? "", bar.clientWidth]);
    expect(scale).toMatch(/km$/);
    // At zoom 8 a pixel is as wide as the equator over 512 × 2⁸ pixels, less towards the poles.
    const pixel = (40_075_017 / (512 * 2 ** 8)) * Math.cos((33.7 * Math.PI) / 180);
    expect(Number.parseFloat(scale) * 1000).toBeGreaterThan(width * pixel * 0.9);
    expect(Number.parseFloat(scale) * 1000).toBeLessThan(width * pixel * 1.1);
  });

  it("is what folds on a narrow map behind a button, and is still there", async () => {
    const page = await openPage(`${inject("atlasUrl")}/`, { viewport: PHONE });
    await waitForMap(page);
    const source = page.locator(".maplibregl-ctrl-attrib").getByText("GSHHG");
    expect(await source.isVisible()).toBe(false);
    await page.getByLabel("Toggle attribution").click();
    await source.waitFor();
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

/** The names that are written over some positions. */
function readNamesAt(page: Page, points: readonly Position[]): Promise<string[]> {
  return page.evaluate(
    ([container, positions]) => {
      const map = document.querySelector<HTMLElement>(container)?.atlasMap;
      const layers = ["atlas-mark-label", "atlas-named-label", "atlas-landmark-label"];
      return positions.flatMap((position) =>
        (map?.queryRenderedFeatures(map.project(position), { layers }) ?? []).map(
          ({ properties }) => String(properties.title),
        ),
      );
    },
    [".maplibregl-map", points] as const,
  );
}

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

/** A place's own name in a language, or the title of its record; a mark of several says how many others it has. */
function nameIn({ placeOf }: typeof SHIPPED, language: string, mark: string): string {
  const [id = "", ...others] = mark.split(" ");
  const { names, title } = placeOf(id).properties;
  const own = names.find((name) => name.language === language && name.kind === "preferred");
  return `${own?.text ?? title}${others.length > 0 ? ` +${DIGITS[language]?.[others.length] ?? others.length}` : ""}`;
}

/** What a mark shows of what a document tells. */
function kindAndNumber(
  places: readonly string[],
  told: ({ document }: { document: string }) => boolean,
) {
  const { events, kind } = SHIPPED.markOf(places, { attestation: told });
  return { events, kind };
}

const statesOf = (page: Page) =>
  Promise.all(PLACE_SOURCES.map((source) => readStates(page, source)));

/** The places that are lit; a mark that is lit stands for one of them. */
async function litIn(page: Page): Promise<string[]> {
  const [marks, ...others] = await statesOf(page);
  const lit = [...new Set(others.flatMap((states) => states.lit))];
  for (const mark of marks?.lit ?? []) {
    expect(
      mark.split(" ").some((place) => lit.includes(place)),
      mark,
    ).toBe(true);
  }
  return lit;
}

const rowLink = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true });

function sorted(items: readonly unknown[] = []): string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}

/** Small numbers as a language writes them. */
const DIGITS: Readonly<Record<string, string>> = { ar: "٠١٢٣٤٥٦٧٨٩", fa: "۰۱۲۳۴۵۶۷۸۹" };
