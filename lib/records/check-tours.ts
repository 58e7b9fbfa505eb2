import type { AtlasData } from "./atlas-data";
import { type Report, reportTwice } from "./report";
import type { Tour } from "./tour";

const FILE = "tours.json";

/** Tours: ids of their own, and passages that the documents have. */
export function checkTours({ tours, documents }: AtlasData, report: Report) {
  reportTwice(tours, (id) => report(FILE, id, "id", "is used twice"));
  const passages = new Set(
    documents.flatMap(({ id, passages: own }) => own.map((passage) => `${id}#${passage.id}`)),
  );
  for (const tour of tours) {
    for (const { document, passage, field } of passagesOf(tour)) {
      if (passages.has(`${document}#${passage}`)) continue;
      report(FILE, tour.id, field, `names no passage: "${document}#${passage}"`);
    }
  }
}

/** Every passage that a tour names, with the field that names it. */
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
