import type { AtlasData } from "./atlas-data";
import { type Report, reportTwice } from "./report";

/** Figures of the documents, and those that others published: bounds in order, subjects that exist. */
export function checkFigures(data: AtlasData, report: Report) {
  for (const event of data.events) {
    event.attestations.forEach((attestation, index) => {
      attestation.figures.forEach((figure, place) => {
        const field = `attestations[${index}].figures[${place}].min`;
        const message = boundsProblem(figure);
        if (message) report("events.json", event.id, field, message);
      });
    });
  }
  checkPublishedFigures(data, report);
}

function checkPublishedFigures({ references, events, places }: AtlasData, report: Report) {
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
    const message = boundsProblem(reference);
    if (message) report(file, reference.id, "min", message);
  }
}

function boundsProblem({ min, max }: { min?: number; max?: number }): string | undefined {
  if (min === undefined || max === undefined || min <= max) return undefined;
  return `must not be greater than max (${max}), is ${min}`;
}
