import type { Problem } from "@/lib/records/atlas-data";
import type { Document } from "@/lib/records/document";

/** Checks a document's record against its text: length in code points, and spans that begin and end on words. */
export function checkAgainstText(document: Document, text: string): Omit<Problem, "file">[] {
  const codePoints = Array.from(text);
  const problems: Omit<Problem, "file">[] = [];
  if (codePoints.length !== document.source.characters) {
    problems.push({
      record: document.id,
      field: "source.characters",
      message: `must be ${codePoints.length}, the text's length in code points; is ${document.source.characters}`,
    });
  }
  const spans = [
    ...document.passages.map((passage) => ({ record: passage.id, ...passage })),
    ...document.mentions.map((mention, index) => ({ record: `mentions[${index}]`, ...mention })),
  ];
  for (const { record, start, end } of spans) {
    for (const [field, at] of [
      ["start", start],
      ["end", end - 1],
    ] as const) {
      if (isBlank(codePoints[at])) {
        problems.push({
          record,
          field,
          message: "lies on white space; move it to the nearest word",
        });
      }
    }
  }
  return problems;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}
