import { describe, expect, it } from "vitest";
import { NO_IDS } from "@/lib/query/id-names";
import { EVERYTHING } from "@/lib/query/query";
import { formatIsoDay } from "@/lib/records/calendar-day";
import type { DayRange } from "@/lib/records/day-range";
import { type Collection, Redirect } from "@/lib/records/redirect";
import { MODIFIED, type Subject } from "./contract-subject";
import { namesByLanguage, recordOf } from "./edge-atlas";

export function describeSummary({ data, store, withStore }: Subject) {
  describe("summary", () => {
    it("counts every record, and of the events those without place and without date", async () => {
      const { counts, totals } = await store().readSummary();
      expect(counts).toEqual({
        places: 19,
        placesMapped: 14,
        events: 50,
        documents: 5,
        attestations: 61,
        actors: 5,
        passages: 26,
      });
      expect(totals).toEqual({
        events: 50,
        mapped: 45,
        concerning: 1,
        unlocated: 5,
        undated: 3,
        possible: 0,
      });
    });

    it("gives back what the atlas says of itself and when it was written", async () => {
      const { atlas, vocabulary, modified } = await store().readSummary();
      expect(atlas).toEqual(data.atlas);
      expect(vocabulary).toEqual(data.vocabulary);
      expect(modified).toBe(MODIFIED.toISOString());
    });

    it("reaches from the earliest to the latest day, years before 0 and of five digits included", async () => {
      const { extent } = await store().readSummary();
      expect(extent).toEqual({
        start: "-000500-01-01",
        end: "+012345-12-31",
        published: { start: "2011-05-02", end: "2013-09-30" },
        bbox: [-179.98, -33.5, 180, 89.5],
      });
    });

    it("reaches to the one bound that an open interval has", async () => {
      const open = ["station-open", "keepers-leave"].map((id) => recordOf(data.events, id));
      await withStore({ ...data, events: open, disagreements: [] }, async (other) => {
        const { start, end } = (await other.readSummary()).extent;
        expect([start, end]).toEqual(["2010-06-15", "2011-01-01"]);
      });
    });

    it("is that of an atlas without a record", async () => {
      const nothing = { places: [], landmarks: [], events: [], documents: [], actors: [] };
      const atlas = { ...data.atlas, periods: [] };
      const empty = { ...data, ...nothing, atlas, disagreements: [], redirects: [] };
      await withStore(empty, async (other) => {
        const { totals, counts, extent } = await other.readSummary();
        expect(totals).toEqual({
          events: 0,
          mapped: 0,
          concerning: 0,
          unlocated: 0,
          undated: 0,
          possible: 0,
        });
        expect(new Set(Object.values(counts))).toEqual(new Set([0]));
        const never = { start: null, end: null };
        expect(extent).toEqual({ ...never, published: never, bbox: null });
        expect(await other.readScene(EVERYTHING)).toEqual({
          places: [],
          families: [],
          undrawn: 0,
          moves: [],
          totals,
        });
      });
    });

    it("gives named periods in the order of their file, with their days and the events that bound them", async () => {
      const { periods } = await store().readSummary();
      const isoDays = ({ first, last }: DayRange) =>
        [first, last].map((day) => (day === null ? null : formatIsoDay(day)));
      expect(periods.map(({ id, days }) => [id, ...isoDays(days)])).toEqual([
        ["landing-to-leap-day", "2011-04-08", "2012-02-29"],
        ["2012", "2012-01-01", "2012-12-31"],
        ["keepers", "2012-04-01", null],
        ["before-the-letter", null, "2011-05-02"],
        ["harbour-times", "-000500-01-01", "-000044-03-15"],
      ]);
      expect(periods.map(({ title, events }) => ({ title, events }))).toEqual(
        data.atlas.periods.map(({ title, basis }) => ({
          title,
          events: basis.map((id) => ({ id, title: recordOf(data.events, id).title })),
        })),
      );
    });

    it("gives landmarks in the order of their file", async () => {
      expect(await store().readLandmarks()).toEqual(data.landmarks);
    });

    it("names the source of each document", async () => {
      expect(await store().listSources()).toEqual(data.documents.map(({ source }) => source));
    });

    it("gives an answer of its own to every caller", async () => {
      const first = await store().listEvents(EVERYTHING, { limit: 1, sort: "date" });
      for (const item of first.items) item.title = "scribbled over";
      const second = await store().listEvents(EVERYTHING, { limit: 1, sort: "date" });
      expect(second.items.map(({ title }) => title)).toEqual(["Harbour planned"]);
    });
  });

  describe("scene", () => {
    it("holds the places that can be drawn and the totals of the query", async () => {
      const scene = await store().readScene({ ...EVERYTHING, types: ["shortage"] });
      expect(scene.places.map(({ id }) => id)).toEqual(["greenwich-house"]);
      expect(scene.totals).toEqual({
        events: 1,
        mapped: 1,
        concerning: 0,
        unlocated: 0,
        undated: 0,
        possible: 0,
      });
      expect(scene.moves).toEqual([]);
    });

    it("draws one line for each pair of places and direction", async () => {
      const { moves } = await store().readScene(EVERYTHING);
      const at = (id: string) => recordOf(data.places, id).geometry?.coordinates;
      const ordinals = (...ids: string[]) =>
        ids.map((id) => data.events.findIndex((event) => event.id === id));
      expect(moves).toHaveLength(4);
      expect(moves).toEqual(
        expect.arrayContaining([
          {
            from: "west-dateline",
            to: "east-dateline",
            planned: false,
            line: [at("west-dateline"), at("east-dateline")],
            events: ordinals("eastward", "eastward-again"),
          },
          {
            from: "east-dateline",
            to: "west-dateline",
            planned: false,
            line: [at("east-dateline"), at("west-dateline")],
            events: ordinals("westward"),
          },
        ]),
      );
    });

    it("names events by their ordinals, as far as there are any", async () => {
      const named = await store().readEvents([2, data.events.length, 0, -1]);
      const nameOf = (ordinal: number) => {
        const event = data.events[ordinal];
        return { ordinal, id: event?.id, title: event?.title, type: event?.type };
      };
      expect(named).toMatchObject([nameOf(2), nameOf(0)]);
      const items = await Promise.all(named.map(({ id }) => store().findEventItem(id)));
      for (const [index, { ordinal: _ordinal, ...name }] of named.entries()) {
        expect(items[index]).toMatchObject(name);
      }
    });

    it("names the origin that is on the map when another is not", async () => {
      const { moves } = await store().readScene({ ...EVERYTHING, places: ["lost-valley"] });
      expect(moves.map(({ from, to }) => [from, to])).toEqual([
        ["greenwich-house", "equator-station"],
      ]);
    });
  });

  describe("ids", () => {
    it("stand for records of their kind, each by its name", async () => {
      const records = {
        types: data.vocabulary.eventTypes.map(({ id, label: { en, ...names } }) => ({
          id,
          name: en,
          names,
        })),
        places: data.places.map(({ id, properties }) => ({
          id,
          name: properties.title,
          ...namesByLanguage(properties.names),
        })),
        documents: data.documents.map(({ id, shortTitle }) => ({ id, name: shortTitle })),
        actors: data.actors.map(({ id, title, names }) => ({
          id,
          name: title,
          ...namesByLanguage(names),
        })),
      };
      const idsOf = (kind: keyof typeof records) => records[kind].map(({ id }) => id);
      const names = await store().nameIds({
        types: idsOf("types"),
        places: idsOf("places"),
        documents: idsOf("documents"),
        sections: [],
        actors: idsOf("actors"),
      });
      for (const kind of ["types", "places", "documents", "actors"] as const) {
        expect(names[kind]).toEqual(
          Object.fromEntries(records[kind].map((record) => [record.id, record])),
        );
      }
    });

    it("of a section stands for the title in every document that has it", async () => {
      const titles = new Map<string, Set<string>>();
      for (const { id, title } of data.documents.flatMap(({ sections }) => sections)) {
        titles.set(id, (titles.get(id) ?? new Set()).add(title));
      }
      const { sections } = await store().nameIds({ ...NO_IDS, sections: [...titles.keys()] });
      for (const [id, ofDocuments] of titles) {
        expect(sections[id]).toEqual({ id, name: [...ofDocuments].toSorted().join(" / ") });
      }
      expect([...titles.values()].some(({ size }) => size > 1)).toBe(true);
    });

    it("of a section stands for that of the documents named with it, where they have it", async () => {
      const document = recordOf(data.documents, "survey-report");
      const ids = [...document.sections.map(({ id }) => id), "s99"];
      const asked = { ...NO_IDS, sections: ids, documents: [document.id] };
      expect((await store().nameIds(asked)).sections).toEqual(
        Object.fromEntries(document.sections.map(({ id, title }) => [id, { id, name: title }])),
      );
      const elsewhere = { ...asked, documents: ["blank-note"] };
      const known = Object.keys((await store().nameIds(elsewhere)).sections);
      expect(known.toSorted()).toEqual(document.sections.map(({ id }) => id).toSorted());
    });

    it("that moved stand for the new one; those that nothing has, or that were withdrawn, for nothing", async () => {
      const moved = data.redirects.find(
        (redirect) => redirect.type === "moved" && redirect.collection === "places",
      );
      if (moved?.type !== "moved") throw new Error("No place has moved.");
      const withdrawn = data.redirects.flatMap((redirect) =>
        redirect.type === "withdrawn" ? [redirect.from] : [],
      );
      const ids = [moved.from, "nothing-of-the-kind", "constructor", ...withdrawn];
      const { places, types } = await store().nameIds({ ...NO_IDS, places: ids, types: ids });
      const { title, names } = recordOf(data.places, moved.to).properties;
      expect(places).toEqual({
        [moved.from]: { id: moved.to, name: title, ...namesByLanguage(names) },
      });
      expect(types).toEqual({});
    });
  });

  describe("redirects", () => {
    it("leads from an id that moved and from one that was withdrawn, in each collection", async () => {
      for (const redirect of data.redirects) {
        expect(await store().findRedirect(redirect.collection, redirect.from)).toEqual(redirect);
      }
      expect(new Set(data.redirects.map((redirect) => redirect.collection)).size).toBe(4);
      expect(data.redirects.every((redirect) => Redirect.safeParse(redirect).success)).toBe(true);
    });

    it.each<[Collection, string]>([
      ["events", "landing"],
      ["events", "soul-buoy"],
      ["places", ""],
      ["places", "' OR 1 = 1 --"],
    ])("knows none in %s from %j", async (collection, id) => {
      expect(await store().findRedirect(collection, id)).toBeUndefined();
    });
  });
}
