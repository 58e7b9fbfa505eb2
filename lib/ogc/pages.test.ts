import { describe, expect, it } from "vitest";
import { FILTER_PARSERS, type Filters, queryOf } from "@/lib/query/filters";
import { EVERYTHING } from "@/lib/query/query";
import { calendarDay } from "@/lib/records/calendar-day";
import { listPage, pageWithQuery } from "./pages";

const QUERY = {
  ...EVERYTHING,
  days: { first: calendarDay(2011, 1, 1), last: null },
  certain: true,
  types: ["attack", "siege"],
  documents: ["letter"],
  actors: ["army"],
  words: "a & b",
  located: false,
  dated: true,
};

describe("pageWithQuery", () => {
  it("is the bare page when everything is asked for", () => {
    expect(pageWithQuery("/events", EVERYTHING)).toBe("/events");
  });

  it("writes a query the way the link does", () => {
    expect(pageWithQuery("/events", { ...QUERY, bbox: [1, 2, 3, 4], places: ["camp"] })).toBe(
      "/events?actor=army&bbox=1,2,3,4&certain=1&dated=1&doc=letter&located=0&place=camp&q=a+%26+b&t=2011-01-01/..&type=attack,siege",
    );
  });

  it("is read back by the page as the same query", () => {
    const link = new URL(pageWithQuery("/events", QUERY), "http://atlas.example");
    const read = Object.fromEntries(
      Object.entries(FILTER_PARSERS).map(([key, parser]) => {
        const text = link.searchParams.get(key);
        return [key, text === null ? undefined : (parser.parse(text) ?? undefined)];
      }),
    );
    expect(queryOf(read as Partial<Filters>)).toEqual(QUERY);
  });
});

describe("listPage", () => {
  it("keeps an order that is not the usual one", () => {
    const page = (sort: "title" | "-title") =>
      listPage("places", { ...EVERYTHING, types: ["siege"] }, { limit: 5, sort });
    expect(page("title")).toBe("/places?type=siege");
    expect(page("-title")).toBe("/places?sortby=-title&type=siege");
  });
});
