import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  carriedView,
  formatLink,
  keepKnownIds,
  loadView,
  queryOf,
  type View,
  withoutFilters,
} from "./view";

const viewOf = (search: string): View => loadView(new URLSearchParams(search));
const DEFAULT = viewOf("");

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
      "map=x&t=2013/2011&certain=yes&type=A B&doc=&theme=pink&lang=xx&panel=huge&located=2&t2=1",
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
    "located=0",
    "dated=1",
    "panel=full",
    "base=offline",
    "theme=dark",
    "lang=fa",
    "map=8/33.5/44.1",
    "certain=1",
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

  it("stays under 300 characters with ten fields", () => {
    const search =
      "map=12.34/33.30026/44.24658/12.5/30&t=2011-01-01/2013-12-31&certain=1&type=attack,siege,transfer&doc=stango-2012,breaches-2012&actor=nouri-al-maliki&q=missile attack&panel=full&theme=dark&lang=fa";
    expect(
      formatLink("https://atlas.example.org/places/camp-liberty", viewOf(search)).length,
    ).toBeLessThan(300);
  });

  it("carries filters and looks along, not the camera or the panel", () => {
    expect(formatLink("/", carriedView(viewOf("map=8/1/2&panel=full&t=2011&theme=dark")))).toBe(
      "/?t=2011&theme=dark",
    );
  });

  it("drops ids that the atlas does not have and keeps the others", () => {
    const known = { types: ["attack"], documents: ["a"], actors: [] };
    const view = keepKnownIds(viewOf("type=attack,dance&doc=a,b&actor=x"), known);
    expect(queryOf(view)).toMatchObject({ types: ["attack"], documents: ["a"], actors: [] });
  });
});
