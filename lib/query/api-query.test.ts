import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATE_BASES } from "@/lib/records/basis";
import { calendarDay } from "@/lib/records/calendar-day";
import { DATE_PRECISIONS } from "@/lib/records/date-precision";
import { CRS84, formatHttpQuery, parseHttpFormat, parseHttpQuery } from "./api-query";
import { EVERYTHING, type Query } from "./query";
import { sceneAddress } from "./scene-address";

const LISTS = [
  "types",
  "places",
  "about",
  "documents",
  "sections",
  "actors",
  "datePrecisions",
  "dateBases",
] as const;

const read = (search: string) => parseHttpQuery(new URLSearchParams(search), "events");

function queryOf(search: string): Query {
  const result = read(search);
  if (result.type === "refused") throw new Error(JSON.stringify(result.problems));
  return result.query;
}

function problemsOf(search: string): string[] {
  const result = read(search);
  return result.type === "refused"
    ? result.problems.map(({ parameter, reason }) => `${parameter} ${reason}`)
    : [];
}

describe("parseHttpQuery", () => {
  it("asks for everything when nothing is given", () => {
    expect(read("")).toEqual({
      type: "parsed",
      query: EVERYTHING,
      request: { limit: 100, sort: "date" },
      format: undefined,
      also: [],
    });
  });

  it("sorts places by title and everything else by date unless told otherwise", () => {
    const sortOf = (resource: "places" | "documents", search: string) =>
      parseHttpQuery(new URLSearchParams(search), resource).request.sort;
    expect(sortOf("places", "")).toBe("title");
    expect(sortOf("documents", "")).toBe("date");
    expect(sortOf("documents", "sortby=-title")).toBe("-title");
    expect(sortOf("documents", "sortby=+title")).toBe("title");
  });

  it.each([
    ["44,33,45,34", [44, 33, 45, 34]],
    ["44,33,-10,45,34,100", [44, 33, 45, 34]],
    ["170,-20,-170,20", [170, -20, -170, 20]],
    ["0,0,0,0", [0, 0, 0, 0]],
    ["-0,-0,1e1,.5", [0, 0, 10, 0.5]],
    [" 44, 33, 45, 34", [44, 33, 45, 34]],
  ])("reads the box %s", (text, box) => {
    expect(queryOf(`bbox=${text}`).bbox).toEqual(box);
  });

  it.each([
    "",
    "1,2,3",
    "1,2,3,4,5",
    "a,b,c,d",
    "1,,3,4",
    "0x1,2,3,4",
    "1,40,2,30",
    "-181,0,1,1",
    "0,0,180.5,1",
    "0,-91,1,1",
    "0,0,1,91",
    "NaN,0,1,1",
    "1e999,0,1,1",
  ])("refuses the box %j", (text) => {
    expect(problemsOf(`bbox=${text}`)).toHaveLength(1);
  });

  it("knows one coordinate system for boxes", () => {
    expect(problemsOf(`bbox=1,2,3,4&bbox-crs=${CRS84}`)).toEqual([]);
    expect(read("bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326")).toMatchObject({
      problems: [{ parameter: "bbox-crs", allowed: [CRS84] }],
    });
  });

  const day = (text: string) => {
    const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
    return calendarDay(year, month, date);
  };

  it.each([
    ["2011-04-08", "2011-04-08", "2011-04-08"],
    ["2011-04-08T", "2011-04-08", "2011-04-08"],
    ["2011-04-08T23:59:60Z", "2011-04-08", "2011-04-08"],
    ["2011-04-08t10:00:00.5z", "2011-04-08", "2011-04-08"],
    ["2011-04-08T01:00:00%2B03:00", "2011-04-07", "2011-04-07"],
    ["2011-04-08T01:00:00+03:00", "2011-04-07", "2011-04-07"],
    ["2011-04-08T22:00:00-03:00", "2011-04-09", "2011-04-09"],
    ["2011-01-01/2013-12-31", "2011-01-01", "2013-12-31"],
    ["2011-01-01T00:00:00Z/2013-12-31T23:59:59Z", "2011-01-01", "2013-12-31"],
    ["2011-01-01/..", "2011-01-01", null],
    ["2011-01-01/", "2011-01-01", null],
    ["../2013-12-31", null, "2013-12-31"],
    ["/2013-12-31", null, "2013-12-31"],
    ["1972-01-01T/..", "1972-01-01", null],
    ["..%2F1972-01-01T", null, "1972-01-01"],
  ])("reads the time %s", (text, first, last) => {
    expect(queryOf(`datetime=${text}`).days).toEqual({
      first: first === null ? null : day(first),
      last: last === null ? null : day(last),
    });
  });

  it("narrows to what several times have in common, as GDAL sends them", () => {
    const search = "datetime=2011-01-01T/..&datetime=../2012-12-31T&datetime=../..";
    expect(queryOf(search).days).toEqual({ first: day("2011-01-01"), last: day("2012-12-31") });
    expect(problemsOf("datetime=2012-01-01/..&datetime=../2011-12-31")).toEqual([
      "datetime is given 2 times, and no day lies in all of them",
    ]);
  });

  it.each(["../..", "/", "../", "/.."])("takes the time %s for no bound at all", (text) => {
    expect(queryOf(`datetime=${text}`)).toEqual(EVERYTHING);
  });

  it.each([
    "",
    "..",
    "2011",
    "2011-04",
    "2011-02-30",
    "2011-04-08T25:00:00Z",
    "2011-04-08T10:60:00Z",
    "2011-04-08T10:00:00",
    "2013-01-01/2011-01-01",
    "2011-01-01/2012-01-01/2013-01-01",
    "yesterday",
  ])("refuses the time %j", (text) => {
    expect(problemsOf(`datetime=${text}`)).toHaveLength(1);
  });

  it("reads ids from commas and from repeated parameters, each once and in order", () => {
    const query = queryOf("type=siege,attack&type=attack&place=a&about=b&document=c&actor=d,e");
    expect(query).toEqual({
      ...EVERYTHING,
      types: ["attack", "siege"],
      places: ["a"],
      about: ["b"],
      documents: ["c"],
      actors: ["d", "e"],
    });
  });

  it("reads how fine and how well known a date has to be, and names a stranger with what it may be", () => {
    expect(queryOf("date-precision=year,month&date-basis=inferred&section=s2")).toEqual({
      ...EVERYTHING,
      sections: ["s2"],
      datePrecisions: ["month", "year"],
      dateBases: ["inferred"],
    });
    expect(read("date-basis=guessed,stated")).toMatchObject({
      query: { dateBases: ["stated"] },
      problems: [
        { parameter: "date-basis", reason: 'cannot be "guessed"', allowed: [...DATE_BASES] },
      ],
    });
  });

  it("names every text that cannot be an id and keeps the others", () => {
    expect(read("place=Camp Ashraf,camp-liberty,,a--b")).toMatchObject({
      type: "refused",
      query: { places: ["camp-liberty"] },
      problems: [
        {
          parameter: "place",
          reason:
            'needs ids of lower-case letters, digits and single hyphens, not "", "Camp Ashraf", "a--b"',
        },
      ],
    });
  });

  it("reads words in any script", () => {
    expect(queryOf(`q=${encodeURIComponent(" مخيم أشرف ")}`).words).toBe("مخيم أشرف");
    expect(problemsOf("q= ")).toEqual(["q needs at least one word"]);
  });

  it("refuses a search of more words or characters than can be looked up at once", () => {
    const words = (count: number) => Array(count).fill("a").join("+");
    expect(queryOf(`q=${words(16)}`).words).toBe(Array(16).fill("a").join(" "));
    const reason = "q needs at most 16 words and 200 characters";
    expect(problemsOf(`q=${words(17)}`)).toEqual([reason]);
    expect(problemsOf(`q=${"a".repeat(201)}`)).toEqual([reason]);
  });

  it("refuses lists of more ids than can be looked up at once", () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`).join();
    expect(queryOf(`place=${list(100)}`).places).toHaveLength(100);
    expect(problemsOf(`place=${list(60)}&place=${list(41)}`)).toEqual([
      "place needs at most 100 ids, not 101",
    ]);
  });

  it("names no more than twenty unknown parameters", () => {
    const search = Array.from({ length: 3000 }, (_, index) => `key${index}=1`).join("&");
    expect(problemsOf(search)).toHaveLength(20);
  });

  it("reads certainty, place and date being known", () => {
    expect(queryOf("certainty=certain&located=true&dated=false")).toEqual({
      ...EVERYTHING,
      certain: true,
      located: true,
      dated: false,
    });
    expect(queryOf("certainty=possible")).toEqual(EVERYTHING);
    expect(problemsOf("certainty=maybe&located=yes&dated=")).toHaveLength(3);
  });

  it.each([
    ["1", 1],
    ["1000", 1000],
    ["1001", 1000],
    ["99999999999999999999999", 1000],
  ])("reads the limit %s as %i", (text, limit) => {
    expect(read(`limit=${text}`).request.limit).toBe(limit);
  });

  it.each(["0", "-1", "1.5", "ten", ""])("refuses the limit %j", (text) => {
    expect(problemsOf(`limit=${text}`)).toHaveLength(1);
  });

  it("refuses a single parameter that is given twice", () => {
    expect(problemsOf("limit=1&limit=2")).toEqual(["limit is given 2 times"]);
  });

  it("names every problem at once, unknown parameters with those that exist", () => {
    const result = read("color=red&limit=0&bbox=1&f=pdf");
    expect(result.type === "refused" && result.problems.map(({ parameter }) => parameter)).toEqual([
      "color",
      "bbox",
      "limit",
      "f",
    ]);
    expect(result).toMatchObject({
      problems: [{ allowed: expect.arrayContaining(["bbox", "datetime", "f"]) }, {}, {}, {}],
    });
  });

  it("has no pages on the map", () => {
    const result = parseHttpQuery(new URLSearchParams("limit=10&f=geojson&type=attack"), "map");
    expect(result).toMatchObject({ type: "refused", query: { types: ["attack"] } });
    expect(result.type === "refused" && result.problems.map(({ parameter }) => parameter)).toEqual([
      "limit",
      "f",
    ]);
  });
});

describe("The places that a map draws as well", () => {
  const read = (search: string, resource: "map" | "places" = "map") =>
    parseHttpQuery(new URLSearchParams(search), resource);

  it("are ids, by commas or one by one", () => {
    expect(read("also=quay,mole&also=pier")).toMatchObject({
      type: "parsed",
      also: ["mole", "pier", "quay"],
    });
  });

  it("are refused where they are no ids, and on a list", () => {
    expect(read("also=The Quay")).toMatchObject({
      type: "refused",
      problems: [{ parameter: "also", reason: expect.stringContaining('not "The Quay"') }],
    });
    expect(read("also=quay", "places")).toMatchObject({
      type: "refused",
      problems: [{ parameter: "also", reason: "is not a parameter of this address" }],
    });
  });

  it("stand in the address of a scene, in one order", () => {
    expect(sceneAddress(EVERYTHING)).toBe("/api/map?");
    expect(sceneAddress({ ...EVERYTHING, types: ["attack"] }, ["quay", "mole"])).toBe(
      "/api/map?type=attack&also=mole%2Cquay",
    );
  });
});

describe("parseHttpFormat", () => {
  it("takes f alone", () => {
    const parse = (search: string) =>
      parseHttpFormat(new URLSearchParams(search), ["json", "html"]);
    expect(parse("f=html")).toEqual({ format: "html", problems: [] });
    expect(parse("")).toEqual({ format: undefined, problems: [] });
    expect(parse("f=pdf&limit=1").problems).toEqual([
      { parameter: "limit", reason: "is not a parameter of this address", allowed: ["f"] },
      { parameter: "f", reason: 'cannot be "pdf"', allowed: ["json", "html"] },
    ]);
  });
});

describe("formatHttpQuery", () => {
  it("sorts its keys and leaves defaults out", () => {
    expect(formatHttpQuery(EVERYTHING).toString()).toBe("");
    const query: Query = {
      ...EVERYTHING,
      types: ["siege", "attack"],
      certain: true,
      days: { first: calendarDay(2011, 1, 1), last: null },
      bbox: [170, -20, -170, 20],
      located: false,
    };
    expect([...formatHttpQuery(query)]).toEqual([
      ["bbox", "170,-20,-170,20"],
      ["certainty", "certain"],
      ["datetime", "2011-01-01/.."],
      ["located", "false"],
      ["type", "attack,siege"],
    ]);
  });

  const degrees = (limit: number) =>
    fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);
  const bbox = fc
    .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
    .map(([west, one, east, other]) => [west, Math.min(one, other), east, Math.max(one, other)]);
  const dayOrOpen = fc.option(fc.integer({ min: -1_000_000, max: 3_000_000 }), { nil: null });
  const days = fc
    .tuple(dayOrOpen, dayOrOpen)
    .filter(([first, last]) => first !== null || last !== null)
    .map(([one, other]) =>
      one !== null && other !== null
        ? { first: Math.min(one, other), last: Math.max(one, other) }
        : { first: one, last: other },
    );
  const idList = fc
    .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,3}$/), { maxLength: 4 })
    .map((list) => list.sort());
  const words = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.trim());
  const query = fc.record(
    {
      bbox,
      days,
      certain: fc.boolean(),
      types: idList,
      places: idList,
      about: idList,
      documents: idList,
      sections: idList,
      actors: idList,
      datePrecisions: fc.subarray([...DATE_PRECISIONS]).map((list) => list.sort()),
      dateBases: fc.subarray([...DATE_BASES]).map((list) => list.sort()),
      words: words.filter((text) => text !== ""),
      located: fc.boolean(),
      dated: fc.boolean(),
    },
    { requiredKeys: ["certain", ...LISTS] },
  ) as fc.Arbitrary<Query>;

  it("is undone by parsing, for every query", () => {
    fc.assert(
      fc.property(query, (asked) => {
        const text = formatHttpQuery(asked).toString();
        expect(queryOf(text)).toEqual(asked);
      }),
    );
  });
});
