import { linksIn, type PageLink, textOf } from "./served-page";

/** The drawing of events by year, read as it stands and worked out anew. */

type Dated = { days: readonly [first: string | null, last: string | null]; isExternal: boolean };
type Bar = { words: string; certain: number; possible: number };

export type Years = {
  /** What the drawing says of each year, to those who see it and to those who hear it. */
  bars: Bar[];
  list: string[];
  listed: string;
  ends: string[];
  undated: PageLink[];
};

const MOST_BINS = 48;

/** Heights of the bars are read as counts: the highest bar stands for the most events. */
export function readYears(section: HTMLElement | undefined): Years {
  const figure = section?.querySelector("figure");
  const list = figure?.querySelector("ul");
  const drawn = [...(figure?.querySelectorAll("svg > g") ?? [])].map((bar) => {
    const [possible = 0, certain = 0] = [...bar.querySelectorAll("rect")].map((rect) =>
      Number(rect.getAttribute("height")),
    );
    return { words: textOf(bar.querySelector("title")), certain, possible };
  });
  const heights = drawn.map(({ certain, possible }) => certain + possible);
  const counts = drawn.map(({ words }) => totalOf(words));
  const scale = Math.max(0, ...heights) / Math.max(1, ...counts);
  return {
    bars: drawn.map(({ words, certain, possible }) => ({
      words,
      certain: rounded(certain / scale),
      possible: rounded(possible / scale),
    })),
    list: [...(list?.children ?? [])].map(textOf),
    listed: list?.getAttribute("aria-label") ?? "",
    ends: [...(figure?.querySelectorAll("svg > text") ?? [])].map(textOf),
    undated: linksIn(figure?.querySelector("figcaption")),
  };
}

/**
 * What a source outside the documents dates is possible only.
 *
 * @param key the list's own parameter, before which `dated` stands where it comes first in the alphabet
 */
export function expectYears(
  events: readonly Dated[],
  address: (query: string) => string,
  [key, place]: readonly [key: string, place: string],
): Years {
  const spans = events.map(({ days: [first, last], isExternal }) => ({
    first: yearOf(first),
    last: yearOf(last),
    isExternal,
  }));
  const known = spans.flatMap(({ first, last }) => [first, last]).filter((year) => year !== null);
  const undated = spans.filter(({ first, last }) => first === null && last === null).length;
  const query = [`${key}=${place}`, "dated=0"].toSorted().join("&");
  const links = undated === 0 ? [] : [{ text: `${undated} undated`, href: address(query) }];
  if (known.length === 0) return { bars: [], list: [], listed: "", ends: [], undated: links };

  const span = [1, 10, 100, 1000].find(
    (years) => binOf(Math.max(...known), years) - binOf(Math.min(...known), years) < MOST_BINS,
  );
  if (span === undefined) throw new Error("The events span more years than the tests know of.");
  const bins = known.map((year) => binOf(year, span));
  const [firstBin, lastBin] = [Math.min(...bins), Math.max(...bins)];
  const bars: Bar[] = [];
  for (let bin = firstBin; bin <= lastBin; bin++) {
    const touching = spans.filter(
      ({ first, last }) =>
        (first !== null || last !== null) &&
        (first === null || binOf(first, span) <= bin) &&
        (last === null || binOf(last, span) >= bin),
    );
    const certain = touching.filter(
      ({ first, last, isExternal }) =>
        !isExternal &&
        first !== null &&
        last !== null &&
        binOf(first, span) === bin &&
        binOf(last, span) === bin,
    ).length;
    const possible = touching.length - certain;
    if (touching.length > 0)
      bars.push({ words: barWords(bin, span, certain, possible), certain, possible });
  }
  return {
    bars,
    list: bars.map(({ words }) => words),
    listed: `Events by ${spanWords(span)}`,
    ends: [...new Set([yearWords(firstBin * span), yearWords(lastBin * span + span - 1)])],
    undated: links,
  };
}

function barWords(bin: number, span: number, certain: number, possible: number): string {
  const [from, to] = [bin * span, bin * span + span - 1];
  const years = span === 1 ? yearWords(from) : `${yearWords(from)}–${yearWords(to)}`;
  const counts = [
    certain > 0 ? `${certain} certainly` : "",
    possible > 0 ? `${possible} possibly` : "",
  ];
  return `${years}: ${counts.filter(Boolean).join(", ")}`;
}

function spanWords(span: number): string {
  const words: Record<number, string> = {
    1: "year",
    10: "decade",
    100: "century",
    1000: "1,000 years",
  };
  return words[span] ?? "";
}

const binOf = (year: number, span: number) => Math.floor(year / span);
const yearWords = (year: number) => (year > 0 ? String(year) : `${1 - year} BCE`);
const rounded = (value: number) => Math.round(value * 100) / 100;

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, -"-01-01".length));
}

/** The events that a bar's words count. */
function totalOf(words: string): number {
  const counts = words.slice(words.lastIndexOf(":")).match(/\d+/g) ?? [];
  return counts.reduce((sum, count) => sum + Number(count), 0);
}
