import { afterAll, describe, expect, it } from "vitest";
import { formatHttpQuery } from "@/lib/query/api-query";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { formatIsoDay, parseIsoDay } from "@/lib/records/calendar-day";
import { Collection } from "@/lib/records/redirect";
import { type FeaturePage, idsOf, listItems, openServer, SERVERS } from "./ask";

const ALL = { limit: 1_000_000 } as const;
const items = (collection: Collection, search: string) =>
  `/api/collections/${collection}/items?${search}`;

describe.each(SERVERS)("%s:", (name) => {
  const { askJson, store } = openServer(name);
  afterAll(() => store.close());

  async function allEvents() {
    return (await store.listEvents(EVERYTHING, { ...ALL, sort: "date" })).items;
  }

  describe("a filter", () => {
    async function expectSame(collection: Collection, query: Query) {
      const sort = collection === "places" ? "title" : "date";
      const listed = await listItems(store, collection, query, { limit: 1000, sort });
      const page = await askJson(items(collection, `limit=1000&${formatHttpQuery(query)}`));
      expect(idsOf(page)).toEqual(listed.items.map(({ id }) => id));
      expect(page.numberMatched).toBe(listed.matched);
      return page as FeaturePage;
    }

    it.each(Collection.options)("asks the store for what it says, among %s", async (collection) => {
      const events = await allEvents();
      const mapped = events.find((event) => event.places.length > 0);
      const played = events.find((event) => event.actors.length > 0);
      const [document] = events.flatMap((event) => event.documents);
      const word = events[0]?.title.match(/\p{L}{3,}/u)?.[0];
      const queries: Partial<Query>[] = [
        { types: events.slice(0, 2).map(({ type }) => type) },
        { places: mapped?.places.slice(0, 1) ?? [] },
        { documents: document ? [document] : [] },
        { actors: played?.actors.slice(0, 1) ?? [] },
        { words: word ?? "" },
        { located: false },
        { dated: false },
        { dated: true, located: true },
      ];
      for (const query of queries) await expectSame(collection, { ...EVERYTHING, ...query });
    });

    it("narrows: type, place, document and actor leave only events that have them", async () => {
      const events = await allEvents();
      const event = events.find(({ places, actors }) => places.length > 0 && actors.length > 0);
      if (!event) throw new Error("The served atlas has no event with a place and an actor.");
      const [place, actor, document] = [event.places[0], event.actors[0], event.documents[0]];
      const search = `type=${event.type}&place=${place}&actor=${actor}&document=${document}&limit=1000`;
      const page: FeaturePage = await askJson(items("events", search));
      const expected = events.filter(
        ({ type, places, actors, documents }) =>
          type === event.type &&
          places.includes(place ?? "") &&
          actors.includes(actor ?? "") &&
          documents.includes(document ?? ""),
      );
      expect(idsOf(page)).toEqual(expected.map(({ id }) => id));
      expect(page.numberMatched).toBeLessThan(events.length);
    });
  });

  describe("bbox", () => {
    type Box = [west: number, south: number, east: number, north: number];

    async function expectedPlaces([west, south, east, north]: Box) {
      const places = (await store.listPlaces(EVERYTHING, { ...ALL, sort: "title" })).items;
      return places
        .filter(({ point }) => {
          if (!point) return true;
          const [lng, lat] = point;
          const across = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
          return across && lat >= south && lat <= north;
        })
        .map(({ id }) => id);
    }

    async function boxes(): Promise<[string, Box][]> {
      const { bbox } = (await store.readSummary()).extent;
      if (!bbox) throw new Error("The served atlas has no place on the map.");
      const [west, south, east, north] = bbox;
      const [lng, lat] = [(west + east) / 2, (south + north) / 2];
      return [
        ["the western half", [west, -90, lng, 90]],
        ["the southern half", [-180, south, 180, lat]],
        ["one corner", [west, south, west, south]],
        ["everything but a strip, across the antimeridian", [lng, -90, west, 90]],
        ["the antimeridian alone", [180, -90, -180, 90]],
        ["null island", [0, 0, 0, 0]],
        ["the world", [-180, -90, 180, 90]],
      ];
    }

    it("keeps places that lie in it or nowhere", async () => {
      for (const [name, box] of await boxes()) {
        const page = await askJson(items("places", `limit=1000&bbox=${box}`));
        expect([name, idsOf(page)]).toEqual([name, await expectedPlaces(box)]);
      }
    });

    it("ignores heights", async () => {
      const [west, south, east, north] = (await store.readSummary()).extent.bbox ?? [0, 0, 0, 0];
      const flat = await askJson(items("events", `bbox=${[west, south, east, north]}`));
      const high = await askJson(items("events", `bbox=${[west, south, -9, east, north, 9]}`));
      expect(idsOf(high)).toEqual(idsOf(flat));
    });

    it("asks the store for the same box, for all collections", async () => {
      for (const collection of Collection.options) {
        const sort = collection === "places" ? "title" : "date";
        for (const [, bbox] of await boxes()) {
          const listed = await listItems(
            store,
            collection,
            { ...EVERYTHING, bbox },
            { limit: 1000, sort },
          );
          const page = await askJson(items(collection, `limit=1000&bbox=${bbox}`));
          expect(idsOf(page)).toEqual(listed.items.map(({ id }) => id));
        }
      }
    });
  });

  describe("datetime", () => {
    type DatedEvent = {
      id: string;
      first: number | null;
      last: number | null;
      /** Dated by something outside the documents, which is never certain. */
      isExternal: boolean;
    };

    async function datedEvents(): Promise<DatedEvent[]> {
      const dayOf = (day: string | null) => (day === null ? null : (parseIsoDay(day) ?? null));
      const events = await allEvents();
      return events.map(({ id, start, end, dateBasis }) => ({
        id,
        first: dayOf(start),
        last: dayOf(end),
        isExternal: dateBasis === "external",
      }));
    }

    async function expectEvents(search: string, keeps: (event: DatedEvent) => boolean) {
      const expected = (await datedEvents()).filter(keeps).map(({ id }) => id);
      const page = await askJson(items("events", `limit=1000&${search}`));
      expect([search, idsOf(page).toSorted()]).toEqual([search, expected.toSorted()]);
    }

    it("keeps events that may lie in it, or with certainty=certain those that must", async () => {
      const days = (await datedEvents())
        .flatMap(({ first }) => first ?? [])
        .toSorted((one, other) => one - other);
      const middle = days[Math.floor(days.length / 2)] ?? 0;
      const earliest = days[0] ?? 0;
      const [day, start] = [formatIsoDay(middle), formatIsoDay(earliest)];
      const cases: [string, number | null, number | null][] = [
        [day, middle, middle],
        [`${day}T12:00:00Z`, middle, middle],
        [`${day}/..`, middle, null],
        [`${day}T/..`, middle, null],
        [`${day}T00:00:00Z/`, middle, null],
        [`../${day}`, null, middle],
        [`/${day}`, null, middle],
        [`${start}/${day}`, earliest, middle],
      ];
      for (const [datetime, from, to] of cases) {
        const search = `datetime=${encodeURIComponent(datetime)}`;
        await expectEvents(
          search,
          ({ first, last }) =>
            (to === null || first === null || first <= to) &&
            (from === null || last === null || last >= from),
        );
        await expectEvents(
          `${search}&certainty=certain`,
          ({ first, last, isExternal }) =>
            !isExternal &&
            (first !== null || last !== null) &&
            (from === null || (first !== null && first >= from)) &&
            (to === null || (last !== null && last <= to)),
        );
      }
      await expectEvents("datetime=../..", () => true);
    });
  });
});
