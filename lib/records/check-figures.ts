import type { AtlasData } from "./atlas-data";
import type { Figure } from "./event";
import { type Report, reportTwice } from "./report";

/**
 * Figures of the documents, and those that others published: bounds in order, subjects that exist,
 * and measures of the vocabulary, each counted in one unit.
 */
export function checkFigures(data: AtlasData, report: Report) {
  const measureProblem = measureCheck(data);
  for (const event of data.events) {
    event.attestations.forEach((attestation, index) => {
      attestation.figures.forEach((figure, place) => {
        const refuse = (field: string, message: string | undefined) => {
          const path = `attestations[${index}].figures[${place}].${field}`;
          if (message) report("events.json", event.id, path, message);
        };
        refuse("min", boundsProblem(figure));
        refuse("measure", measureProblem(figure));
      });
    });
  }
  checkPublishedFigures(data, measureProblem, report);
}

type Counted = Pick<Figure, "measure" | "unit" | "value" | "min" | "max">;
type MeasureProblem = (figure: Counted) => string | undefined;

function checkPublishedFigures(
  { references, events, places }: AtlasData,
  measureProblem: MeasureProblem,
  report: Report,
) {
  const file = "references.json";
  reportTwice(references, (id) => report(file, id, "id", "is used twice"));
  const known = {
    event: new Set(events.map(({ id }) => id)),
    place: new Set(places.map(({ id }) => id)),
  };
  for (const reference of references) {
    const { subject } = reference;
    const id = subject.type === "event" ? subject.event : subject.place;
    if (!known[subject.type].has(id)) {
      report(file, reference.id, `subject.${subject.type}`, `names no ${subject.type}: "${id}"`);
    }
    const outOfOrder = boundsProblem(reference);
    if (outOfOrder) report(file, reference.id, "min", outOfOrder);
    const unfit = measureProblem(reference);
    if (unfit) report(file, reference.id, "measure", unfit);
  }
}

/** Numbers of one measure can stand on one scale, so they have one unit: that of the first. */
function measureCheck({ vocabulary }: AtlasData): MeasureProblem {
  const measures = new Set(vocabulary.measures.map(({ id }) => id));
  const units = new Map<string, string>();
  return ({ measure, unit, value, min, max }) => {
    if (measure === undefined) return undefined;
    if (!measures.has(measure)) return `is not in the vocabulary: "${measure}"`;
    if ([value, min, max].every((number) => number === undefined)) return undefined;
    const first = units.get(measure) ?? unit;
    units.set(measure, first);
    return first === unit
      ? undefined
      : `"${measure}" is counted in ${first} elsewhere and in ${unit} here`;
  };
}

function boundsProblem({ min, max }: { min?: number; max?: number }): string | undefined {
  if (min === undefined || max === undefined || min <= max) return undefined;
  return `must not be greater than max (${max}), is ${min}`;
}
