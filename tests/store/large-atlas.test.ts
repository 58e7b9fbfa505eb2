import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadAtlas } from "@/lib/ingest/load";
import { EVERYTHING } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import { type Event, isPlaced } from "@/lib/records/event";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import type { Store } from "@/lib/store/store";
import { SYNTHETIC, writeSyntheticAtlas } from "../support/synthetic-atlas";

const EVENTS = 5_600;
const folder = mkdtempSync(join(tmpdir(), "atlas-large-"));
let data: AtlasData;
let store: Store;

beforeAll(() => {
  const atlas = writeSyntheticAtlas(EVENTS);
  const loaded = loadAtlas(atlas.environment.ATLAS_DATA);
  atlas.remove();
  if (loaded.type === "refused") throw new Error(`${loaded.problems.length} problems`);
  data = loaded.data;
  const file = join(folder, "large.sqlite");
  buildSqliteStore(data, new Date(0), file);
  store = openSqliteStore(file);
}, 120_000);
afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ids of the events placed at each place or, where it has no position, at the place that it lies in. */
function eventsByPlace(events: readonly Event[] = data.events): Map<string, Set<string>> {
  const placeById = new Map(data.places.map((place) => [place.id, place]));
  const found = new Map<string, Set<string>>();
  for (const event of events) {
    for (const { place, role } of event.places) {
      if (!isPlaced(role)) continue;
      const record = placeById.get(place);
      const holder = record?.geometry ? [] : [record?.properties.within ?? place];
      for (const id of [place, ...holder])
        found.set(id, (found.get(id) ?? new Set()).add(event.id));
    }
  }
  return found;
}

describe("A large atlas", () => {
  it("draws the 500 places with most events and counts the others", async () => {
    const counts = eventsByPlace();
    const mapped = data.places.filter(({ geometry }) => geometry !== null);
    const scene = await store.readScene(EVERYTHING);
    expect(scene.places).toHaveLength(500);
    expect(scene.undrawn).toBe(mapped.length - 500);
    const drawn = new Set(scene.places.map(({ id }) => id));
    const sizes = (isDrawn: boolean) =>
      mapped
        .filter(({ id }) => drawn.has(id) === isDrawn)
        .map(({ id }) => counts.get(id)?.size ?? 0);
    expect(Math.min(...sizes(true))).toBeGreaterThanOrEqual(Math.max(...sizes(false)));
    for (const place of scene.places) {
      const own = place.placedEvents.length + place.ambiguousEvents.length;
      expect(own).toBe(counts.get(place.id)?.size ?? 0);
      expect(own).toBe(place.events);
    }
    const positions = scene.places.flatMap((place) => [
      ...place.placedEvents,
      ...place.ambiguousEvents,
      ...place.aboutEvents,
    ]);
    expect(new Set(positions).size).toBe(scene.families.length);
  });

  it("draws a place that is looked at, however few events it has", async () => {
    const { places, undrawn } = await store.readScene(EVERYTHING);
    const drawn = new Set(places.map(({ id }) => id));
    const hidden = data.places.find(({ id, geometry }) => geometry && !drawn.has(id))?.id ?? "";
    const scene = await store.readScene(EVERYTHING, [hidden, SYNTHETIC.busyPlace]);
    expect(scene.places.map(({ id }) => id)).toContain(hidden);
    expect(scene.places).toHaveLength(501);
    expect(scene.undrawn).toBe(undrawn - 1);
  });

  it("draws the moves of such a place too", async () => {
    const before = await store.readScene(EVERYTHING);
    const drawn = new Set(before.places.map(({ id }) => id));
    const moves = data.events.flatMap(({ places }) => {
      const end = (role: string) => places.find((place) => place.role === role)?.place;
      return { from: end("from"), to: end("to") };
    });
    const ends = moves.find(
      ({ from, to }) => from && to && drawn.has(from) && !drawn.has(to) && hasPoint(to),
    );
    const { from = "", to = "" } = ends ?? {};
    const isOfBoth = (move: { from: string; to: string }) => move.from === from && move.to === to;
    expect(before.moves.some(isOfBoth)).toBe(false);
    const scene = await store.readScene(EVERYTHING, [to]);
    expect(scene.moves.some(isOfBoth)).toBe(true);
  });

  it("draws every place of a query that has fewer, and counts none beside", async () => {
    const scene = await store.readScene({ ...EVERYTHING, documents: [SYNTHETIC.document] });
    expect(scene.undrawn).toBe(0);
    expect(scene.places.length).toBeGreaterThan(10);
  });

  it("counts the same in a query that narrows as in one that does not", async () => {
    const everything = await store.listPlaces(EVERYTHING, { limit: 1_000, sort: "title" });
    const dated = await store.listPlaces(
      { ...EVERYTHING, types: data.vocabulary.eventTypes.map(({ id }) => id) },
      { limit: 1_000, sort: "title" },
    );
    const tied = everything.items.filter(({ events, concerning }) => events + concerning > 0);
    expect(dated.items).toEqual(tied);
  });

  it("lists the first 200 events of a busy place, and tells of all of them", async () => {
    const detail = await store.findPlace(SYNTHETIC.busyPlace, EVERYTHING);
    const request = { limit: 1_000, sort: "date" } as const;
    const here = { ...EVERYTHING, places: [SYNTHETIC.busyPlace] };
    const all = (await store.listEvents(here, request)).items;
    expect(all.length).toBe(eventsByPlace().get(SYNTHETIC.busyPlace)?.size);
    expect(all.length).toBeGreaterThan(200);
    expect(detail?.events).toEqual(all.slice(0, 200));
    expect(detail?.told.happened).toEqual(
      all.map(({ type, start, end, dateBasis }) => ({ type, start, end, dateBasis })),
    );
    expect(detail?.item.events).toBe(all.length);
  });

  it("puts foremost the events of a place that most documents tie to it, of equals the earlier", async () => {
    const detail = await store.findPlace(SYNTHETIC.place, EVERYTHING);
    const request = { limit: 1_000, sort: "date" } as const;
    const here = { ...EVERYTHING, places: [SYNTHETIC.place] };
    const byDay = (await store.listEvents(here, request)).items;
    const foremost = byDay.toSorted((one, other) => other.documents.length - one.documents.length);
    expect(new Set(byDay.map(({ documents }) => documents.length))).toEqual(new Set([1, 2]));
    expect(detail?.foremost.happened).toEqual(foremost.slice(0, 5));
    for (const { id } of foremost.slice(0, 5)) {
      const passages = detail?.attestations[id]?.map(({ document }) => document);
      expect(passages).toEqual(byDay.find((event) => event.id === id)?.documents);
      expect(detail?.ties[id]).toMatchObject([{ place: SYNTHETIC.place }]);
    }
  });

  it("lists the first 50 documents that name a busy place and 50 mentions in each, and counts all", async () => {
    const detail = await store.findPlace(SYNTHETIC.busyPlace, EVERYTHING);
    const namedIn = (document: (typeof data.documents)[number]) =>
      document.mentions
        .filter(({ kind, target }) => kind === "place" && target === SYNTHETIC.busyPlace)
        .map(({ start }) => start);
    const naming = data.documents.filter((document) => namedIn(document).length > 0);
    expect(naming.length).toBeGreaterThan(50);
    expect(detail?.counts.naming).toBe(naming.length);
    expect(detail?.naming).toHaveLength(50);
    for (const { document, mentions, times } of detail?.naming ?? []) {
      const record = data.documents.find(({ id }) => id === document.id);
      const starts = record ? namedIn(record) : [];
      expect(times).toBe(starts.length);
      expect(mentions.map(({ start }) => start)).toEqual(starts.slice(0, 50));
    }
    expect(Math.max(...(detail?.naming ?? []).map(({ times }) => times))).toBeGreaterThan(50);
  });

  it("lists the 50 places within a region that most is reported of, and counts all", async () => {
    const detail = await store.findPlace(SYNTHETIC.region, EVERYTHING);
    const inside = data.places.filter(({ properties }) => properties.within === SYNTHETIC.region);
    expect(detail?.counts.contains).toBe(inside.length);
    const all = await store.listReportedPlaces(
      { ...EVERYTHING, within: SYNTHETIC.region },
      { limit: 1_000, sort: "date" },
    );
    expect(all.items.map(({ id }) => id).toSorted()).toEqual(inside.map(({ id }) => id).toSorted());
    const reported = all.items.toSorted(
      (one, other) =>
        other.events - one.events ||
        other.concerning - one.concerning ||
        (one.title < other.title ? -1 : 1),
    );
    expect(detail?.contains).toHaveLength(50);
    expect(detail?.contains.map(({ events }) => events)).toEqual(
      reported.slice(0, 50).map(({ events }) => events),
    );
  });

  it("lists places with a position first, then by what is reported of them, and those that are asked for", async () => {
    const whole = await store.listReportedPlaces(EVERYTHING, { limit: 1_000, sort: "date" });
    expect(whole.matched).toBe(data.places.length);
    expect(whole.mapped).toBe(data.places.filter(({ geometry }) => geometry).length);
    const rankOf = ({ mapped, events, concerning }: (typeof whole.items)[number]) =>
      Number(mapped) * 1e8 + events * 1e4 + concerning;
    const ranks = whole.items.map(rankOf);
    expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
    const without = await store.listReportedPlaces(
      { ...EVERYTHING, hasPosition: false },
      { limit: 1_000, sort: "date" },
    );
    expect(without.items).toEqual(whole.items.filter(({ mapped }) => !mapped));
    expect(without.mapped).toBe(0);
    const precision = "town-extent";
    const towns = await store.listReportedPlaces(
      { ...EVERYTHING, precision },
      { limit: 1_000, sort: "date" },
    );
    expect(towns.items).toEqual(whole.items.filter((place) => place.precision === precision));
  });

  it("finds one record as its listing has it", async () => {
    const { items: places } = await store.listPlaces(
      { ...EVERYTHING, places: [SYNTHETIC.place] },
      { limit: 1, sort: "title" },
    );
    expect(await store.findPlaceItem(SYNTHETIC.place)).toEqual(places[0]);
    const detail = await store.findEvent(SYNTHETIC.event);
    expect(await store.findEventItem(SYNTHETIC.event)).toEqual(detail?.item);
    const document = await store.findDocument(SYNTHETIC.document);
    expect(await store.findDocumentItem(SYNTHETIC.document)).toEqual(document?.item);
  });

  it("names a scope, the sections that it has, and what one document covers", async () => {
    const scope = { ...EVERYTHING, documents: [SYNTHETIC.document], sections: ["s2", "s999"] };
    expect(await store.listScopeNames(scope)).toEqual([
      { id: SYNTHETIC.document, shortTitle: "Log 2", sections: [{ id: "s2", title: "Part 2" }] },
    ]);
    const { documents } = await store.readCoverage();
    const covered = documents.find(({ id }) => id === SYNTHETIC.document);
    expect(covered).toBeDefined();
    expect(await store.findDocumentCoverage(SYNTHETIC.document)).toEqual(covered);
  });

  it("reads a long document in pages that hold every passage and section in order", async () => {
    const record = data.documents.find(({ id }) => id === SYNTHETIC.longDocument);
    const passages: string[] = [];
    const sections: string[] = [];
    const names: number[] = [];
    let at: string | undefined;
    for (let number = 1; ; number++) {
      const page = await store.findDocumentPage(SYNTHETIC.longDocument, at);
      if (!page || !record) throw new Error(`There is no page ${number}.`);
      expect(page.page).toMatchObject({ number, count: 3 });
      expect(page.passages).toBe(record.passages.length);
      expect(page.contents).toEqual(record.sections);
      expect(page.record.passages.length).toBeLessThanOrEqual(200);
      for (const { id } of page.record.passages) {
        expect(page.attestedByPassage[id]?.length).toBeGreaterThan(0);
      }
      expect(new Set(page.events.map(({ id }) => id)).size).toBe(
        new Set(
          Object.values(page.attestedByPassage).flatMap((told) => told.map(({ event }) => event)),
        ).size,
      );
      passages.push(...page.record.passages.map(({ id }) => id));
      sections.push(...page.record.sections.map(({ id }) => id));
      names.push(...page.record.mentions.map(({ start }) => start));
      at = page.page.next;
      if (at === undefined) break;
    }
    expect(passages).toEqual(record?.passages.map(({ id }) => id));
    expect([...new Set(sections)]).toEqual(record?.sections.map(({ id }) => id));
    expect(names).toEqual(record?.mentions.map(({ start }) => start).toSorted((a, b) => a - b));
  });

  it.each([
    [undefined, 1],
    ["nothing", 1],
    ["p1", 1],
    ["p200", 1],
    ["p201", 2],
    ["p430", 3],
    ["s9", 2],
    ["at-0", 1],
    ["at-40000", 2],
    ["at-99999999", 3],
  ])("opens a long document at %s on page %i", async (at, number) => {
    const page = await store.findDocumentPage(SYNTHETIC.longDocument, at);
    expect(page?.page.number).toBe(number);
  });

  it("reads an ordinary document on one page, as a whole", async () => {
    const found = await store.findDocumentPage(SYNTHETIC.document);
    if (!found) throw new Error("There is no ordinary document.");
    const { contents, passages, page, ...detail } = found;
    const whole = await store.findDocument(SYNTHETIC.document);
    const inOrder = whole?.record.mentions.toSorted((one, other) => one.start - other.start);
    expect(detail.record).toEqual({ ...whole?.record, mentions: inOrder });
    expect(detail).toMatchObject({
      item: whole?.item,
      events: whole?.events,
      attestedByPassage: whole?.attestedByPassage,
    });
    expect(page).toEqual({ number: 1, count: 1, previous: undefined, next: undefined });
    expect([contents, passages]).toEqual([whole?.record.sections, whole?.record.passages.length]);
    const counts = (whole?.places ?? []).flatMap(({ id, events }) =>
      events > 0 ? [{ id, events }] : [],
    );
    expect(await store.listDocumentPlaces(SYNTHETIC.document)).toEqual(counts);
  });

  it("finds no page of a document that it has not", async () => {
    expect(await store.findDocumentPage("nothing")).toBeUndefined();
    expect(await store.listDocumentPlaces("nothing")).toEqual([]);
  });
});

function hasPoint(place: string): boolean {
  return data.places.some(({ id, geometry }) => id === place && geometry !== null);
}
