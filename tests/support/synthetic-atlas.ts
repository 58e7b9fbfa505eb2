import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbersFrom } from "./seeded-numbers";

const HARBOUR = "tests/fixtures/harbour-atlas";
const EVENTS_A_PLACE = 10;
const EVENTS_A_DOCUMENT = 50;
const EVENTS_AN_ACTOR = 20;
const PLACES_A_REGION = 60;
const PASSAGES_A_SECTION = 25;
const CHARACTERS_A_PASSAGE = 200;

/** The records that hold far more than the others of their kind, and ordinary ones of the same size in every atlas. */
export const SYNTHETIC = {
  busyPlace: "busy-harbour",
  /** One event of 20 happened at the busy place. */
  busyShare: 20,
  longDocument: "long-log",
  /** One event of 13 is told in the long document, in a passage of its own. */
  longShare: 13,
  place: "place-3",
  /** More places lie within it than its page lists. */
  region: "region-1",
  event: "event-7",
  document: "log-2",
} as const;

/**
 * Writes an atlas of invented events into a temporary folder, the same each time for the same number and seed.
 * Documents, passages, places and actors grow with the events, so that an ordinary record holds as much in a large
 * atlas as in a small one; the busy place and the long document grow with the atlas.
 *
 * @param events how many, at least 200
 */
export function writeSyntheticAtlas(events: number, seed = 20_261_127) {
  if (events < 200)
    throw new RangeError(`A synthetic atlas has at least 200 events, not ${events}.`);
  const folder = mkdtempSync(join(tmpdir(), "atlas-synthetic-"));
  const data = join(folder, `synthetic-${events}`);
  mkdirSync(join(data, "documents"), { recursive: true });
  for (const name of ["atlas.json", "vocabulary.json"]) {
    cpSync(join(HARBOUR, name), join(data, name));
  }
  const write = (name: string, content: object) =>
    writeFileSync(join(data, name), JSON.stringify(content));
  const atlas = composeAtlas(events, numbersFrom(seed));
  for (const document of atlas.documents) write(`documents/${document.id}.json`, document);
  write("events.json", { events: atlas.events });
  write("places.geojson", { type: "FeatureCollection", name: "places", features: atlas.places });
  write("landmarks.geojson", { type: "FeatureCollection", name: "landmarks", features: [] });
  write("redirects.json", { redirects: [] });
  write("actors.json", { actors: atlas.actors });
  write("disagreements.json", { disagreements: atlas.disagreements });
  return {
    environment: { ATLAS_DATA: data },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type Pick = (below: number) => number;

function composeAtlas(count: number, pick: Pick) {
  const ordinaryPlaces = Math.ceil(count / EVENTS_A_PLACE) - 1;
  const actors = Array.from({ length: Math.ceil(count / EVENTS_AN_ACTOR) }, (_, index) =>
    actorOf(index),
  );
  const documents = [
    new Log(SYNTHETIC.longDocument, "The long log"),
    ...Array.from(
      { length: Math.ceil(count / EVENTS_A_DOCUMENT) },
      (_, index) => new Log(`log-${index + 1}`, `Log ${index + 1}`),
    ),
  ];
  const composed = Array.from({ length: count }, (_, index) =>
    composeEvent(index, { pick, documents, places: ordinaryPlaces, actors: actors.length }),
  );
  return {
    places: composePlaces(ordinaryPlaces, pick),
    actors,
    events: composed.map(({ event }) => event),
    documents: documents.filter((log) => log.passages.length > 0).map((log) => log.record()),
    disagreements: composed.flatMap(({ disagreement }) => disagreement ?? []),
  };
}

type Told = { document: string; passage: string };

/** A document that grows by a passage, with the names in it, for each event it tells of. */
class Log {
  readonly id: string;
  readonly title: string;
  readonly passages: object[] = [];
  private readonly mentions: object[] = [];

  constructor(id: string, title: string) {
    this.id = id;
    this.title = title;
  }

  tell(places: readonly string[], actor: string): Told {
    const start = this.passages.length * CHARACTERS_A_PASSAGE;
    const id = `p${this.passages.length + 1}`;
    const section = `s${Math.floor(this.passages.length / PASSAGES_A_SECTION) + 1}`;
    const end = start + CHARACTERS_A_PASSAGE - 1;
    this.passages.push({ id, section, gloss: "What the log tells of one day.", start, end });
    const name = (kind: string, target: string, at: number) =>
      this.mentions.push({ kind, target, form: "name", start: start + at, end: start + at + 10 });
    places.forEach((place, index) => {
      name("place", place, 20 * (index + 1));
    });
    // The long log names the busy place all the time.
    if (this.id === SYNTHETIC.longDocument) name("place", SYNTHETIC.busyPlace, 100);
    name("actor", actor, 120);
    return { document: this.id, passage: id };
  }

  record() {
    const sections = Math.ceil(this.passages.length / PASSAGES_A_SECTION);
    const characters = this.passages.length * CHARACTERS_A_PASSAGE;
    const length = PASSAGES_A_SECTION * CHARACTERS_A_PASSAGE;
    return {
      id: this.id,
      shortTitle: this.title,
      title: { text: `${this.title} of an invented coast`, basis: "stated" },
      author: { text: null, basis: "none" },
      publisher: { text: null, basis: "none" },
      published: { edtf: this.id === SYNTHETIC.longDocument ? "2019" : "2020", basis: "stated" },
      language: "en",
      genre: "bulletin",
      voice: "An invented chronicler",
      summary: "Invented days at invented places.",
      source: {
        file: `${this.id}.txt`,
        sha256: createHash("sha256").update(this.id).digest("hex"),
        characters,
      },
      sections: Array.from({ length: sections }, (_, index) => ({
        id: `s${index + 1}`,
        title: `Part ${index + 1}`,
        layer: "body",
        summary: "What the log tells of some days.",
        start: index * length,
        end: Math.min((index + 1) * length, characters),
      })),
      passages: this.passages,
      mentions: this.mentions,
    };
  }
}

type Surroundings = { pick: Pick; documents: readonly Log[]; places: number; actors: number };

/** One event of ten is a move, one of twenty only concerns its place, one of five is told by two documents. */
function composeEvent(index: number, { pick, documents, places, actors }: Surroundings) {
  const id = `event-${index + 1}`;
  const place =
    index % SYNTHETIC.busyShare === 0 ? SYNTHETIC.busyPlace : `place-${1 + (index % places)}`;
  const isMove = index % 10 === 3;
  const isAbout = index % 20 === 7;
  const target = `place-${1 + pick(places)}`;
  const ends = isMove && target !== place ? [place, target] : [place];
  const actor = `actor-${1 + pick(actors)}`;
  const [long, ...logs] = documents;
  const own =
    index % SYNTHETIC.longShare === 0 ? long : logs[Math.floor(index / EVENTS_A_DOCUMENT)];
  const second = index % 5 === 4 ? logs[pick(logs.length)] : undefined;
  const told = [own, second]
    .filter((log, position, all) => log !== undefined && all.indexOf(log) === position)
    .map((log) => (log as Log).tell(ends, actor));
  const attestations = told.map((passage, position) => ({
    id: `${id}-${position + 1}`,
    ...passage,
    statement: "The log tells of it.",
    voice: "narrator",
    speaker: null,
    mode: "asserted",
    figures:
      index % 10 === 4
        ? [{ counted: "boats", value: 1 + pick(40), unit: "boats", by: "the log" }]
        : [],
  }));
  const roles = ends.length === 2 ? ["from", "to"] : [isAbout ? "about" : "at"];
  return {
    event: {
      id,
      title: `${isMove ? "Voyage" : "Gale"} ${index + 1} at ${place}`,
      type: isMove ? "crossing" : pick(3) === 0 ? "feast" : "gale",
      status: "reported",
      date: dateOf(index, pick),
      places: ends.map((end, position) => ({
        place: end,
        role: roles[position],
        basis: "stated",
        attestations: attestations.map((attestation) => attestation.id),
      })),
      actors: [{ actor, role: "crew", basis: "stated" }],
      related: index % 10 === 9 ? [{ event: `event-${index}`, relation: "see-also" }] : [],
      attestations,
    },
    disagreement:
      index % 1_000 === 4 && told.length === 2
        ? [
            {
              id: `differ-${index}`,
              kind: "documents-differ",
              sentence: "Two logs count different numbers of boats.",
              events: [id],
              passages: told,
            },
          ]
        : undefined,
  };
}

function dateOf(index: number, pick: Pick) {
  if (index % 25 === 11) return { edtf: null, basis: "none" };
  const year = 1950 + pick(70);
  if (index % 8 === 5) return { edtf: `${year}`, basis: "stated" };
  return { edtf: `${year}-${two(1 + pick(12))}-${two(1 + pick(28))}`, basis: "stated" };
}

/** Regions with their places around them, in open water; one place of twenty has no position of its own. */
function composePlaces(count: number, pick: Pick) {
  const regions = Array.from({ length: Math.ceil(count / PLACES_A_REGION) }, (_, index) => {
    const position = [-170 + (index % 34) * 10, -60 + Math.floor(index / 34) * 10] as const;
    return { id: `region-${index + 1}`, title: `Region ${index + 1}`, position };
  });
  const ordinary = Array.from({ length: count }, (_, index) => {
    const region = regions[Math.floor(index / PLACES_A_REGION)];
    if (!region) throw new Error(`Place ${index + 1} lies in no region.`);
    const [lng, lat] = region.position;
    const point = [lng + pick(8_000) / 1_000, lat + pick(8_000) / 1_000];
    return placeOf(
      `place-${index + 1}`,
      `Haven ${index + 1}`,
      index % 20 === 19 ? null : point,
      region.id,
    );
  });
  return [
    placeOf(SYNTHETIC.busyPlace, "Busy Harbour", [60.5, 4.5], null),
    ...ordinary,
    ...regions.map(({ id, title, position }) => placeOf(id, title, [...position], null)),
  ];
}

function placeOf(id: string, title: string, point: number[] | null, within: string | null) {
  const known = {
    precision: { radius: 1000, basis: "town-extent" },
    coordinateSource: { label: "Invented for the tests" },
  };
  return {
    type: "Feature",
    id,
    geometry: point && { type: "Point", coordinates: point },
    properties: {
      title,
      names: [{ text: title, language: "en", kind: "preferred" }],
      placeType: "town",
      within,
      mapped: point !== null,
      ...(point ? known : { unmappedReason: "unlocated" }),
    },
  };
}

function actorOf(index: number) {
  const title = `Boat ${index + 1}`;
  return {
    id: `actor-${index + 1}`,
    title,
    type: "vessel",
    names: [{ text: title, language: "en", kind: "preferred" }],
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
