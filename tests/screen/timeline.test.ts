import { describe, expect, inject, it } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { calendarDay } from "@/lib/records/calendar-day";
import { FAMILIES } from "@/lib/records/family";
import { loadEdgeAtlas } from "../store/edge-atlas";
import { expectAnswers } from "../store/expected-answers";
import { linksIn, openSite, textOf } from "../support/served-page";

const data = loadEdgeAtlas();
const expected = expectAnswers(data);
const familyOf = new Map(data.vocabulary.eventTypes.map(({ id, family }) => [id, family]));
const site = openSite(() => inject("edgeAtlasUrl"));

async function readTimeline(path: string) {
  const { document } = await site.read(path);
  const section = document.querySelector<HTMLElement>('section[aria-label="Timeline"]');
  if (!section) throw new Error(`${path} has no timeline.`);
  return section;
}

/** The dated events of a span that a query asks for, by whether they lie in it for certain. */
function countIn(span: { first: number; last: number }, query: Query) {
  const listed = (certain: boolean) =>
    expected
      .listEvents({ ...query, days: span, certain }, "date")
      .map((id) => data.events.find((event) => event.id === id))
      .filter((event) => event !== undefined && event.date.edtf !== null);
  const certain = listed(true);
  const possible = listed(false).filter((event) => !certain.includes(event));
  const familiesOf = (events: typeof certain) =>
    FAMILIES.filter((family) => events.some((event) => familyOf.get(event?.type ?? "") === family));
  return {
    certain: certain.length,
    possible: possible.length,
    families: { certain: familiesOf(certain), possible: familiesOf(possible) },
  };
}

const LINKS: [path: string, query: Query][] = [
  ["/", EVERYTHING],
  ["/?t=2012", EVERYTHING],
  ["/?doc=survey-report", { ...EVERYTHING, documents: ["survey-report"] }],
  ["/places/quiet-cove?type=voyage,storm", { ...EVERYTHING, types: ["voyage", "storm"] }],
];

describe.each(LINKS)("The timeline that the server draws for %s", (path, query) => {
  it("has a bar for each span with events, which says how many are certain and how many possible", async () => {
    const section = await readTimeline(path);
    const bars = [...section.querySelectorAll("[data-bin]")];
    expect(bars.length).toBeGreaterThan(0);
    let certain = 0;
    for (const bar of bars) {
      const title = textOf(bar.querySelector("title"));
      const [, words = ""] = /^(.+?): /.exec(title) ?? [];
      const counted = countIn(spanOf(words), query);
      const possible = counted.possible > 0 ? `, and ${counted.possible} that may lie in it` : "";
      const events = `${counted.certain} ${counted.certain === 1 ? "event" : "events"}`;
      expect(title).toBe(`${words}: ${events}${possible}`);
      const drawn = (isCertain: boolean) =>
        [...bar.querySelectorAll(`rect[data-certain="${isCertain}"]`)].map((part) =>
          part.getAttribute("data-family"),
        );
      expect(drawn(true)).toEqual(counted.families.certain);
      expect(drawn(false)).toEqual(counted.families.possible);
      certain += counted.certain;
    }
    expect(certain).toBeGreaterThan(0);
  });

  it("leads to the events that it cannot show, and to those dated by outside knowledge", async () => {
    const section = await readTimeline(path);
    const periods = linksIn(section.querySelector("ul"));
    const links = linksIn(section).filter(
      ({ text }) => !periods.some((period) => period.text === text),
    );
    const listed = expected
      .listEvents(query, "date")
      .map((id) => data.events.find((event) => event.id === id));
    const undated = listed.filter((event) => event?.date.edtf === null).length;
    const external = listed.filter((event) => event?.date.basis === "external").length;
    const say = (count: number, what: string) =>
      count === 0 ? [] : [`${count} ${count === 1 ? "event" : "events"} ${what}`];
    expect(links.map(({ text }) => text)).toEqual([
      ...say(undated, "without a date"),
      ...say(external, "dated by outside knowledge"),
    ]);
    for (const { text, href } of links) {
      const { article } = await site.read(href);
      const [count] = text.split(" ");
      expect(textOf(article.querySelector("header"))).toMatch(RegExp(` ?${count} events?:`));
    }
  });
});

describe("Without scripts", () => {
  it("days are asked for by a form that keeps the rest of the link", async () => {
    const section = await readTimeline("/events?t=2012/2013&type=voyage&theme=dark");
    const form = section.querySelector("form");
    const fields = [...(form?.querySelectorAll("input") ?? [])].map((input) => [
      input.name,
      input.value,
    ]);
    expect(form?.getAttribute("action")).toBe("/events");
    expect(fields).toEqual([
      ["type", "voyage"],
      ["theme", "dark"],
      ["t", "2012/2013"],
    ]);
  });

  it("named periods are links that keep the rest of the link", async () => {
    const section = await readTimeline("/events?t=2012/2013&type=voyage&dated=1&theme=dark");
    const list = section.querySelector('ul[aria-label="Named periods"]');
    expect(linksIn(list)).toEqual(
      [
        ["From the landing <b>&amp;</b> on", "2011-04-08/2012-02-29"],
        ["The year of the garden", "2012"],
        ["With keepers", "2012-04/.."],
        ["Before the letter", "../2011-05-02"],
        ["From the plan to the cut", "-0500-01-01/-0044-03-15"],
      ].map(([text, t]) => ({
        text,
        href: `/events?dated=1&t=${t}&theme=dark&type=voyage`,
      })),
    );
  });

  it("a period is named in the language of the page, or else in English", async () => {
    const { document } = await site.read("/ar");
    const list = document.querySelector('ul[aria-label="مدد مسمّاة"]');
    expect(linksIn(list).slice(0, 2)).toEqual([
      { text: "من الرسو", href: "/ar?t=2011-04-08/2012-02-29" },
      { text: "The year of the garden", href: "/ar?t=2012" },
    ]);
  });
});

describe("The page about the atlas", () => {
  it("says of each named period its days, and leads to the events that give them", async () => {
    const { article } = await site.read("/about");
    const entries = [...article.querySelectorAll("#periods dl > div")].map((entry) => ({
      period: linksIn(entry.querySelector("dt")),
      days: textOf(entry.querySelector("dd > p")),
      events: linksIn(entry.querySelector("dd")),
    }));
    const days = [
      ["2011-04-08/2012-02-29", "8 April 2011 – 29 February 2012"],
      ["2012", "2012"],
      ["2012-04/..", "since April 2012"],
      ["../2011-05-02", "until 2 May 2011"],
      ["-0500-01-01/-0044-03-15", "1 January 501 BCE – 15 March 45 BCE"],
    ] as const;
    expect(entries).toEqual(
      data.atlas.periods.map(({ title, basis }, index) => ({
        period: [{ text: title.en, href: `/events?t=${days[index]?.[0]}` }],
        days: days[index]?.[1],
        events: basis.map((id) => ({
          text: data.events.find((event) => event.id === id)?.title,
          href: `/events/${id}`,
        })),
      })),
    );
  });
});

/** The days of a span as the chart names it: years, or one year. */
function spanOf(words: string) {
  const [from = 0, to = from] = words.split(" – ").map(yearOf);
  return { first: calendarDay(from, 1, 1), last: calendarDay(to, 12, 31) };
}

/** `44 BCE` is the year −43 of the count that has a year 0. */
function yearOf(words: string): number {
  const [, year, isBefore] = /^(\d+)( BCE)?$/.exec(words) ?? [];
  if (year === undefined) throw new Error(`"${words}" is no year.`);
  return isBefore ? 1 - Number(year) : Number(year);
}
