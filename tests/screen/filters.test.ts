import { describe, expect, inject, it } from "vitest";
import { filtersOf } from "@/lib/query/filters";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { formatLink } from "@/lib/query/view";
import { parseDayRange } from "@/lib/records/day-range";
import { loadEdgeAtlas, recordOf } from "../store/edge-atlas";
import { expectAnswers } from "../store/expected-answers";
import {
  linksIn,
  openSite,
  rowsOf,
  sectionUnder,
  seenThrough,
  textOf,
} from "../support/served-page";

const data = loadEdgeAtlas();
const expected = expectAnswers(data);
const site = openSite(() => inject("edgeAtlasUrl"));
const count = (query: Query) => expected.listEvents(query, "date").length;

const QUERIES: readonly (readonly [view: string, query: Partial<Query>])[] = [
  ["", {}],
  ["type=storm,voyage", { types: ["storm", "voyage"] }],
  [
    "dated=1&doc=emoji-log&place=null-island",
    { dated: true, documents: ["emoji-log"], places: ["null-island"] },
  ],
  ["actor=layla&q=caravan", { actors: ["layla"], words: "caravan" }],
  ["certain=1&located=0&t=2011", { certain: true, located: false, days: parseDayRange("2011") }],
  ["bbox=-1,-1,1,1&theme=dark", { bbox: [-1, -1, 1, 1] }],
  [
    "about=greenwich-house&date-basis=stated",
    { about: ["greenwich-house"], dateBases: ["stated"] },
  ],
];

type Option = { id: string; label: string };
const FACETS: readonly {
  heading: string;
  facet: "places" | "documents" | "actors";
  key: string;
  options: readonly Option[];
}[] = [
  {
    heading: "Places",
    facet: "places",
    key: "place",
    options: data.places.map(({ id, properties: { title, mapped } }) => ({
      id,
      label: mapped ? title : `${title} (not on the map)`,
    })),
  },
  {
    heading: "Documents",
    facet: "documents",
    key: "doc",
    options: data.documents.map(({ id, shortTitle }) => ({ id, label: shortTitle })),
  },
  {
    heading: "Persons and bodies",
    facet: "actors",
    key: "actor",
    options: data.actors.map(({ id, title }) => ({ id, label: title })),
  },
];

const byEvents = (one: [Option, number], other: [Option, number]) =>
  other[1] - one[1] || (one[0].id < other[0].id ? -1 : 1);

/** What a list of options must show, in its order: words, number, where it leads, and whether it is chosen. */
function expectOptions(
  view: string,
  query: Query,
  facet: "types" | "places" | "documents" | "actors",
  key: string,
  options: readonly Option[],
) {
  const counted = options.map((option): [Option, number] => [
    option,
    count({ ...query, [facet]: [option.id] }),
  ]);
  const some = counted.filter(([, events]) => events > 0).toSorted(byEvents);
  const chosenOnly = counted.filter(
    ([{ id }, events]) => events === 0 && query[facet].includes(id),
  );
  return [...some, ...chosenOnly].map(([{ id, label }, events]) => {
    const isChosen = query[facet].includes(id);
    const ids = isChosen ? query[facet].filter((one) => one !== id) : [...query[facet], id];
    return shown(label, events, linkWith(view, key, ids.toSorted().join(",")), isChosen);
  });
}

function shown(label: string, events: number, href: string, isChosen: boolean) {
  const name = `${label}: ${events} ${events === 1 ? "event" : "events"}`;
  return { text: `${label} ${events}`, name, href, isChosen };
}

/** The page with one key of its view set to something else; without it where that is nothing. */
function linkWith(view: string, key: string, value: string): string {
  const parameters = new URLSearchParams(view);
  if (value === "") parameters.delete(key);
  else parameters.set(key, value);
  return seenThrough(String(parameters), "/filters");
}

const optionsIn = (section: Element | undefined) =>
  [...(section?.querySelectorAll("li a") ?? [])].map((link) => ({
    text: textOf(link),
    name: link.getAttribute("aria-label"),
    href: link.getAttribute("href"),
    isChosen: link.getAttribute("aria-current") === "true",
  }));

describe.each(QUERIES)("The page of filters seen through %j", (view, asked) => {
  const query: Query = { ...EVERYTHING, ...asked };
  const read = () => site.read(`/filters?${view}`);

  it("says how many events there are, and leads to them", async () => {
    const { article } = await read();
    const { events, mapped, unlocated, undated } = expected.readTotals(query);
    const lead = textOf(article.querySelector("header p:last-child"));
    expect(lead).toMatch(
      new RegExp(
        `^${events} events?: ${mapped} on the map, ${unlocated} without a place(?: \\(\\d+ of them concern one\\))?, ${undated} undated\\. List them or see their places\\.$`,
      ),
    );
    const links = [...article.querySelectorAll("header p:last-child a")];
    expect(links.slice(-2).map((link) => link.getAttribute("href"))).toEqual([
      seenThrough(view, "/events"),
      seenThrough(view, "/places"),
    ]);
  });

  it("offers the kinds by their families, each with what it would give", async () => {
    const { article } = await read();
    const section = sectionUnder(article, "Kinds");
    const families = data.vocabulary.families.flatMap((family) => {
      const types = data.vocabulary.eventTypes
        .filter((type) => type.family === family.id)
        .map(({ id, label }) => ({ id, label: label.en }));
      const options = expectOptions(view, query, "types", "type", types);
      return options.length > 0 ? [[family.label.en, options]] : [];
    });
    const groups = [...(section?.querySelectorAll("section") ?? [])];
    expect(groups.map((group) => [textOf(group.querySelector("h3")), optionsIn(group)])).toEqual(
      families,
    );
    if (families.length === 0)
      expect(textOf(section)).toContain("None of them is in what is left.");
  });

  it.each(FACETS)(
    "offers $facet, each with what it would give",
    async ({ heading, facet, key, options }) => {
      const { article } = await read();
      const section = sectionUnder(article, heading);
      const wanted = expectOptions(view, query, facet, key, options);
      expect(optionsIn(section)).toEqual(wanted);
      expect(rowsOf(section)).toHaveLength(Math.min(12, wanted.length));
      const rest = section?.querySelector("details");
      expect(textOf(rest?.querySelector("summary"))).toBe(
        wanted.length > 12 ? `${wanted.length - 12} more` : "",
      );
      expect(rest?.hasAttribute("open") ?? false).toBe(
        wanted.slice(12).some(({ isChosen }) => isChosen),
      );
    },
  );

  it("offers certain and dated events, and those with a place or without", async () => {
    const { article } = await read();
    const choice = (label: string, key: string, value: string, change: Partial<Query>) => {
      const isChosen = new URLSearchParams(view).get(key) === value;
      const href = linkWith(view, key, isChosen ? "" : value);
      return shown(label, count({ ...query, ...change }), href, isChosen);
    };
    expect(optionsIn(sectionUnder(article, "Dates"))).toEqual([
      choice("Certain dates only", "certain", "1", { certain: true }),
      choice("With a date", "dated", "1", { dated: true }),
      choice("Without a date", "dated", "0", { dated: false }),
    ]);
    expect(optionsIn(sectionUnder(article, "Map"))).toEqual([
      choice("On the map", "located", "1", { located: true }),
      choice("Without a place on the map", "located", "0", { located: false }),
    ]);
  });

  it("has a form for words that sends the rest of the view along", async () => {
    const { article } = await read();
    const form = article.querySelector("form");
    expect(form?.getAttribute("action")).toBe("/filters");
    const fields = [...(form?.querySelectorAll("input") ?? [])].map((input) => [
      input.getAttribute("type"),
      input.getAttribute("name"),
      input.getAttribute("value"),
    ]);
    const kept = [...new URLSearchParams(view)].filter(([key]) => key !== "q").toSorted();
    expect(fields.filter(([type]) => type === "hidden")).toEqual(
      kept.map(([key, value]) => ["hidden", key, value]),
    );
    expect(fields.filter(([type]) => type !== "hidden")).toEqual([
      ["search", "q", query.words ?? ""],
    ]);
  });

  it("is not to be indexed where it is narrowed", async () => {
    const { document } = await read();
    const robots = document.querySelector('meta[name="robots"]')?.getAttribute("content");
    expect(robots).toBe(Object.keys(asked).length > 0 ? "noindex, nofollow" : undefined);
  });
});

describe("Chips", () => {
  it.each(["/", "/events", "/filters", "/places/null-island", "/mentions?kind=place"])(
    "take out one value each on %s, and keep the rest",
    async (page) => {
      const view = "certain=1&doc=emoji-log&located=0&q=mast&t=2011&theme=dark&type=storm,voyage";
      const label = (id: string) => recordOf(data.vocabulary.eventTypes, id).label.en;
      const { document } = await site.read(
        formatLink(page, {}) + (page.includes("?") ? "&" : "?") + view,
      );
      const chips = [...document.querySelectorAll('section[aria-label="Filters"] li')];
      const without = (key: string, value = "") => {
        const parameters = new URLSearchParams(view);
        if (value === "") parameters.delete(key);
        else parameters.set(key, value);
        return seenThrough(String(parameters), page);
      };
      const told = chips.map((chip) => [
        textOf(chip),
        chip.querySelector("a")?.getAttribute("aria-label"),
        chip.querySelector("a")?.getAttribute("href"),
      ]);
      expect(told).toEqual(
        [
          [label("storm"), without("type", "voyage")],
          [label("voyage"), without("type", "storm")],
          [recordOf(data.documents, "emoji-log").shortTitle, without("doc")],
          ["“mast”", without("q")],
          ["certainly in 2011", without("t")],
          ["certain dates only", without("certain")],
          ["without a place", without("located")],
        ].map(([words, href], index) => [
          index === 1 ? `or ${words}` : words,
          `Remove: ${words}`,
          href,
        ]),
      );
    },
  );

  it.each(["/", "/events", "/about", "/documents/survey-report"])(
    "are chosen on a page that %s leads to",
    async (page) => {
      const { document } = await site.read(`${page}?type=storm`);
      const links = [...document.querySelectorAll("nav a")].filter(
        (link) => textOf(link) === "Filters",
      );
      expect(links.map((link) => link.getAttribute("href"))).toEqual(["/filters?type=storm"]);
    },
  );
});

describe("Where nothing is found", () => {
  const title = recordOf(data.places, "tanja").properties.title;
  const storm = recordOf(data.vocabulary.eventTypes, "storm").label.en;
  const query: Query = { ...EVERYTHING, types: ["storm"], places: ["tanja"], dated: false };
  const ways = [
    { words: storm, key: "type", events: count({ ...query, types: [] }) },
    { words: `at ${title}`, key: "place", events: count({ ...query, places: [] }) },
    { words: "undated", key: "dated", events: count({ ...query, dated: undefined }) },
  ];

  it.each(["/filters", "/events", "/places"])(
    "%s says which filter leaves nothing",
    async (page) => {
      expect(count(query)).toBe(0);
      const { article } = await site.read(formatLink(page, filtersOf(query)));
      const open = ways
        .filter(({ events }) => events > 0)
        .toSorted((one, other) => other.events - one.events)
        .map(({ words, key, events }) => [
          `Without ${words} there ${events === 1 ? "is 1 event" : `are ${events} events`}`,
          seenThrough(without(key), page),
        ]);
      expect(open.length).toBeGreaterThan(0);
      const links = [...article.querySelectorAll("a[rel=nofollow]:not([aria-label])")];
      expect(links.map((link) => [textOf(link), link.getAttribute("href")])).toEqual([
        ...open,
        ["Show all events", page],
      ]);
      expect(textOf(article)).toContain("No event matches all filters together.");
    },
  );

  it("says so where no single filter is the reason", async () => {
    const alone: Query = {
      ...EVERYTHING,
      words: "zzzz",
      sections: ["s1"],
      places: ["quiet-cove"],
      actors: ["layla"],
    };
    const hopeless = { ...alone, documents: ["blank-note"] };
    expect(count({ ...hopeless, words: undefined })).toBe(0);
    const { article } = await site.read(formatLink("/events", filtersOf(hopeless)));
    expect(textOf(article)).toContain("Leaving out any one of them is not enough.");
  });

  it("tells of events that have no place in the list of places", async () => {
    const unplaced: Query = { ...EVERYTHING, types: ["notice"], dated: false };
    expect(expected.listEvents(unplaced, "date")).toEqual(["rumour"]);
    const list = await site.read(formatLink("/places", filtersOf(unplaced)));
    expect(textOf(list.article)).toContain(
      "No place matches this view.1 event matches, and none of its places does. List of events",
    );
    const hrefs = linksIn(list.article).map(({ href }) => href);
    expect(hrefs).toEqual([formatLink("/events", filtersOf(unplaced))]);
  });

  it("leads there from every page", async () => {
    const { document } = await site.read(formatLink("/about", filtersOf(query)));
    const region = document.querySelector('section[aria-label="Filters"]');
    const [link] = [...(region?.querySelectorAll("a") ?? [])].filter(
      (candidate) => textOf(candidate) === "See which filter leaves nothing",
    );
    expect(link?.getAttribute("href")).toBe(formatLink("/filters", filtersOf(query)));
  });

  function without(key: string): string {
    const parameters = new URL(formatLink("/", filtersOf(query)), "http://atlas.example")
      .searchParams;
    parameters.delete(key);
    return String(parameters);
  }
});
