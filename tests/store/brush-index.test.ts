import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexBrush } from "@/lib/columns/brush-index";
import type { FoundWords } from "@/lib/columns/columns";
import { sceneOf } from "@/lib/columns/scene";
import { brushedScene } from "@/lib/map/brushed-scene";
import { byCount, hasMark, type Mark, markOf } from "@/lib/map/marks";
import type { Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import type { MapScene, Move } from "@/lib/store/answers";
import { deriveItems } from "@/lib/store/derive";
import { deriveColumns } from "@/lib/store/derive-columns";
import { loadEdgeAtlas } from "./edge-atlas";
import { anyQuery, SEEDED } from "./random-queries";

const data = loadEdgeAtlas();
const columns = deriveColumns(data, deriveItems(data));
const firsts = [...columns.first].filter((day) => Math.abs(day) < 2 ** 31 - 1);

/** Days on the bounds of events and off them, open at an end now and then. */
const anyDay = fc
  .tuple(fc.constantFrom(...firsts), fc.constantFrom(0, 0, -1, 1, 30, -400))
  .map(([day, away]) => day + away);
const anyDays: fc.Arbitrary<DayRange> = fc
  .tuple(fc.option(anyDay, { freq: 5 }), fc.option(anyDay, { freq: 5 }))
  .map(([one, other]) =>
    one !== null && other !== null && one > other
      ? { first: other, last: one }
      : { first: one, last: other },
  );
const anyFound: fc.Arbitrary<FoundWords> = fc.record({
  events: fc.subarray(data.events.map((_, ordinal) => ordinal)),
  places: fc.subarray(data.places.map(({ id }) => id)),
});
/** The places of a scene shared out among marks, some alone. */
const anyShares = fc.array(fc.nat(6), {
  minLength: data.places.length,
  maxLength: data.places.length,
});

const byEnds = (moves: readonly Move[]) =>
  moves.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
const countsOf = ({ id, events, concerning }: MapScene["places"][number]) => ({
  id,
  events,
  concerning,
});

/** Which places share a mark; those that share it with no other are alone. */
function gather(scene: MapScene, shares: readonly number[]): string[][] {
  const marked = scene.places.filter(hasMark).map(({ id }, index) => ({ id, mark: shares[index] }));
  return [...new Set(shares)].map((share) =>
    marked.filter(({ mark }) => mark === share).map(({ id }) => id),
  );
}

/** The marks of places that are gathered so, from the lists of events of an exact scene. */
function expectMarks(exact: MapScene, gathered: readonly string[][]): Mark[] {
  return gathered.flatMap((ids) => {
    const members = exact.places.filter((place) => ids.includes(place.id) && hasMark(place));
    return members.length === 0 ? [] : [markOf(members, exact)];
  });
}

/** Largest first, their places by id alone. */
const readMarks = (marks: readonly Mark[]) =>
  marks.toSorted(byCount).map((mark) => ({ ...mark, places: mark.places.map(({ id }) => id) }));

describe("The scene of days that are being chosen", () => {
  it("counts what the scene of the same days lists, day after day, however places are gathered", () => {
    const anyRanges = fc.array(anyDays, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        anyQuery(data),
        anyFound,
        anyShares,
        anyRanges,
        (asked, found, shares, ranges) => {
          const query: Query = { ...asked, days: undefined };
          const base = sceneOf(columns, query, { found });
          const gathered = gather(base, shares);
          const places = base.places.map(({ id }) => id);
          const groups = gathered.filter((ids) => ids.length > 1);
          const brush = indexBrush(columns, query, { places, isCut: false, groups }, found);
          for (const days of ranges) {
            const scene = brushedScene(brush.map, brush.count(days));
            const exact = sceneOf(columns, { ...query, days }, { found });
            expect(scene.totals).toEqual(exact.totals);
            expect(scene.places.map(countsOf)).toEqual(exact.places.map(countsOf));
            expect(byEnds(scene.moves)).toEqual(byEnds(exact.moves));
            expect(scene.undrawn).toBe(0);
            expect(readMarks(scene.marks)).toEqual(readMarks(expectMarks(exact, gathered)));
          }
        },
      ),
      SEEDED,
    );
  });

  it("counts the places that are not drawn and have an event in these days", () => {
    fc.assert(
      fc.property(anyQuery(data), anyFound, anyDays, fc.nat(8), (asked, found, days, most) => {
        const query: Query = { ...asked, days: undefined };
        const places = sceneOf(columns, query, { found })
          .places.map(({ id }) => id)
          .slice(0, most);
        const brush = indexBrush(columns, query, { places, isCut: true, groups: [] }, found);
        const scene = brushedScene(brush.map, brush.count(days));
        const exact = sceneOf(columns, { ...query, days }, { found });
        const isDrawn = ({ id }: { id: string }) => places.includes(id);
        expect(scene.places.map(({ id }) => id)).toEqual(
          exact.places.filter(isDrawn).map(({ id }) => id),
        );
        expect(scene.undrawn).toBe(exact.places.filter((place) => !isDrawn(place)).length);
        expect(byEnds(scene.moves)).toEqual(
          byEnds(
            exact.moves.filter(({ from, to }) => places.includes(from) && places.includes(to)),
          ),
        );
      }),
      SEEDED,
    );
  });
});
