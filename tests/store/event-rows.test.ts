import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SURENESS } from "@/lib/columns/columns";
import { groupsIn, listRows, type RowGroup } from "@/lib/columns/event-rows";
import { BY_DATE, type EventOrder } from "@/lib/query/event-list";
import { type Bbox, EVERYTHING, type Query } from "@/lib/query/query";
import { parseIsoDay } from "@/lib/records/calendar-day";
import { deriveItems } from "@/lib/store/derive";
import { deriveColumns } from "@/lib/store/derive-columns";
import { loadEdgeAtlas } from "./edge-atlas";
import { expectAnswers } from "./expected-answers";
import { anyQuery, SEEDED } from "./random-queries";

const data = loadEdgeAtlas();
const items = deriveItems(data);
const columns = deriveColumns(data, items);
const expected = expectAnswers(data);
const anyQueryWithoutWords = anyQuery(data).map((query): Query => ({ ...query, words: undefined }));
const idsOf = (events: Iterable<number>) => [...events].map((event) => data.events[event]?.id);
const inOrder = (query: Query, order: EventOrder) =>
  idsOf(listRows(columns, query, { groups: undefined, order }).events);
const eventOf = (id: string | undefined) => data.events.find((event) => event.id === id);

/** Each year once, and after it what lasted until that year and nobody knows since when. */
function byYear(ids: readonly string[]): string[] {
  const years = new Map<number, string[]>();
  for (const id of ids) {
    const item = items.events.find((event) => event.id === id);
    const day = item?.start ?? item?.end;
    const year = day ? Number.parseInt(day, 10) : Number.POSITIVE_INFINITY;
    const key = item?.start ? year : year + 0.5;
    years.set(key, [...(years.get(key) ?? []), id]);
  }
  return [...years].sort(([one], [other]) => one - other).flatMap(([, events]) => events);
}

/** The day by which each event is listed, since 1970. */
function dayOrder(ids: readonly (string | undefined)[]): (number | undefined)[] {
  return ids.map((id) => {
    const item = items.events.find((event) => event.id === id);
    const day = item?.start ?? item?.end;
    return day ? parseIsoDay(day) : undefined;
  });
}

describe("Rows of a list", () => {
  it("are the events that a query asks for, by date or by title", () => {
    fc.assert(
      fc.property(anyQueryWithoutWords, (query) => {
        const byDate = expected.listEvents(query, "date");
        expect(inOrder(query, BY_DATE)).toEqual(byDate);
        const { events } = listRows(columns, query, { groups: "year" });
        expect(idsOf(events)).toEqual(byYear(byDate));
        const byTitle = inOrder(query, { by: "title", isDescending: false });
        const titles = (ids: (string | undefined)[]) => ids.map((id) => eventOf(id)?.title);
        expect(titles(byTitle)).toEqual(titles(expected.listEvents(query, "title")));
        const latestFirst = inOrder(query, { by: "date", isDescending: true });
        expect(dayOrder(latestFirst)).toEqual(
          dayOrder(byDate).sort((one, other) => (other ?? -1e9) - (one ?? -1e9)),
        );
        expect([...latestFirst].sort()).toEqual([...byTitle].sort());
      }),
      SEEDED,
    );
  });

  it("are sorted by how many statements there are and by kind, those without a place last in both directions", () => {
    const statements = inOrder(EVERYTHING, { by: "statements", isDescending: true }).map(
      (id) => eventOf(id)?.attestations.length ?? 0,
    );
    expect(statements).toEqual([...statements].sort((one, other) => other - one));
    const types = data.vocabulary.eventTypes.map(({ id }) => id);
    const kinds = inOrder(EVERYTHING, { by: "kind", isDescending: false }).map((id) =>
      types.indexOf(eventOf(id)?.type ?? ""),
    );
    expect(kinds).toEqual([...kinds].sort((one, other) => one - other));
    for (const isDescending of [false, true]) {
      const places = inOrder(EVERYTHING, { by: "places", isDescending }).map(
        (id) => items.events.find((event) => event.id === id)?.places.length ?? 0,
      );
      const unplaced = places.filter((count) => count === 0).length;
      expect(unplaced).toBeGreaterThan(0);
      expect(places.slice(-unplaced)).toEqual(Array.from({ length: unplaced }, () => 0));
      const latest = inOrder(EVERYTHING, { by: "latest", isDescending }).map((id) => {
        const end = items.events.find((event) => event.id === id)?.end;
        return end ? (parseIsoDay(end) ?? Number.NaN) : Number.POSITIVE_INFINITY;
      });
      const known = latest.filter(Number.isFinite);
      const sign = isDescending ? -1 : 1;
      expect(latest.slice(0, known.length)).toEqual(
        known.toSorted((one, other) => sign * (one - other)),
      );
      expect(known.length).toBeLessThan(latest.length);
    }
    const firsts = inOrder(EVERYTHING, { by: "places", isDescending: false }).flatMap(
      (id) => items.events.find((event) => event.id === id)?.placeNames.slice(0, 1) ?? [],
    );
    const { compare } = new Intl.Collator(data.atlas.language, {
      sensitivity: "base",
      numeric: true,
    });
    expect(firsts).toEqual(firsts.toSorted(compare));
  });

  it("stand by place under each place that an event happened at or concerns, by day, for any query", () => {
    fc.assert(
      fc.property(anyQueryWithoutWords, (query) => {
        const { events, sureness, groups } = listRows(columns, query, { groups: "place" });
        const asked = expected.listEvents(query, "date");
        const rowsOf = (group: RowGroup, index: number) => ({
          ids: idsOf(events.subarray(group.from, groups[index + 1]?.from)),
          sureness: [...(sureness?.subarray(group.from, groups[index + 1]?.from) ?? [])],
        });
        for (const [index, group] of groups.entries()) {
          if (group.by !== "place" || group.place === null) continue;
          const at = expected.eventsAt(group.place.id, query);
          const ids = new Set([...at.events, ...at.concerning].map(({ id }) => id));
          const rows = rowsOf(group, index);
          expect(rows.ids).toEqual(asked.filter((id) => ids.has(id ?? "")));
          expect(rows.sureness.map((surest) => surest > 0)).toEqual(
            rows.ids.map((id) => at.events.some((event) => event.id === id)),
          );
        }
        expect(new Set(idsOf(events))).toEqual(new Set(asked));
        const names = groups.map((group) => (group.by === "place" ? group.place?.id : undefined));
        const places = data.places.filter(({ id }) => {
          const { length } = [...new Set([...query.places, ...query.about])];
          if (length > 0 && ![...query.places, ...query.about].includes(id)) return false;
          const at = expected.eventsAt(id, query);
          return [...at.events, ...at.concerning].some((event) => asked.includes(event.id));
        });
        expect(new Set(names.filter(Boolean))).toEqual(new Set(places.map(({ id }) => id)));
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it("stand under the year in which an event begins, or until which it lasted, or none", () => {
    const { events, groups } = listRows(columns, EVERYTHING, { groups: "year" });
    for (const [row, id] of idsOf(events).entries()) {
      const item = items.events.find((event) => event.id === id);
      const group = groups.findLast(({ from }) => from <= row);
      const day = item?.start ?? item?.end ?? null;
      expect(group).toMatchObject({
        by: "year",
        year: day === null ? null : Number.parseInt(day, 10),
        isUntil: day !== null && item?.start === null,
      });
    }
    expect(groups.at(-1)).toMatchObject({ year: null });
  });

  it("are of what a map shows in its frame: what lies there, crosses it or concerns a place in it", () => {
    const frames: Bbox[] = [
      [-180, -90, 180, 90],
      [-5, 50, 5, 53],
      [170, -20, -170, 20],
    ];
    for (const frame of frames) {
      const rows = listRows(columns, EVERYTHING, { groups: "year" }, { frame }).events;
      const located = expected.listEvents({ ...EVERYTHING, bbox: frame, located: true }, "date");
      const seen = expected.listPlaces({ ...EVERYTHING, bbox: frame }, "title").map(({ id }) => id);
      const drawn = data.places.filter(({ id, geometry }) => geometry && seen.includes(id));
      const tied = drawn.flatMap(({ id }) => {
        const at = expected.eventsAt(id, EVERYTHING);
        return [...at.events, ...at.concerning].map((event) => event.id);
      });
      expect(new Set(idsOf(rows))).toEqual(new Set([...located, ...tied]));
    }
  });

  it("belong to the groups that a part of them touches", () => {
    const groups = [0, 3, 7].map(
      (from): RowGroup => ({
        from,
        by: "year",
        year: from,
        isUntil: false,
      }),
    );
    const starts = (from: number, count: number) =>
      groupsIn(groups, { from, count }).map((group) => group.from);
    expect(starts(0, 3)).toEqual([0]);
    expect(starts(2, 2)).toEqual([0, 3]);
    expect(starts(7, 100)).toEqual([7]);
  });

  it("name how surely they are tied as the columns do", () => {
    expect(SURENESS).toEqual(["concerns", "ambiguous", "said"]);
  });
});
