import type { AtlasData } from "./atlas-data";
import { type Report, reportTwice } from "./report";
import type { Tour, TourPassage } from "./tour";

const FILE = "tours.json";

/** Tours: ids of their own, and passages that the documents have. */
export function checkTours({ tours, documents }: AtlasData, report: Report) {
  reportTwice(tours, (id) => report(FILE, id, "id", "is used twice"));
  const passages = new Set(
    documents.flatMap(({ id, passages: own }) => own.map((passage) => `${id}#${passage.id}`)),
  );
  for (const tour of tours) {
    const unknown = findUnknownPassages(tour, ({ document, passage }) =>
      passages.has(`${document}#${passage}`),
    );
    for (const { document, passage, field } of unknown) {
      report(FILE, tour.id, field, `names no passage: "${document}#${passage}"`);
    }
  }
}

/** The passages of a tour that no document has, each with the field that names it. */
export function findUnknownPassages(tour: Tour, isKnown: (passage: TourPassage) => boolean) {
  return passagesOf(tour).filter((passage) => !isKnown(passage));
}

function passagesOf({ steps }: Tour) {
  return steps.flatMap(({ sentences }, step) =>
    sentences.flatMap(({ passages }, sentence) =>
      passages.map((passage, index) => ({
        ...passage,
        field: `steps[${step}].sentences[${sentence}].passages[${index}]`,
      })),
    ),
  );
}
