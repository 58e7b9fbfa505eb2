import type { Figure } from "@/lib/records/event";
import type { Reference } from "@/lib/records/reference";
import type { EdgeRecords } from "./edge-records";
import { FIGURE_WORDS, wordsOf } from "./page-words";
import { linkOf, textOf } from "./served-page";

/** A figure of the record with the attestation that gives it, in the order of the record. */
export type RecordedFigure = {
  figure: Figure;
  /** How a page says it. */
  words: string;
  document: string;
  passage: string;
};

/** Where a mark stands, in numbers of its scale; `end` is the end of the scale. */
type Mark =
  | { shape: "dot"; at: number }
  | { shape: "bar"; from: number; to: number }
  | { shape: "arrow"; from: number; to: "end" | "start" };

/** A figure in a strip: how it is said, by whom, where the link leads, what it counts, and its mark. */
type StripEntry = {
  figure: string;
  who: string;
  href: string;
  beside: string;
  mark: Mark | "words" | "no scale";
};

export type Strip = { figures: StripEntry[]; apart: StripEntry[] };

/** A strip as a page draws it: marks are read from the drawing and the numbers along its scale. */
export function readStrip(strip: Element): Strip {
  const ticks = [...strip.querySelectorAll("svg text")].map((tick) => ({
    percent: Number.parseFloat(tick.getAttribute("x") ?? ""),
    value: Number(textOf(tick).replaceAll(",", "")),
  }));
  const valueAt = (place: string | null) => {
    const [first, last] = [ticks[0], ticks.at(-1)];
    if (!first || !last) throw new Error("A mark stands on no scale.");
    const share = (Number.parseFloat(place ?? "") - first.percent) / (last.percent - first.percent);
    return Math.round((first.value + share * (last.value - first.value)) * 10) / 10;
  };
  const [own, apart] = [...strip.querySelectorAll("ul")];
  const read = (list: Element | undefined) =>
    [...(list?.children ?? [])].map((entry): StripEntry => {
      const link = entry.querySelector("a");
      return {
        figure: textOf(entry.querySelector("strong")),
        who: textOf(link?.querySelector(":scope > span")),
        href: linkOf(link).href,
        beside: textOf(entry.querySelector("small")),
        mark: readMark(entry, valueAt),
      };
    });
  return { figures: read(own), apart: read(apart) };
}

function readMark(entry: Element, valueAt: (place: string | null) => number): StripEntry["mark"] {
  const drawing = entry.querySelector("svg");
  if (!drawing) return entry.querySelector("em") ? "words" : "no scale";
  const dot = drawing.querySelector("circle");
  if (dot) return { shape: "dot", at: valueAt(dot.getAttribute("cx")) };
  const level = [...drawing.querySelectorAll("line")].find(
    (line) => line.getAttribute("y1") === line.getAttribute("y2"),
  );
  const [from, to] = [level?.getAttribute("x1") ?? null, level?.getAttribute("x2") ?? null];
  if (!drawing.querySelector("polyline")) {
    return { shape: "bar", from: valueAt(from), to: valueAt(to) };
  }
  return to === "100%"
    ? { shape: "arrow", from: valueAt(from), to: "end" }
    : { shape: "arrow", from: valueAt(to), to: "start" };
}

/** The strip that the records ask for: numbers before words, the documents' figures apart from all others. */
export function expectStrip(
  records: EdgeRecords,
  figures: readonly RecordedFigure[],
  references: readonly Reference[] = [],
): Strip {
  const numbered = [...figures.map(({ figure }) => figure), ...references].filter(hasNumber);
  const mark = (figure: Counted) => (numbered.length < 2 ? "no scale" : expectMark(figure));
  const byNumbers = <Given>(given: readonly Given[], figureOf: (one: Given) => Counted) => [
    ...given.filter((one) => hasNumber(figureOf(one))),
    ...given.filter((one) => !hasNumber(figureOf(one))),
  ];
  return {
    figures: byNumbers(figures, ({ figure }) => figure).map(
      ({ figure, words, document, passage }) => ({
        figure: words,
        who: `${nameOf(records, document, passage)}, passage ${passage.replace(/^p0*/, "")}`,
        href: `/documents/${document}#${passage}`,
        beside: `${figure.counted} · ${figure.by}`,
        mark: mark(figure),
      }),
    ),
    apart: byNumbers(references, (reference) => reference).map((reference) => ({
      figure: wordsOf(FIGURE_WORDS, reference.id)[0] ?? "",
      who: reference.organisation,
      href: `#${reference.id}`,
      beside: reference.counted,
      mark: mark(reference),
    })),
  };
}

type Counted = Pick<Figure, "value" | "min" | "max">;

function hasNumber({ value, min, max }: Counted): boolean {
  return value !== undefined || min !== undefined || max !== undefined;
}

function expectMark({ value, min, max }: Counted): Mark | "words" {
  const exact = value ?? (min === max ? min : undefined);
  if (exact !== undefined) return { shape: "dot", at: exact };
  if (min !== undefined && max !== undefined) return { shape: "bar", from: min, to: max };
  if (min !== undefined) return { shape: "arrow", from: min, to: "end" };
  return max === undefined ? "words" : { shape: "arrow", from: max, to: "start" };
}

/** What the passage is of: the document, or the layer of a saved page that it lies in. */
function nameOf(records: EdgeRecords, document: string, passage: string): string {
  return records.sourceOf(document, records.passageOf(document, passage).section);
}
