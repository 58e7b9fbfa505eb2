import type { AtlasData } from "@/lib/records/atlas-data";
import type { Document, Mention, Section } from "@/lib/records/document";
import { edtfPrecision } from "@/lib/records/edtf-interval";
import { type Attestation, type Event, isPlaced } from "@/lib/records/event";
import { findMapped } from "@/lib/records/mapped-place";
import type { Place } from "@/lib/records/place";

/** How many records there are of each term. */
export type Tally = Record<string, number>;

/** What the record holds, and lacks, of the whole atlas, one document or one section. */
export type CoverageNumbers = {
  /** Code points of the text, and how many of them lie in at least one passage. */
  characters: number;
  covered: number;
  passages: number;
  contextPassages: number;
  /** By form. */
  placeMentions: Tally;
  actorMentions: Tally;
  events: number;
  attestations: number;
  figures: number;
  disagreements: number;
  undated: number;
  unlocated: number;
  /** Dated events, by how fine the date is and by how it is known. */
  datePrecisions: Tally;
  dateBases: Tally;
  /** Places recorded; of a document or section, those that it ties events to. */
  places: number;
  unmappedPlaces: number;
  /** Mapped places, by how their radius is known. */
  placePrecisions: Tally;
};

export type DocumentCoverage = {
  id: string;
  title: string;
  shortTitle: string;
  /** In which it is written (BCP 47). */
  language: string;
  /** Whose document it is, in our words. */
  voice: string;
  numbers: CoverageNumbers;
  sections: { id: string; title: string; numbers: CoverageNumbers }[];
};

/** A document, with its sections, as lists name what they are narrowed to. */
export type ScopeName = Pick<DocumentCoverage, "id" | "shortTitle"> & {
  sections: { id: string; title: string }[];
};

export type Coverage = { atlas: CoverageNumbers; documents: DocumentCoverage[] };

/** Counts every record once for the atlas, for each document and for each section. */
export function measureCoverage(data: AtlasData): Coverage {
  const placeById = new Map(data.places.map((place) => [place.id, place]));
  const told = collectTold(data);
  const documents = data.documents.map((document) => {
    const within = (section: Section | undefined) =>
      numbersOf(document, section, told.get(scopeKey(document.id, section?.id)), placeById);
    return {
      id: document.id,
      title: document.title.text,
      language: document.language,
      shortTitle: document.shortTitle,
      voice: document.voice,
      numbers: within(undefined),
      sections: document.sections.map((section) => ({
        id: section.id,
        title: section.title,
        numbers: within(section),
      })),
    };
  });
  return { atlas: wholeNumbers(data, documents, placeById), documents };
}

/** What is told within a document or section. */
type Told = { events: Set<Event>; attestations: Attestation[]; disagreements: Set<string> };

function scopeKey(document: string, section: string | undefined): string {
  return section === undefined ? document : `${document}#${section}`;
}

function collectTold(data: AtlasData): Map<string, Told> {
  const sectionOf = new Map(
    data.documents.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, passage.section]),
    ),
  );
  const told = new Map<string, Told>();
  const scopesOf = (document: string, passage: string) =>
    [undefined, sectionOf.get(`${document}#${passage}`)].map((section) => {
      const key = scopeKey(document, section);
      const scope = told.get(key) ?? {
        events: new Set(),
        attestations: [],
        disagreements: new Set(),
      };
      told.set(key, scope);
      return scope;
    });
  for (const event of data.events) {
    for (const attestation of event.attestations) {
      for (const scope of scopesOf(attestation.document, attestation.passage)) {
        scope.events.add(event);
        scope.attestations.push(attestation);
      }
    }
  }
  for (const { id, passages } of data.disagreements) {
    for (const { document, passage } of passages) {
      for (const scope of scopesOf(document, passage)) scope.disagreements.add(id);
    }
  }
  return told;
}

function numbersOf(
  document: Document,
  section: Section | undefined,
  told: Told | undefined,
  placeById: ReadonlyMap<string, Place>,
): CoverageNumbers {
  const { start, end } = section ?? { start: 0, end: document.source.characters };
  const passages = document.passages.filter(
    (passage) => !section || passage.section === section.id,
  );
  const mentions = document.mentions.filter(
    (mention) => !section || (mention.start >= start && mention.start < end),
  );
  const events = [...(told?.events ?? [])];
  const attestations = told?.attestations ?? [];
  const toldHere = new Set(attestations.map(({ id }) => id));
  const tied = events
    .flatMap((event) => event.places)
    .filter((tie) => tie.attestations.some((id) => toldHere.has(id)))
    .map(({ place }) => place);
  // What has no position of its own counts in the place that it lies in, too.
  const counted = new Set(tied.flatMap((id) => [id, findMapped(id, placeById)?.id ?? id]));
  return {
    characters: end - start,
    covered: countCovered(document.passages, start, end),
    passages: passages.length,
    contextPassages: passages.filter(({ context }) => context).length,
    placeMentions: tally(formsOf(mentions, "place")),
    actorMentions: tally(formsOf(mentions, "actor")),
    attestations: attestations.length,
    figures: countFigures(attestations),
    disagreements: told?.disagreements.size ?? 0,
    ...eventNumbers(events, placeById),
    ...placeNumbers([...counted].flatMap((id) => placeById.get(id) ?? [])),
  };
}

function wholeNumbers(
  data: AtlasData,
  documents: readonly DocumentCoverage[],
  placeById: ReadonlyMap<string, Place>,
): CoverageNumbers {
  const sum = (field: "characters" | "covered" | "passages" | "contextPassages") =>
    documents.reduce((total, { numbers }) => total + numbers[field], 0);
  const mentions = data.documents.flatMap((document) => document.mentions);
  const attestations = data.events.flatMap((event) => event.attestations);
  return {
    characters: sum("characters"),
    covered: sum("covered"),
    passages: sum("passages"),
    contextPassages: sum("contextPassages"),
    placeMentions: tally(formsOf(mentions, "place")),
    actorMentions: tally(formsOf(mentions, "actor")),
    attestations: attestations.length,
    figures: countFigures(attestations),
    disagreements: data.disagreements.length,
    ...eventNumbers(data.events, placeById),
    ...placeNumbers(data.places),
  };
}

function eventNumbers(events: readonly Event[], placeById: ReadonlyMap<string, Place>) {
  const dated = events.filter(({ date }) => date.edtf !== null);
  const isLocated = ({ places }: Event) =>
    places.some(({ role, place }) => isPlaced(role) && findMapped(place, placeById));
  return {
    events: events.length,
    undated: events.length - dated.length,
    unlocated: events.filter((event) => !isLocated(event)).length,
    datePrecisions: tally(dated.map(({ date }) => edtfPrecision(date.edtf))),
    dateBases: tally(dated.map(({ date }) => date.basis)),
  };
}

function placeNumbers(places: readonly Place[]) {
  const bases = places.flatMap(({ geometry, properties }) =>
    geometry && properties.precision ? [properties.precision.basis] : [],
  );
  return {
    places: places.length,
    unmappedPlaces: places.length - bases.length,
    placePrecisions: tally(bases),
  };
}

function formsOf(mentions: readonly Mention[], kind: Mention["kind"]): string[] {
  return mentions.filter((mention) => mention.kind === kind).map(({ form }) => form);
}

function countFigures(attestations: readonly Attestation[]): number {
  return attestations.reduce((sum, { figures }) => sum + figures.length, 0);
}

function tally(terms: readonly string[]): Tally {
  const counts: Tally = {};
  for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

/** Length of the union of spans within `start`–`end`, end exclusive; spans may nest and cross. */
function countCovered(
  spans: readonly { start: number; end: number }[],
  start: number,
  end: number,
): number {
  let covered = 0;
  let reached = start;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const from = Math.max(span.start, reached);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    covered += to - from;
    reached = to;
  }
  return covered;
}
