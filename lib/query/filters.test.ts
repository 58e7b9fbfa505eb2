import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DateBasis } from "@/lib/records/basis";
import type { DatePrecision } from "@/lib/records/date-precision";
import { parseDayRange } from "@/lib/records/day-range";
import { filtersOf, idsOfFilters, idsOfQuery, keepKnownIds, queryOf } from "./filters";
import { NO_NAMES } from "./id-names";
import { type Bbox, EVERYTHING, type Query } from "./query";
import { loadView } from "./view";

const NAMES = {
  types: { attack: { id: "attack", name: "Attack" }, siege: { id: "siege", name: "Siege" } },
  places: { liberty: { id: "camp-liberty", name: "Camp Liberty" } },
  documents: { "stango-2012": { id: "stango-2012", name: "Stango 2012" } },
  sections: { s2: { id: "s2", name: "Sidebar" } },
  actors: { unhcr: { id: "unhcr", name: "UNHCR" } },
};
const viewOf = (search: string) => loadView(new URLSearchParams(search));

describe("Ids of a link", () => {
  it("are gathered by what they name, each once", () => {
    const view = viewOf("place=b,a&about=c,a&doc=d&section=e&actor=f&type=g&q=a");
    const ids = {
      types: ["g"],
      places: ["a", "b", "c"],
      documents: ["d"],
      sections: ["e"],
      actors: ["f"],
    };
    expect(idsOfFilters(view)).toEqual(ids);
    expect(idsOfQuery(queryOf(view))).toEqual(ids);
  });

  it("are left out where they name nothing, and replaced where they moved", () => {
    const view = viewOf("type=attack,dance,constructor&place=liberty,camp-liberty&doc=x&q=attack");
    const known = keepKnownIds(view, {
      ...NAMES,
      places: {
        liberty: { id: "camp-liberty", name: "Camp Liberty" },
        "camp-liberty": { id: "camp-liberty", name: "Camp Liberty" },
      },
    });
    expect(queryOf(known)).toEqual({
      ...EVERYTHING,
      types: ["attack"],
      places: ["camp-liberty"],
      words: "attack",
    });
    expect(queryOf(keepKnownIds(view, NO_NAMES))).toEqual({ ...EVERYTHING, words: "attack" });
  });
});

describe("A query as filters", () => {
  it("asks for the same again, whichever fields it has", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), { maxLength: 3 });
    const anyQuery = fc
      .record(
        {
          bbox: fc.constantFrom<Bbox>([44, 33, 45, 34], [170, -9, -170, 9]),
          days: fc.constantFrom(parseDayRange("2011"), parseDayRange("../1970")),
          certain: fc.boolean(),
          types: ids,
          places: ids,
          about: ids,
          documents: ids,
          sections: ids,
          actors: ids,
          datePrecisions: fc.subarray<DatePrecision>(["day", "month", "year"]),
          dateBases: fc.subarray<DateBasis>(["external", "stated"]),
          words: fc.constantFrom("camp", "two words"),
          located: fc.boolean(),
          dated: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .map((fields): Query => ({ ...EVERYTHING, ...fields }));
    fc.assert(
      fc.property(anyQuery, (query) => {
        const filters = filtersOf(query);
        expect(queryOf(filters)).toEqual(query);
        expect(Object.keys(filters)).toHaveLength(14);
      }),
      { seed: 20110408 },
    );
  });
});
