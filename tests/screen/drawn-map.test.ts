import { beforeAll, describe, expect, inject, it } from "vitest";
import { byId, type ExpectedMark, readDrawnRecords } from "../support/drawn-records";
import { openSite, seenThrough, textOf } from "../support/served-page";

/** Where the server draws a view: zoom of a world of 512 pixels, and its middle in degrees. */
type View = { zoom: number; lat: number; lng: number };

/** Half of what is drawn around the middle, in pixels: more than a screen, less than a world. */
const REACH = 1400;
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
    name: "half the world",
    records: SHIPPED,
    site: shipped,
    path: "/?map=2.5/35/25",
    view: { zoom: 2.5, lat: 35, lng: 25 },
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
  beforeAll(async () => {
    map = mapIn((await site.read(path)).document);
  });
  const expected = [...records.marks(), ...records.named()].filter(({ point }) =>
    pixelOf(point, view).every((pixels) => Math.abs(pixels) < REACH),
  );

  it("holds no number that is none", () => {
    expect(/NaN|undefined|Infinity/.exec(map.outerHTML)).toBeNull();
  });

  it("marks each place where it lies, with its count, its shape and a link to its page", () => {
    const marks = readMarks(map).map(({ label: _, ...mark }) => mark);
    expect(byId(marks)).toEqual(
      byId(expected).map((place) => ({
        ...looksOf(place),
        href: `/places/${place.id}`,
        at: pixelOf(place.point, view).map(closeTo),
      })),
    );
  });

  it("writes names beside their marks, that of the place with most events at any rate", () => {
    const labelled = readMarks(map).filter(({ label }) => label !== undefined);
    for (const { id, label } of labelled) expect(label).toBe(records.placeOf(id).properties.title);
    const [busiest] = expected.toSorted((one, other) => other.events - one.events);
    const most = expected.filter(({ events }) => events === busiest?.events).map(({ id }) => id);
    expect(labelled.some(({ id }) => most.includes(id))).toBe(true);
  });

  it("draws around each place its ring, as wide as the records say", () => {
    const rings = [...map.querySelectorAll("g > circle[cx]")].map((ring) =>
      ["cx", "cy", "r"].map((name) => Number(ring.getAttribute(name))),
    );
    const drawn = records
      .rings()
      .filter(({ id }) => expected.some((place) => place.id === id))
      .flatMap(({ point, radius, wide }) => {
        const pixels = radius * pixelsPerMetre(point[1], view.zoom);
        return wide || pixels < SMALLEST_RING ? [] : [[...pixelOf(point, view), pixels]];
      });
    expect(inOrder(rings)).toEqual(inOrder(drawn).map((ring) => ring.map(closeTo)));
  });

  it("draws each move from its beginning to its end, planned ones apart", () => {
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
      expect(found, `a ${planned ? "planned" : "reported"} move along ${line}`).toHaveLength(1);
    }
    for (const { longestStep } of lines) expect(longestStep).toBeLessThan(world / 8);
    expect(lines).toHaveLength(moves.length);
  });
});

describe("The drawn map of a filtered view", () => {
  it("counts what the filters leave, and its links carry them", async () => {
    const view = "doc=breaches-2012&theme=dark";
    const { document } = await shipped.read(`/?${view}`);
    const asked = (event: { attestations: { document: string }[] }) =>
      event.attestations.some((attestation) => attestation.document === "breaches-2012");
    const near = readMarks(mapIn(document)).map(({ at: _, label: __, ...mark }) => mark);
    const expected = SHIPPED.marks(asked).filter(({ point }) =>
      pixelOf(point, { zoom: 7.6, lat: 33.7, lng: 44.42 }).every(
        (pixels) => Math.abs(pixels) < REACH,
      ),
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(byId(near)).toEqual(
      expected.map((place) => ({
        ...looksOf(place),
        href: seenThrough(view, `/places/${place.id}`),
      })),
    );
    const lines = [...mapIn(document).querySelectorAll("path[transform]")];
    expect(lines).toHaveLength(SHIPPED.moves(asked).length);
  });
});

function mapIn(document: Document): Element {
  const map = document.querySelector('svg[aria-label="Map of the places the documents name"]');
  if (!map) throw new Error("The page has no drawn map.");
  return map;
}

/** What a mark says and looks like; a place without events has an empty disc and no number. */
function looksOf({ id, title, events, wide }: ExpectedMark) {
  return {
    id,
    title: `${title}: ${events} ${events === 1 ? "event" : "events"}`,
    shape: wide && events > 0 ? "rect" : "circle",
    isHollow: events === 0,
    count: events === 0 ? undefined : String(events),
  };
}

function readMarks(map: Element) {
  return [...map.querySelectorAll("a")].map((link) => {
    const href = link.getAttribute("href") ?? "";
    const sign = link.querySelector("rect") ?? link.querySelectorAll("circle")[1];
    const [count, label] = ["count", "label"].map((name) => {
      const text = [...link.querySelectorAll("text")].find((candidate) => isOf(candidate, name));
      return text && textOf(text);
    });
    const place = link.querySelector("g[transform]")?.getAttribute("transform") ?? "";
    return {
      id: /^\/places\/([^?]+)/.exec(href)?.[1] ?? "",
      title: textOf(link.querySelector("title")),
      shape: sign?.tagName,
      isHollow: isOf(sign, "hollow"),
      count,
      label,
      href,
      at: (/translate\((\S+) (\S+)\)/.exec(place) ?? []).slice(1).map(Number),
    };
  });
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
