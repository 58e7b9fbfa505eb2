import type { AtlasData } from "@/lib/records/atlas-data";
import type { Document, Mention, Passage } from "@/lib/records/document";
import { sourceName } from "@/lib/records/source-name";
import type { FigureItem, MentionItem, PassageItem } from "./record-answers";

/** Rows of the listings of passages, mentions and figures, in the order of reading. */
export function deriveRecords(data: AtlasData) {
  return {
    passages: derivePassages(data),
    mentions: deriveMentions(data),
    figures: deriveFigures(data),
  };
}

/** Each passage as it is listed, beside its record. */
function derivePassages({
  documents,
  events,
}: AtlasData): { item: PassageItem; record: Passage }[] {
  const attested = new Map<string, Set<string>>();
  for (const event of events) {
    for (const { document, passage } of event.attestations) {
      const key = `${document}#${passage}`;
      attested.set(key, (attested.get(key) ?? new Set()).add(event.id));
    }
  }
  return documents.flatMap((document) =>
    inOrder(document.passages).map((record) => {
      const { id, section, gloss, start, end, context = false } = record;
      const item = {
        document: document.id,
        source: sourceName(document, section),
        section,
        id,
        gloss,
        start,
        end,
        context,
        events: attested.get(`${document.id}#${id}`)?.size ?? 0,
      };
      return { item, record };
    }),
  );
}

/** Each mention as it is listed, beside its record. */
function deriveMentions({
  documents,
  places,
  actors,
}: AtlasData): { item: MentionItem; record: Mention }[] {
  const titles = {
    place: new Map(places.map(({ id, properties }) => [id, properties.title])),
    actor: new Map(actors.map(({ id, title }) => [id, title])),
  };
  return documents.flatMap((document) => {
    const sectionAt = holderFinder(document.sections);
    const passageAt = holderFinder(document.passages);
    return inOrder(document.mentions).map((record) => {
      const { kind, target, form, start, end } = record;
      const section = sectionAt(start);
      const item = {
        document: document.id,
        source: sourceName(document, section),
        section,
        passage: passageAt(start),
        kind,
        target,
        title: titles[kind].get(target) ?? target,
        form,
        start,
        end,
      };
      return { item, record };
    });
  });
}

/** Figures with their attestations, in the order of their passages. */
function deriveFigures({ documents, events }: AtlasData): FigureItem[] {
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const sections = new Map(
    documents.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, passage.section]),
    ),
  );
  const sourceOf = (id: string, passage: string) => {
    const document = documentById.get(id);
    return document ? sourceName(document, sections.get(`${id}#${passage}`) ?? null) : id;
  };
  const figures = events.flatMap((event) =>
    event.attestations.flatMap((attestation) =>
      attestation.figures.map((figure) => ({
        figure,
        attestation: attestation.id,
        event: event.id,
        eventTitle: event.title,
        document: attestation.document,
        source: sourceOf(attestation.document, attestation.passage),
        passage: attestation.passage,
      })),
    ),
  );
  const position = positions(documents);
  const at = (item: FigureItem) => position.get(`${item.document}#${item.passage}`) ?? 0;
  return figures.sort((one, other) => at(one) - at(other));
}

/** The rank of each passage in the reading of all documents. */
function positions(documents: readonly Document[]): Map<string, number> {
  const keys = documents.flatMap((document) =>
    inOrder(document.passages).map(({ id }) => `${document.id}#${id}`),
  );
  return new Map(keys.map((key, index) => [key, index]));
}

/** By position; of two that begin together, the longer first. */
function inOrder<Span extends { start: number; end: number }>(spans: readonly Span[]): Span[] {
  return spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/**
 * Finds the shortest of the spans that hold a position, the first of equals. Positions are asked for in ascending
 * order: each span is opened and closed once, however many positions there are.
 */
function holderFinder(spans: readonly { id: string; start: number; end: number }[]) {
  const waiting = inOrder(spans);
  let next = 0;
  let open: typeof waiting = [];
  return (position: number): string | null => {
    for (let span = waiting[next]; span && span.start <= position; span = waiting[++next]) {
      open.push(span);
    }
    open = open.filter(({ end }) => position < end);
    return open.toSorted((one, other) => length(one) - length(other))[0]?.id ?? null;
  };
}

function length({ start, end }: { start: number; end: number }): number {
  return end - start;
}
