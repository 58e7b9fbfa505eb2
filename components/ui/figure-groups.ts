import type { Figure } from "@/lib/records/event";
import type { Reference } from "@/lib/records/reference";

/** A figure, a reference's figure included, as far as it says what is counted and how much. */
export type CountedFigure = Omit<Figure, "by">;

/** A figure of a document and the passage that gives it. */
export type GivenFigure = {
  figure: Figure;
  attestation: string;
  document: string;
  /** Short name of the document, or of the layer of it that the passage lies in. */
  source: string;
  passage: string;
};

/** The same thing as several passages and publications count it. */
export type FigureGroup<Given extends GivenFigure = GivenFigure> = {
  /** A term of the vocabulary's `measures`; undefined where the record names none. */
  measure: string | undefined;
  /** What the first of them counts, in the words of its record. */
  counted: string;
  figures: Given[];
  /** Figures that others published: never among the documents' own. */
  references: Reference[];
};

/**
 * Figures by what they count, in the order given: those of one measure together and, where the record names no
 * measure, only those that count the same in the same words and unit. They stay as they are; nothing is summed.
 */
export function groupFigures<Given extends GivenFigure>(
  figures: readonly Given[],
  references: readonly Reference[] = [],
): FigureGroup<Given>[] {
  const groups = new Map<string, FigureGroup<Given>>();
  const groupOf = (counted: CountedFigure) => {
    const key = keyOf(counted);
    const group = groups.get(key) ?? {
      measure: counted.measure,
      counted: counted.counted,
      figures: [],
      references: [],
    };
    groups.set(key, group);
    return group;
  };
  for (const given of figures) groupOf(given.figure).figures.push(given);
  for (const reference of references) groupOf(reference).references.push(reference);
  return [...groups.values()];
}

/** Whether there is something to compare: a figure of a document and at least one more beside it. */
export function isComparable({ figures, references }: FigureGroup): boolean {
  return figures.length > 0 && figures.length + references.length > 1;
}

/** Figures of many events: by measure in the order of the vocabulary, those without one last; then by event. */
export function groupByMeasure<Given extends GivenFigure & { event: string }>(
  figures: readonly Given[],
  measures: readonly string[],
): { measure: string | undefined; events: Given[][] }[] {
  const known = (measure: string | undefined) =>
    measure !== undefined && measures.includes(measure) ? measure : undefined;
  return [...measures, undefined]
    .map((measure) => ({
      measure,
      events: byEvent(figures.filter(({ figure }) => known(figure.measure) === measure)),
    }))
    .filter(({ events }) => events.length > 0);
}

function byEvent<Given extends { event: string }>(figures: readonly Given[]): Given[][] {
  const events = new Map<string, Given[]>();
  for (const given of figures) {
    events.set(given.event, [...(events.get(given.event) ?? []), given]);
  }
  return [...events.values()];
}

function keyOf({ measure, unit, counted }: CountedFigure): string {
  return measure === undefined ? `as counted ${unit} ${counted.toLowerCase()}` : `of ${measure}`;
}
