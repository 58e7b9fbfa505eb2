import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// biome-ignore lint/suspicious/noExplicitAny: read as files, without the model that is being tested
type Json = any;

/**
 * The numbers of the coverage page worked out from the files of a data folder,
 * with none of the functions that the product counts with.
 *
 * @returns numbers by scope: `""` for the atlas, `document`, `document#section`
 */
export function expectCoverage(folder: string): Record<string, Json> {
  const read = (file: string): Json => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const files: Json = {
    events: read("events.json").events,
    disagreements: read("disagreements.json").disagreements,
    places: read("places.geojson").features,
    documents: readdirSync(join(folder, "documents"))
      .filter((name) => name.endsWith(".json"))
      .map((name) => read(join("documents", name))),
  };
  const numbers: Record<string, Json> = { "": ofAtlas(files) };
  for (const document of files.documents) {
    numbers[document.id] = ofPart(files, document, undefined);
    for (const section of document.sections) {
      numbers[`${document.id}#${section.id}`] = ofPart(files, document, section);
    }
  }
  return numbers;
}

function ofAtlas(files: Json) {
  const mentions = files.documents.flatMap((document: Json) => document.mentions);
  const passages = files.documents.flatMap((document: Json) => document.passages);
  const attestations = files.events.flatMap((event: Json) => event.attestations);
  return {
    characters: sum(files.documents.map((document: Json) => document.source.characters)),
    covered: sum(
      files.documents.map((document: Json) => countMarked(document, 0, document.source.characters)),
    ),
    passages: passages.length,
    contextPassages: passages.filter((passage: Json) => passage.context === true).length,
    disagreements: files.disagreements.length,
    ...ofMentions(mentions),
    ...ofEvents(files, files.events, attestations),
    ...ofPlaces(files.places),
  };
}

function ofPart(files: Json, document: Json, section: Json) {
  const [start, end] = section ? [section.start, section.end] : [0, document.source.characters];
  const passages = document.passages.filter(
    (passage: Json) => !section || passage.section === section.id,
  );
  const isHere = ({ document: id, passage }: Json) =>
    id === document.id && passages.some((candidate: Json) => candidate.id === passage);
  const events = files.events.filter((event: Json) => event.attestations.some(isHere));
  const attestations = files.events.flatMap((event: Json) => event.attestations).filter(isHere);
  const told = attestations.map((attestation: Json) => attestation.id);
  const tied = events.flatMap((event: Json) =>
    event.places
      .filter((place: Json) => place.attestations.some((id: string) => told.includes(id)))
      .flatMap((place: Json) => [place.place, nearestDrawn(files, place.place)]),
  );
  return {
    characters: end - start,
    covered: countMarked(document, start, end),
    passages: passages.length,
    contextPassages: passages.filter((passage: Json) => passage.context === true).length,
    disagreements: files.disagreements.filter((record: Json) => record.passages.some(isHere))
      .length,
    ...ofMentions(
      document.mentions.filter((mention: Json) => mention.start >= start && mention.start < end),
    ),
    ...ofEvents(files, events, attestations),
    ...ofPlaces(files.places.filter((place: Json) => tied.includes(place.id))),
  };
}

/** The place itself where it is drawn, else the nearest drawn one that holds it. */
function nearestDrawn(files: Json, id: string | null): string | null {
  const place = files.places.find((candidate: Json) => candidate.id === id);
  if (!place) return null;
  return place.geometry ? place.id : nearestDrawn(files, place.properties.within);
}

/** Marks each code point of a part that lies in a passage, and counts the marks. */
function countMarked(document: Json, start: number, end: number): number {
  const marks = new Uint8Array(document.source.characters);
  for (const passage of document.passages) marks.fill(1, passage.start, passage.end);
  return marks.subarray(start, end).filter((mark) => mark === 1).length;
}

function ofMentions(mentions: Json[]) {
  const forms = (kind: string) =>
    count(mentions.filter((mention) => mention.kind === kind).map((mention) => mention.form));
  return { placeMentions: forms("place"), actorMentions: forms("actor") };
}

function ofEvents(files: Json, events: Json[], attestations: Json[]) {
  const drawn = files.places
    .filter((place: Json) => place.geometry !== null)
    .map((place: Json) => place.id);
  const isWithinDrawn = (id: string | null): boolean =>
    id !== null &&
    (drawn.includes(id) ||
      isWithinDrawn(
        files.places.find((place: Json) => place.id === id)?.properties.within ?? null,
      ));
  const isDrawn = (event: Json) =>
    event.places.some(
      (place: Json) => ["at", "from", "to"].includes(place.role) && isWithinDrawn(place.place),
    );
  const dated = events.filter((event) => event.date.edtf !== null);
  return {
    events: events.length,
    attestations: attestations.length,
    figures: sum(attestations.map((attestation) => attestation.figures.length)),
    undated: events.length - dated.length,
    unlocated: events.length - events.filter(isDrawn).length,
    datePrecisions: count(dated.map((event) => precisionOf(event.date.edtf))),
    dateBases: count(dated.map((event) => event.date.basis)),
  };
}

/** Precision read off the shape of a text: what is unspecified counts as not written. */
function precisionOf(text: string): string {
  if (/[/[{]/.test(text)) return "interval";
  const plain = text.replace(/[?~%]/g, "").replace(/(-XX)+$/, "");
  if (/^-?\d\d\dX$/.test(plain)) return "decade";
  if (/^-?\d\dXX$/.test(plain)) return "century";
  if (/^-?\d{4}-2[1-4]$/.test(plain)) return "season";
  if (/^-?\d{4}-\d\d-\d\d$/.test(plain)) return "day";
  return /^-?\d{4}-\d\d$/.test(plain) ? "month" : "year";
}

function ofPlaces(places: Json[]) {
  const drawn = places.filter((place) => place.geometry !== null);
  return {
    places: places.length,
    unmappedPlaces: places.length - drawn.length,
    placePrecisions: count(drawn.map((place) => place.properties.precision.basis)),
  };
}

function count(terms: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
