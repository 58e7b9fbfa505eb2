import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { FAMILIES } from "@/lib/records/family";
import { startBrowser, waitForMap } from "../support/browser";
import { type ExpectedMark, markWords, readDrawnRecords } from "../support/drawn-records";
import { type DrawnMark, pixelsBetween, readMarks, readRing, zoomMap } from "../support/map-marks";
import { readSource, waitForRest } from "../support/map-page";
import { headingsOf, openSite } from "../support/served-page";

const { openSharedPage } = startBrowser();

type Ring = NonNullable<Awaited<ReturnType<typeof readRing>>>;

/** The last is as far as the map goes. */
const ZOOMS = [3, 5, 7.6, 10, 22];

const ATLASES = [
  {
    name: "the shipped atlas",
    folder: "data",
    site: () => inject("atlasUrl"),
    view: "map=7.6/33.3/44.25",
  },
  {
    name: "the atlas of edge cases",
    folder: "tests/fixtures/edge-atlas",
    site: () => inject("edgeAtlasUrl"),
    view: "map=3/0/0",
  },
];

describe.each(ATLASES)("The numbers of $name", ({ folder, site, view }) => {
  const records = readDrawnRecords(folder);
  const served = openSite(site);
  let page: Page;
  beforeAll(async () => {
    page = await openSharedPage(`${site()}/?${view}`);
    await waitForMap(page);
    await waitForRest(page);
  });

  describe.each(ZOOMS)("at zoom %d", (zoom) => {
    let marks: Awaited<ReturnType<typeof readMarks>>;
    let seenAt: number;
    beforeAll(async () => {
      seenAt = await zoomMap(page, zoom);
      marks = await readMarks(page);
    });

    it("are in marks that stand for every place events are tied to, each place in one", () => {
      const places = marks.flatMap((mark) => mark.places).toSorted();
      expect(places).toEqual(records.marked().map(({ id }) => id));
    });

    it("count in each mark the events of its places, each once", () => {
      for (const { places, kind, events } of marks) {
        const expected = records.markOf(places);
        expect({ places, kind, events }).toEqual({
          places,
          kind: expected.kind,
          events: expected.events,
        });
      }
    });

    it("stand, under its name, at the place of the mark where most is reported", () => {
      for (const { places, title, point } of marks) {
        const own = records.marked().filter(({ id }) => places.includes(id));
        const happened = own.map((place) => place.happened.length + place.ambiguous.length);
        const most = own.filter((_, index) => happened[index] === Math.max(...happened));
        const named = most.find((place) => title.startsWith(place.title));
        expect(named, `${title} among ${most.map(({ id }) => id)}`).toBeDefined();
        expect(title).toBe(`${named?.title}${places.length > 1 ? ` +${places.length - 1}` : ""}`);
        expect(point).toEqual(named?.point);
      }
    });

    it("are hidden by no other mark, and larger where more is reported", () => {
      for (const [index, one] of marks.entries()) {
        for (const other of marks.slice(index + 1)) {
          const apart = pixelsBetween(one.point, other.point, seenAt);
          expect(apart, `${one.title} and ${other.title}`).toBeGreaterThan(
            Math.max(one.reach + other.radius, other.reach + one.radius) - 0.5,
          );
        }
      }
      const byNumber = marks.toSorted((one, other) => one.events - other.events);
      const radii = byNumber.map(({ radius }) => radius);
      expect(radii).toEqual(radii.toSorted((less, more) => less - more));
    });

    it("are surrounded by their kinds, as large and in the order that the records say", async () => {
      const rings = await Promise.all(marks.map((mark) => readRing(page, mark)));
      expect(rings.some((ring) => ring !== undefined)).toBe(true);
      for (const [index, mark] of marks.entries()) {
        const ring = rings[index];
        if (ring) expectRing(ring, mark, records.markOf(mark.places));
      }
    });
  });

  it("are in a chip for each country or region, which leads to its page", async () => {
    const chips = page.getByRole("navigation", { name: "Countries and regions" });
    const expected = records.chips();
    expect(await chips.count()).toBe(expected.length > 0 ? 1 : 0);
    const links = await chips.locator("a").evaluateAll((anchors) =>
      anchors.map((anchor) => ({
        text: anchor.textContent,
        path: new URL((anchor as HTMLAnchorElement).href).pathname,
      })),
    );
    expect(links).toEqual(expected.map(({ text, href }) => ({ text, path: href })));
  });

  it("are the same where a program asks for the map", async () => {
    const { places, families } = await readJson(`${site()}/api/map`);
    const counted = Object.fromEntries(
      places.map(({ id, ...place }: Record<string, unknown[]>) => [
        id,
        [place.placedEvents, place.ambiguousEvents, place.aboutEvents].map((list) => list?.length),
      ]),
    );
    for (const { id, happened, ambiguous, concerns } of records.marked()) {
      expect([id, counted[id]]).toEqual([id, [happened.length, ambiguous.length, concerns.length]]);
    }
    // Each event has one place in the list of families, however many places it is tied to.
    const tied = records.places
      .filter(({ geometry }) => geometry)
      .map(({ id }) => records.tiedTo(id))
      .flatMap(({ happened, ambiguous, concerns }) => [...happened, ...ambiguous, ...concerns]);
    expect(families.length).toBeGreaterThanOrEqual(new Set(tied).size);
    expect(families.length).toBeLessThanOrEqual(records.events.length);
  });

  it("are the same where a program asks for the places", async () => {
    const { features } = await readJson(`${site()}/api/collections/places/items?limit=1000`);
    const counted = features.map(
      ({ id, properties }: { id: string; properties: { events: number } }) => [
        id,
        properties.events,
      ],
    );
    const expected = records.places.map(({ id }) => {
      const { happened, ambiguous } = records.tiedTo(id);
      return [id, happened.length + ambiguous.length];
    });
    expect(counted.toSorted()).toEqual(expected.toSorted());
  });

  it("are those of the page of each place", async () => {
    for (const { id, geometry } of records.places) {
      if (!geometry) continue;
      const { article } = await served.read(`/places/${id}`);
      const numberAt = (name: RegExp) =>
        Number(
          /\((\d+)\)$/.exec(headingsOf(article).find((text) => name.test(text)) ?? "")?.[1] ?? 0,
        );
      const { happened, ambiguous } = records.tiedTo(id);
      // What happened there and concerns it too stands under both headings of the page.
      const concerns = records.concerning(id);
      expect([id, numberAt(/\bhere\b/), numberAt(/^Concerns|^About this place/)]).toEqual([
        id,
        happened.length + ambiguous.length,
        concerns.length,
      ]);
    }
  });

  it("are said in words where a mark is pointed at", async () => {
    await zoomMap(page, ZOOMS[2] ?? 0);
    const { features } = await readSource(page, "atlas-marks");
    expect(features.length).toBeGreaterThan(2);
    const rows = page.getByRole("main").getByRole("listitem");
    let compared = 0;
    for (const mark of await readMarks(page)) {
      const [first = ""] = mark.places;
      const row = rows.filter({ has: page.locator(`a[href^="/places/${first}"]`) }).first();
      if ((await row.count()) === 0) continue;
      await row.getByRole("link").first().focus();
      const titles = mark.places.map((id) => records.placeOf(id).properties.title);
      const label = page.locator(".maplibregl-popup").filter({ hasText: titles.join(", ") });
      await label.getByText(markWords(records.markOf(mark.places))).waitFor();
      compared++;
    }
    expect(compared).toBeGreaterThan(1);
  });
});

/** Parts are whole steps of a 24th of the ring; small kinds have one at least, at the cost of large ones. */
function expectRing(ring: Ring, { title, kind }: DrawnMark, expected: ExpectedMark) {
  expect(ring.concerns, `around ${title}`).toBe(expected.concerns > 0);
  const present = FAMILIES.filter((family) => (expected.families[family] ?? 0) > 0);
  expect(ring.families.map(({ family }) => family)).toEqual(kind === "said" ? present : []);
  for (const { family, share } of ring.families) {
    const exact = (expected.families[family] ?? 0) / expected.events;
    expect(share, `${family} around ${title}`).toBeGreaterThan(exact - 5 / 24);
    expect(share, `${family} around ${title}`).toBeLessThan(Math.max(1 / 24, exact) + 1.2 / 24);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the caller says what the answer holds.
async function readJson(url: string): Promise<any> {
  return (await fetch(url)).json();
}
