import { type Tour, TourFile } from "@/lib/records/tour";

/** What the file will have, in its order; `edited` is the tour that is being written. */
export type FiledTour = { tour: Tour; from: "atlas" | "file" | "edited" };

/**
 * The tours of the next file: those of the atlas in their order, each as an opened file has it where it has another
 * version, then what only that file has. The tour that is being written takes the place of the one that it was opened
 * from, as long as it keeps its id; else it comes last.
 */
export function toursOfFile({
  atlas,
  others,
  edited,
  origin,
}: {
  atlas: readonly Tour[];
  others: readonly Tour[];
  edited: Tour;
  origin: string | null;
}): FiledTour[] {
  const known = new Set(atlas.map(({ id }) => id));
  const filed: FiledTour[] = [
    ...atlas.map((tour): FiledTour => {
      const other = others.find(({ id }) => id === tour.id);
      return other && !isSameTour(other, tour)
        ? { tour: other, from: "file" }
        : { tour, from: "atlas" };
    }),
    ...others.filter(({ id }) => !known.has(id)).map((tour): FiledTour => ({ tour, from: "file" })),
  ];
  const own: FiledTour = { tour: edited, from: "edited" };
  const place = edited.id === origin ? filed.findIndex(({ tour }) => tour.id === origin) : -1;
  return place === -1 ? [...filed, own] : filed.with(place, own);
}

/** `data/tours.json`, written as the other files of an atlas are. */
export function writeTourFile(tours: readonly Tour[]): string {
  return `${JSON.stringify({ $schema: "./schema/tours.json", tours }, null, 2)}\n`;
}

export type OpenedFile =
  | { type: "opened"; tours: Tour[] }
  /** Why it is no file of tours: no JSON, or the first field that is not as it must be. */
  | { type: "refused"; field: string | undefined };

/** Reads a file of tours that a reader chose. */
export function readTourFile(text: string): OpenedFile {
  let json: unknown;
  try {
    // Some editors write a byte order mark, which JSON may not begin with.
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { type: "refused", field: undefined };
  }
  const read = TourFile.safeParse(json);
  if (read.success) return { type: "opened", tours: read.data.tours.map(inOrder) };
  const [issue] = read.error.issues;
  return { type: "refused", field: issue ? writeField(issue.path) : undefined };
}

/** `steps[0].sentences[1].text`, as the data check names fields. */
export function writeField(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

/** Whether two records say the same. */
export function isSameTour(one: Tour, other: Tour): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** A tour with its fields in the order of the schema. */
function inOrder({ id, title, summary, steps }: Tour): Tour {
  return {
    id,
    title,
    summary,
    steps: steps.map((step) => ({
      link: step.link,
      title: step.title,
      sentences: step.sentences.map(({ text, passages }) => ({
        text,
        passages: passages.map(({ document, passage }) => ({ document, passage })),
      })),
    })),
  };
}
