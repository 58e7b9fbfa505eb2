import type { Passage, Section } from "@/lib/records/document";
import type { Attestation } from "@/lib/records/event";
import { sourceName } from "@/lib/records/source-name";
import type { DocumentDetail, EventItem } from "@/lib/store/answers";
import { cutParagraphs } from "@/lib/text/text-segments";

type Span = { start: number; end: number };

/** An event in the margin, and how the passage beside it tells of it: in one voice and mode or in several. */
type NotedEvent = Pick<EventItem, "id" | "title" | "type" | "date" | "dateBasis" | "places"> & {
  sayings: { voice: Attestation["voice"]; mode: Attestation["mode"] }[];
};

/** A passage in the margin, with the events that it attests. */
export type MarginNote = { passage: string; events: NotedEvent[] };

/**
 * A paragraph of the text or, where none is attached, the gloss of a passage: no more than is shown,
 * for a long document has thousands. Positions count code points of the whole text.
 */
export type ReadingRow = Span & {
  content:
    | { type: "text"; text: string }
    | { type: "gloss"; id: string; gloss: string; context: boolean; names: number[] };
  /** Passages and names of places that lie in the row, wholly or in part. */
  passages: (Span & { id: string; context: boolean })[];
  mentions: (Span & { place: string })[];
  /** The passages beginning here that attest something, and the places named here. */
  notes: MarginNote[];
  named: { id: string; title: string }[];
};

/**
 * Where no text is attached, a link to a place's name leads to the first gloss of a passage that holds it, or to
 * the section: `names` are the positions of those that a part stands for.
 */
export type ReadingSection = Pick<Section, "id" | "title" | "layer" | "summary"> & {
  /** Short name of the document or of this layer of it, for the names of its parts. */
  source: string;
  rows: ReadingRow[];
  names: number[];
};

/**
 * A document as it is read: section by section, row by row.
 *
 * @param codePoints the whole text, one code point an element; `undefined` where it is not attached
 */
export function readingSections(
  detail: DocumentDetail,
  codePoints: readonly string[] | undefined,
): ReadingSection[] {
  const { record } = detail;
  const passagesIn = findTouching(record.passages);
  const mentionsIn = findTouching(record.mentions.filter(({ kind }) => kind === "place"));
  const eventById = new Map(detail.events.map((event) => [event.id, event]));
  const titleById = new Map(detail.places.map(({ id, title }) => [id, title]));

  const takeNames = eachOnce((start, end) =>
    mentionsIn(start, end).flatMap((mention) => (mention.start >= start ? [mention.start] : [])),
  );

  const rowOf = (start: number, end: number, content: ReadingRow["content"]): ReadingRow => {
    const passages = passagesIn(start, end);
    const mentions = mentionsIn(start, end);
    const begun =
      content.type === "gloss" ? [content] : passages.filter((passage) => passage.start >= start);
    return {
      start,
      end,
      content,
      passages: passages.map(passageSpan),
      mentions: mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        place: mention.target,
      })),
      notes: notesOf(begun, detail.attestedByPassage, eventById),
      named: [...new Set(mentions.map(({ target }) => target))].map((id) => ({
        id,
        title: titleById.get(id) ?? id,
      })),
    };
  };
  const rowsOf = (section: Section) =>
    codePoints
      ? cutParagraphs(codePoints, section.start, section.end).map(({ start, end }) =>
          rowOf(start, end, { type: "text", text: codePoints.slice(start, end).join("") }),
        )
      : record.passages
          .filter((passage) => passage.section === section.id)
          .map(({ id, start, end, gloss, context = false }) =>
            rowOf(start, end, {
              type: "gloss",
              id,
              gloss,
              context,
              names: takeNames(start, end),
            }),
          );
  return record.sections.map((section) => ({
    id: section.id,
    title: section.title,
    layer: section.layer,
    summary: section.summary,
    source: sourceName(record, section.id),
    rows: rowsOf(section),
    names: codePoints ? [] : takeNames(section.start, section.end),
  }));
}

/** Ids of all places of a row: those it names and those of its events. */
export function placesOf({ named, notes }: ReadingRow): string[] {
  const told = notes.flatMap(({ events }) => events.flatMap(({ places }) => places));
  return [...new Set([...named.map(({ id }) => id), ...told])];
}

function passageSpan({ id, start, end, context = false }: Passage) {
  return { id, start, end, context };
}

/** What was found before is not found again. */
function eachOnce(find: (start: number, end: number) => number[]) {
  const found = new Set<number>();
  return (start: number, end: number): number[] => {
    const fresh = [...new Set(find(start, end))].filter((position) => !found.has(position));
    for (const position of fresh) found.add(position);
    return fresh;
  };
}

function notesOf(
  passages: readonly { id: string }[],
  attestedByPassage: DocumentDetail["attestedByPassage"],
  eventById: ReadonlyMap<string, EventItem>,
): MarginNote[] {
  return passages.flatMap(({ id: passage }) => {
    const events = notedEvents(attestedByPassage[passage] ?? [], eventById);
    return events.length === 0 ? [] : [{ passage, events }];
  });
}

/** An event that a passage tells of in several voices or modes is named once. */
function notedEvents(
  attested: DocumentDetail["attestedByPassage"][string],
  eventById: ReadonlyMap<string, EventItem>,
): NotedEvent[] {
  const noted = new Map<string, NotedEvent>();
  for (const { event: id, voice, mode } of attested) {
    const event = eventById.get(id);
    if (!event) continue;
    const { title, type, date, dateBasis, places } = event;
    const known = noted.get(id) ?? { id, title, type, date, dateBasis, places, sayings: [] };
    known.sayings.push({ voice, mode });
    noted.set(id, known);
  }
  return [...noted.values()];
}

/** Finds spans that share a position with a stretch, by their start, without looking at all of them. */
function findTouching<Part extends Span>(spans: readonly Part[]) {
  const sorted = spans.toSorted((one, other) => one.start - other.start);
  const longest = Math.max(0, ...spans.map(({ start, end }) => end - start));
  return (start: number, end: number): Part[] => {
    const found: Part[] = [];
    for (let at = firstAfter(sorted, start - longest); at < sorted.length; at++) {
      const span = sorted[at];
      if (!span || span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  };
}

/** Index of the first span that starts at a position or after it. */
function firstAfter(sorted: readonly { start: number }[], position: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
