import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDayRange } from "@/lib/records/day-range";
import { NO_FILTERS, queryOf } from "./filters";
import { EVERYTHING } from "./query";
import {
  addressSeenFrom,
  carriedView,
  formatLink,
  loadView,
  type View,
  type ViewKey,
  withoutFilters,
} from "./view";

const viewOf = (search: string): View => loadView(new URLSearchParams(search));
const DEFAULT = viewOf("");

describe("The address of what is seen", () => {
  const camera = { zoom: 9, lat: 32.25, lng: 46.5, bearing: 0, pitch: 0 };
  const still = { camera, isMoving: false };
  const site = "http://atlas.example";

  it.each([
    ["/places?map=8/33/44&doc=a,b#part", still, "/places?doc=a,b&map=9/32.25/46.5#part"],
    ["/places?theme=dark&map=9/32.25/46.5", still, "/places?theme=dark&map=9/32.25/46.5"],
    ["/places?theme=dark", still, "/places?theme=dark"],
    ["/", { camera, isMoving: true }, "/?map=9/32.25/46.5"],
    ["/?map=8/33/44", undefined, "/?map=8/33/44"],
  ])("is for %s, seen from %j: %s", (address, seen, expected) => {
    expect(addressSeenFrom(site + address, seen)).toBe(site + expected);
  });
});

describe("The view of a link", () => {
  it("leaves defaults out and sorts its keys", () => {
    const link = formatLink("/events", {
      ...DEFAULT,
      type: ["transfer", "attack"],
      certain: true,
      t: viewOf("t=2011/2013").t,
    });
    expect(link).toBe("/events?certain=1&t=2011/2013&type=attack,transfer");
    expect(formatLink("/", DEFAULT)).toBe("/");
  });

  it("keeps a path's own query and anchor", () => {
    expect(formatLink("/documents/x#p3", { type: ["attack"] })).toBe("/documents/x?type=attack#p3");
    expect(formatLink("/events?located=0", { doc: ["a"] })).toBe("/events?doc=a&located=0");
  });

  it("never takes away what a path asks for itself (repro: lists of one type or person opened on everything)", () => {
    const whole = carriedView(viewOf(""));
    expect(formatLink("/events?type=attack", whole)).toBe("/events?type=attack");
    expect(formatLink("/events?actor=army", carriedView(viewOf("actor=navy&t=2011")))).toBe(
      "/events?actor=army&t=2011",
    );
  });

  it("leaves the filters behind where a link has to be exact", () => {
    const carried = carriedView(viewOf("actor=navy&q=mast&t=2011&theme=dark"));
    expect(formatLink("/events?doc=a", withoutFilters(carried))).toBe("/events?doc=a&theme=dark");
  });

  it("falls to the default for each value it cannot read", () => {
    const view = viewOf(
      "map=x&t=2013/2011&certain=yes&type=A B&doc=&theme=pink&panel=huge&located=2&t2=1",
    );
    expect(view).toEqual(DEFAULT);
  });

  it.each([
    "t=2011",
    "t=2011-02/..",
    "t=../2012-05-06",
    "type=attack,siege",
    "doc=a,b",
    "actor=x",
    "q=two%20words",
    "place=a,b",
    "about=a",
    "section=s2",
    "bbox=44,33,45,34",
    "date-precision=month,year",
    "date-basis=external",
    "located=0",
    "dated=1",
    "panel=full",
    "base=offline",
    "theme=dark",
    "map=8/33.5/44.1",
    "certain=1",
    "release=0123456789ab",
  ])("comes back from %s unchanged", (search) => {
    expect(formatLink("", viewOf(search)).replace("?", "")).toBe(search.replace("%20", "+"));
  });

  it("comes back unchanged from any mixture of its keys", () => {
    const parts = fc.record(
      {
        t: fc.constantFrom("2011", "2011/2013-05", "../2012", "2009-01-02/.."),
        certain: fc.constant("1"),
        type: fc
          .uniqueArray(fc.constantFrom("attack", "siege", "letter"), { minLength: 1 })
          .map((ids) => ids.sort().join(",")),
        q: fc.stringMatching(/^[\p{L}\p{N}&=#+% ]{1,20}$/u),
        span: fc.constantFrom("2011", "2009-01-02/2011-12-30"),
        theme: fc.constantFrom("dark", "light"),
        map: fc.constantFrom("7/1/2", "3.5/-10/170", "9/0/0/90/30"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(parts, (record) => {
        const view = viewOf(new URLSearchParams(record as Record<string, string>).toString());
        const again = loadView(new URLSearchParams(formatLink("", view)));
        expect(again).toEqual(view);
      }),
    );
  });

  it("comes back unchanged with any value of any of its keys, and two ways of writing it are one link", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/), {
      maxLength: 4,
    });
    const flag = fc.option(fc.boolean());
    const everyKey: Record<ViewKey, fc.Arbitrary<unknown>> = {
      map: fc.option(
        fc.record({
          zoom: fc.integer({ min: 0, max: 2400 }).map((zoom) => zoom / 100),
          lat: fc.integer({ min: -90, max: 90 }),
          lng: fc.integer({ min: -180, max: 180 }),
          bearing: fc.integer({ min: -180, max: 180 }),
          pitch: fc.integer({ min: 0, max: 85 }),
        }),
      ),
      t: fc.option(
        fc.constantFrom("2011", "2011/2013-05", "../2012").map((t) => viewOf(`t=${t}`).t),
      ),
      certain: fc.boolean(),
      type: ids,
      doc: ids,
      actor: ids,
      place: ids,
      about: ids,
      section: ids,
      bbox: fc.option(fc.constantFrom([44, 33, 45, 34], [170, -9.5, -170, 9])),
      "date-precision": fc.subarray(["day", "month", "year"]),
      "date-basis": fc.subarray(["stated", "external"]),
      q: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
      located: flag,
      dated: flag,
      span: fc.option(fc.constantFrom({ first: 14_975, last: 15_339 }, { first: -9, last: 3 })),
      panel: fc.option(fc.constantFrom("closed", "open", "full")),
      release: fc.option(fc.constantFrom("0123456789ab", "fedcba987654")),
      base: fc.constantFrom("site", "offline"),
      theme: fc.constantFrom("auto", "light", "dark"),
    };
    fc.assert(
      fc.property(fc.record(everyKey), (record) => {
        const view = record as View;
        const link = formatLink("/events", view);
        const again = loadView(new URL(link, "https://atlas.example").searchParams);
        const sorted = (given: readonly string[]) => [...given].sort();
        expect(again).toEqual({
          ...view,
          type: sorted(view.type),
          doc: sorted(view.doc),
          actor: sorted(view.actor),
          place: sorted(view.place),
          about: sorted(view.about),
          section: sorted(view.section),
          "date-precision": sorted(view["date-precision"]),
          "date-basis": sorted(view["date-basis"]),
        });
        expect(formatLink("/events", again)).toBe(link);
        const keys = [...new URL(link, "https://atlas.example").searchParams.keys()];
        expect(keys).toEqual(keys.toSorted());
        for (const key of keys) expect(view[key as ViewKey]).not.toEqual(DEFAULT[key as ViewKey]);
      }),
      { seed: 20110408 },
    );
  });

  it.each([
    ["map", null],
    ["t", null],
    ["certain", false],
    ["type", []],
    ["doc", []],
    ["actor", []],
    ["place", []],
    ["about", []],
    ["section", []],
    ["bbox", null],
    ["date-precision", []],
    ["date-basis", []],
    ["q", null],
    ["located", null],
    ["dated", null],
    ["panel", null],
    ["span", null],
    ["release", null],
    ["base", "site"],
    ["theme", "auto"],
  ] as const)("has, where it does not say, for %s %j", (key, value) => {
    expect(DEFAULT[key]).toEqual(value);
  });

  it("asks the store what its filters say, each in its own field", () => {
    expect(queryOf({})).toEqual(EVERYTHING);
    expect(
      queryOf(
        viewOf(
          "t=2011&certain=1&type=b,a&doc=c&actor=d&q=two words&located=0&dated=1&map=8/1/2&place=e&about=f&section=g&bbox=1,2,3,4&date-precision=day&date-basis=stated",
        ),
      ),
    ).toEqual({
      ...EVERYTHING,
      days: parseDayRange("2011"),
      certain: true,
      types: ["b", "a"],
      documents: ["c"],
      actors: ["d"],
      places: ["e"],
      about: ["f"],
      sections: ["g"],
      bbox: [1, 2, 3, 4],
      datePrecisions: ["day"],
      dateBases: ["stated"],
      words: "two words",
      located: false,
      dated: true,
    });
  });

  it("asks for everything, and looks the same, when its filters are taken away", () => {
    const search = new URLSearchParams(
      "t=2011&certain=1&type=a&doc=b&actor=c&q=d&located=1&dated=0&theme=dark&place=e&about=f&section=g&bbox=1,2,3,4&date-precision=day&date-basis=stated",
    );
    expect(formatLink("/", withoutFilters(loadView(search)))).toBe("/?theme=dark");
    for (const key of Object.keys(NO_FILTERS)) search.delete(key);
    expect(queryOf(loadView(search))).toEqual(EVERYTHING);
    expect(search.toString()).toBe("theme=dark");
  });

  it("writes ids once, in one order, and takes them in any", () => {
    expect(formatLink("/", { type: ["b", "a", "b"] })).toBe("/?type=a,b");
    expect(viewOf("type=,a,,b,").type).toEqual(["a", "b"]);
    expect(viewOf("type=a,B").type).toEqual([]);
    expect(viewOf("type=a b,c").type).toEqual([]);
  });

  it("stays under 300 characters with ten fields", () => {
    const search =
      "map=12.34/33.30026/44.24658/12.5/30&t=2011-01-01/2013-12-31&certain=1&type=attack,siege,transfer&doc=stango-2012,breaches-2012&actor=nouri-al-maliki&q=missile attack&panel=full&theme=dark";
    expect(
      formatLink("https://atlas.example.org/places/camp-liberty", viewOf(search)).length,
    ).toBeLessThan(300);
  });

  it("carries filters and looks along, not the camera or the panel", () => {
    expect(formatLink("/", carriedView(viewOf("map=8/1/2&panel=full&t=2011&theme=dark")))).toBe(
      "/?t=2011&theme=dark",
    );
  });
});
