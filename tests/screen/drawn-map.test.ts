import { beforeAll, describe, expect, inject, it } from "vitest";
import { FAMILIES } from "@/lib/records/family";
import { markWords, readDrawnRecords, type TiedPlace } from "../support/drawn-records";
import { openSite, seenThrough, textOf } from "../support/served-page";

/** Where the server draws a view: zoom of a world of 512 pixels, and its middle in degrees. */
type View = { zoom: number; lat: number; lng: number };

/** Half of what is drawn around the middle, in pixels: more than a screen, less than a world. */
const REACH = 1400;
/** A mark of several places may stand so far from one of them, in pixels. */
const SLACK = 60;
/** Parts of a ring are whole steps of a turn. */
const STEPS = 24;
const EQUATOR_METRES = 40_075_017;
/** A ring smaller than its place's mark is left out, in pixels. */
const SMALLEST_RING = 6;

const SHIPPED = readDrawnRecords("data");
const EDGE = readDrawnRecords("tests/fixtures/edge-atlas");
const shipped = openSite(() => inject("atlasUrl"));
const edge = openSite(() => inject("edgeAtlasUrl"));

const VIEWS = [
  {
    name: "the opening view",
    records: SHIPPED,
    site: shipped,
    path: "/",
    view: { zoom: 7.6, lat: 33.7, lng: 44.42 },
  },
  {
    name: "two camps from near",
    records: SHIPPED,
    site: shipped,
    path: "/?map=10/33.6/44.4",
    view: { zoom: 10, lat: 33.6, lng: 44.4 },
  },
  {
    name: "the two regions",
    records: SHIPPED,
    site: shipped,
    path: "/?map=5/35/44",
    view: { zoom: 5, lat: 35, lng: 44 },
  },
  {
    name: "half the world",
    records: SHIPPED,
    site: shipped,
    path: "/?map=3/35/25",
    view: { zoom: 3, lat: 35, lng: 25 },
  },
  {
    name: "one camp, as near as the map goes",
    records: SHIPPED,
    site: shipped,
    path: "/?map=14/33.3/44.24",
    view: { zoom: 14, lat: 33.3, lng: 44.24 },
  },
  {
    name: "an opening view of the whole world",
    records: EDGE,
    site: edge,
    path: "/",
    view: { zoom: 1, lat: 0, lng: 0 },
  },
  {
    name: "the antimeridian",
    records: EDGE,
    site: edge,
    path: "/?map=5/-17/179.9",
    view: { zoom: 5, lat: -17, lng: 179.9 },
  },
  {
    name: "the pole",
    records: EDGE,
    site: edge,
    path: "/?map=3/84/15",
    view: { zoom: 3, lat: 84, lng: 15 },
  },
];

describe.each(VIEWS)("The map as the server draws it: $name", ({ records, site, path, view }) => {
  let map: Element;
  let page: Document;
  beforeAll(async () => {
    page = (await site.read(path)).document;
    map = mapIn(page);
  });
  const isNearby = ({ point }: { point: [number, number] }, reach = REACH) =>
    pixelOf(point, view).every((pixels) => Math.abs(pixels) < reach);
  const ofTitle = (title: string) => {
    const place = [...records.marked(), ...records.named()].find((one) => one.title === title);
    if (!place) throw new Error(`The map names "${title}", which has no place on it.`);
    return place;
  };

  it("holds no number that is none", () => {
    expect(/NaN|undefined|Infinity/.exec(map.outerHTML)).toBeNull();
  });

  it("has beside it a link for each country or region that events are tied to", () => {
    const links = [...page.querySelectorAll('nav[aria-label="Countries and regions"] a')];
    expect(
      links.map((link) => ({
        text: textOf(link),
        href: link.getAttribute("href")?.replace(/\?.*/, ""),
      })),
    ).toEqual(records.chips());
  });

  it("has every place that is near in one sign, and no country", () => {
    const drawn = readSigns(map).flatMap(({ titles }) => titles.map((title) => ofTitle(title).id));
    expect(drawn).toEqual([...new Set(drawn)]);
    for (const place of [...records.marked(), ...records.named()]) {
      // At the edge its mark may stand on the other side of it.
      if (isNearby(place, REACH - SLACK)) expect(drawn).toContain(place.id);
      else if (!isNearby(place, REACH + SLACK)) expect(drawn).not.toContain(place.id);
    }
  });

  it("counts in each mark the events of its places, once each, and says so", () => {
    for (const { titles, words, kind, count } of readSigns(map)) {
      const places = titles.map(ofTitle);
      if (kind === "named") {
        expect([titles.length, words, count]).toEqual([1, "only named", undefined]);
        expect(records.named().map(({ title }) => title)).toContain(titles[0]);
        continue;
      }
      const expected = records.markOf(places.map(({ id }) => id));
      expect({ titles, kind, count, words }).toEqual({
        titles,
        kind: expected.kind,
        count: String(expected.events),
        words: markWords(expected),
      });
    }
  });

  it("stands at its place with most events, and leads to the page of it", () => {
    for (const { titles, href, at } of readSigns(map)) {
      const places = titles.map(ofTitle);
      const most = Math.max(...places.map(countHappened));
      const own = places.find(({ id }) => href === `/places/${id}`);
      expect(own, href).toBeDefined();
      if (!own) continue;
      expect(countHappened(own)).toBe(most);
      expect(at).toEqual(pixelOf(own.point, view).map(closeTo));
    }
  });

  it("is surrounded by a ring where more concerns its places than is counted", () => {
    for (const { titles, concerns } of readSigns(map)) {
      const expected = records.markOf(titles.map((title) => ofTitle(title).id));
      expect([titles, concerns]).toEqual([titles, expected.concerns > 0]);
    }
  });

  it("shows in its ring the kinds of its events, in their colours and as large as they are", () => {
    for (const { titles, kind, ring } of readSigns(map)) {
      const { families, events } = records.markOf(titles.map((title) => ofTitle(title).id));
      const present = FAMILIES.flatMap((family) => {
        const count = families[family] ?? 0;
        return kind === "said" && count > 0 ? [{ stroke: `var(--${family})`, count }] : [];
      });
      expect(ring.map(({ stroke }) => stroke)).toEqual(present.map(({ stroke }) => stroke));
      const ends = ring.map(({ from, length }) => from + length);
      expect([...ring.map(({ from }) => from), STEPS]).toEqual(
        kind === "said" ? [0, ...ends] : [STEPS],
      );
      for (const [index, { length }] of ring.entries()) {
        const exact = ((present[index]?.count ?? 0) / events) * STEPS;
        expect(length).toBeGreaterThan(exact - present.length);
        expect(length).toBeLessThan(Math.max(1, exact) + 1);
      }
    }
  });

  it("writes names beside their signs, that of the place with most events at any rate", () => {
    const signs = readSigns(map);
    for (const { titles, href, label } of signs) {
      if (label === undefined) continue;
      const own = titles.map(ofTitle).find(({ id }) => href.startsWith(`/places/${id}`));
      expect(label).toBe(`${own?.title}${titles.length > 1 ? ` +${titles.length - 1}` : ""}`);
    }
    // Letters are no narrower than 5 pixels: under the first of a name's letters lies no other sign.
    for (const { label, labelEnds, at } of signs) {
      if (label === undefined || labelEnds === undefined) continue;
      const [near, far] = labelEnds.map((end) => (at[0] ?? 0) + end);
      const covered = signs.filter(({ at: [x = 0, y = 0] }) => {
        const isUnder = x > Math.min(near ?? 0, far ?? 0) && x < Math.max(near ?? 0, far ?? 0);
        return isUnder && Math.abs(y - (at[1] ?? 0)) < 6;
      });
      expect(covered.map(({ titles }) => [label, titles])).toEqual([]);
    }
    const most = Math.max(0, ...signs.map(({ count }) => Number(count ?? 0)));
    const largest = signs.filter(({ count }) => Number(count ?? 0) === most);
    expect(largest.some(({ label }) => label !== undefined)).toBe(true);
  });

  it("draws around each place its ring, as wide as the records say", () => {
    const rings = [...map.querySelectorAll("g > circle[cx]:not([data-family], [data-ring])")].map(
      (ring) => ["cx", "cy", "r"].map((name) => Number(ring.getAttribute(name))),
    );
    const drawn = records
      .rings()
      .filter((ring) => isNearby(ring))
      .flatMap(({ point, radius, wide }) => {
        const pixels = radius * pixelsPerMetre(point[1], view.zoom);
        return wide || pixels < SMALLEST_RING ? [] : [[...pixelOf(point, view), pixels]];
      });
    expect(inOrder(rings)).toEqual(inOrder(drawn).map((ring) => ring.map(closeTo)));
  });

  it("draws each move from its beginning to its end, planned ones apart, where it is near", () => {
    const arrows = [...map.querySelectorAll("path[transform]")];
    const lines = arrows.map((arrow) => readLine(arrow.previousElementSibling));
    const world = 512 * 2 ** view.zoom;
    const moves = records.moves().map(({ ends: [from, to], planned }) => {
      const [start, end] = [pixelOf(from, view), pixelOf(to, view)];
      // The short way around: the line goes on beyond the edge of the world.
      const turns = Math.round((end[0] - start[0]) / world);
      return { line: [...start, end[0] - turns * world, end[1]], planned };
    });
    for (const { line, planned } of moves) {
      const found = lines.filter((drawn) => drawn.planned === planned && isNear(drawn.line, line));
      const where = whereIs(line);
      const expected = where === "in the drawing" ? [1] : where === "beyond it" ? [0] : [0, 1];
      expect(expected, `a ${planned ? "planned" : "reported"} move along ${line}`).toContain(
        found.length,
      );
    }
    for (const { longestStep } of lines) expect(longestStep).toBeLessThan(world / 8);
    const drawnOnes = lines.filter((drawn) => moves.some(({ line }) => isNear(drawn.line, line)));
    expect(drawnOnes).toEqual(lines);
  });
});

describe("The drawn map of an event", () => {
  it.each([
    ["where it happened, not around what it concerns", "attack-ashraf-2011-04-08", "Camp Ashraf"],
    [
      "what it concerns where it happened nowhere",
      "assurance-water-network-liberty",
      "Camp Liberty",
    ],
  ])("is drawn around %s", async (_, id, title) => {
    const { places } = SHIPPED.eventOf(id);
    expect(places.length).toBeGreaterThan(1);
    const { document } = await shipped.read(`/events/${id}`);
    const sign = readSigns(mapIn(document)).find(({ titles }) => titles.includes(title));
    // A place alone stands in the middle, one of two near each other beside it.
    expect(Math.hypot(...(sign?.at ?? [Infinity]))).toBeLessThan(title === "Camp Ashraf" ? 1 : 200);
  });
});

describe("The drawn map of a filtered view", () => {
  it("counts what the filters leave, and its links carry them", async () => {
    const view = "doc=breaches-2012&theme=dark";
    const { document } = await shipped.read(`/?${view}`);
    const asked = (event: { attestations: { document: string }[] }) =>
      event.attestations.some((attestation) => attestation.document === "breaches-2012");
    const told = {
      attestation: ({ document: teller }: { document: string }) => teller === "breaches-2012",
    };
    const signs = readSigns(mapIn(document));
    expect(signs.length).toBeGreaterThan(1);
    const near = SHIPPED.marked(told).filter(({ point }) =>
      pixelOf(point, { zoom: 7.6, lat: 33.7, lng: 44.42 }).every(
        (pixels) => Math.abs(pixels) < REACH,
      ),
    );
    expect(signs.flatMap(({ titles }) => titles).toSorted()).toEqual(
      near.map(({ title }) => title).toSorted(),
    );
    for (const { titles, words, count, href } of signs) {
      const ids = near.filter(({ title }) => titles.includes(title)).map(({ id }) => id);
      const expected = SHIPPED.markOf(ids, told);
      expect([count, words]).toEqual([String(expected.events), markWords(expected)]);
      expect(ids.map((id) => seenThrough(view, `/places/${id}`))).toContain(href);
    }
    const lines = [...mapIn(document).querySelectorAll("path[transform]")];
    expect(lines).toHaveLength(SHIPPED.moves(asked).length);
  });
});

function mapIn(document: Document): Element {
  const map = document.querySelector('svg[aria-label="Map of the places the documents name"]');
  if (!map) throw new Error("The page has no drawn map.");
  return map;
}

/** Events said to have happened at a place, surely or perhaps. */
function countHappened({ happened, ambiguous }: TiedPlace): number {
  return happened.length + ambiguous.length;
}

/** Marks and places that are only named, from the one that lies above all others. */
function readSigns(map: Element) {
  return [...map.querySelectorAll("a")].toReversed().map((link) => {
    const [titles = "", words] = textOf(link.querySelector("title")).split(": ");
    const texts = [...link.querySelectorAll("text")];
    const isNumber = (text: Element) => /^\d+$/.test(textOf(text));
    const label = texts.find((text) => !isNumber(text));
    const number = texts.find(isNumber);
    const place = link.querySelector("g[transform]")?.getAttribute("transform") ?? "";
    return {
      titles: titles.split(", "),
      words,
      kind: link.querySelector("[data-sign]")?.getAttribute("data-sign") ?? "",
      count: number && textOf(number),
      label: label && textOf(label),
      labelEnds: label && labelEnds(label),
      href: link.getAttribute("href") ?? "",
      at: (/translate\((\S+) (\S+)\)/.exec(place) ?? []).slice(1).map(Number),
      ring: [...link.querySelectorAll("[data-family]")].map((part) => ({
        stroke: part.getAttribute("stroke"),
        length: Number.parseFloat(part.getAttribute("stroke-dasharray") ?? ""),
        from: Math.abs(Number(part.getAttribute("stroke-dashoffset"))),
      })),
      concerns: link.querySelector("[data-ring]") !== null,
    };
  });
}

/** Where a name begins and at least reaches to, in pixels from the middle of its sign. */
function labelEnds(label: Element): number[] {
  const x = Number(label.getAttribute("x"));
  return [x, x + Math.sign(x) * textOf(label).length * 5];
}

/** First and last point of a move's line, and how far apart two of its points are at most from west to east. */
function readLine(path: Element | null) {
  const numbers =
    path
      ?.getAttribute("d")
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  const across = numbers.filter((_, index) => index % 2 === 0);
  const steps = across.slice(1).map((x, index) => Math.abs(x - (across[index] ?? 0)));
  return {
    line: [...numbers.slice(0, 2), ...numbers.slice(-2)],
    planned: isOf(path, "planned"),
    longestStep: Math.max(...steps),
  };
}

/** A line with an end in the drawing is in it; one is beyond it if it lies there however far it bends. */
function whereIs([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]) {
  const isWithin = (x: number, y: number) => Math.abs(x) < REACH && Math.abs(y) < REACH;
  if (isWithin(x1, y1) || isWithin(x2, y2)) return "in the drawing";
  const bend = Math.hypot(x2 - x1, y2 - y1) / 2;
  const misses = (one: number, other: number) =>
    Math.min(one, other) - bend > REACH || Math.max(one, other) + bend < -REACH;
  return misses(x1, x2) || misses(y1, y2) ? "beyond it" : "perhaps in it";
}

/** Whether two rows of pixels are the same but for what is rounded off. */
function isNear(one: readonly number[], other: readonly number[]): boolean {
  return one.every((pixels, index) => Math.abs(pixels - (other[index] ?? 0)) < 0.3);
}

/** Whether the style sheet draws an element as one of a kind: the built sheet lengthens the names. */
function isOf(element: Element | null | undefined, kind: string): boolean {
  return new RegExp(`(^|[_-])${kind}([_-]|$)`).test(element?.getAttribute("class") ?? "");
}

/** Pixels from the middle of a view in Web Mercator, the nearest copy of the world. */
function pixelOf([lng, lat]: readonly [number, number], view: View): [number, number] {
  const world = 512 * 2 ** view.zoom;
  const east = ((lng - view.lng) / 360) * world;
  return [east - Math.round(east / world) * world, world * (northOf(view.lat) - northOf(lat))];
}

/** How far north a latitude is drawn, in worlds; the drawing ends where it would be no longer square. */
function northOf(lat: number): number {
  const angle = (Math.min(85.0511, Math.max(-85.0511, lat)) * Math.PI) / 180;
  return Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI);
}

function pixelsPerMetre(lat: number, zoom: number): number {
  return (512 * 2 ** zoom) / (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180));
}

const closeTo = (pixels: number) => expect.closeTo(pixels, 0);

const inOrder = (rows: readonly number[][]) =>
  rows.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0) || (one[2] ?? 0) - (other[2] ?? 0));
