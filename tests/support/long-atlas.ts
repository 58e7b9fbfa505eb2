import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbersFrom } from "./seeded-numbers";

const HARBOUR = "tests/fixtures/harbour-atlas";
const WORDS = 100_000;
const SECTIONS = 50;
const PARAGRAPHS_A_SECTION = 40;
const WORDS_A_PARAGRAPH = WORDS / SECTIONS / PARAGRAPHS_A_SECTION;
const PLACES = 150;

export const LONG_DOCUMENT = "long-chronicle";

/**
 * An atlas with one document of 100,000 invented words in 2,000 paragraphs: 3,000 passages, a third of them inside
 * another, 4,000 place names, 2,000 events at 150 places. The same each time it is written.
 */
export function writeLongAtlas() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-long-"));
  const environment = { ATLAS_DATA: join(folder, "atlas"), ATLAS_TEXTS: join(folder, "texts") };
  mkdirSync(join(environment.ATLAS_DATA, "documents"), { recursive: true });
  mkdirSync(environment.ATLAS_TEXTS);
  for (const name of ["atlas.json", "vocabulary.json"]) {
    cpSync(join(HARBOUR, name), join(environment.ATLAS_DATA, name));
  }
  const { text, ...chronicle } = composeChronicle();
  const write = (name: string, content: object) =>
    writeFileSync(join(environment.ATLAS_DATA, name), JSON.stringify(content));
  writeFileSync(join(environment.ATLAS_TEXTS, "chronicle.txt"), text);
  write(`documents/${LONG_DOCUMENT}.json`, chronicle.document);
  write("events.json", { events: chronicle.events });
  write("places.geojson", { type: "FeatureCollection", name: "places", features: places() });
  write("landmarks.geojson", { type: "FeatureCollection", name: "landmarks", features: [] });
  write("redirects.json", { redirects: [] });
  write("actors.json", { actors: [] });
  write("disagreements.json", { disagreements: [] });
  return {
    text,
    sha256: chronicle.document.source.sha256,
    environment,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function composeChronicle() {
  const pick = numbersFrom(20_261_122);
  const sections: object[] = [];
  const passages: object[] = [];
  const mentions: object[] = [];
  const events: object[] = [];
  let text = "";
  for (let year = 1901; year <= 1900 + SECTIONS; year++) {
    const section = { id: `s${year}`, title: `Year ${year}`, layer: "body", start: text.length };
    text += `Year ${year}\n`;
    for (let line = 0; line < PARAGRAPHS_A_SECTION; line++) {
      const start = text.length;
      const paragraph = composeParagraph(pick, start);
      text += `${paragraph.text}\n`;
      mentions.push(...paragraph.mentions);
      const passage = (from: number, to: number) => {
        const id = `p${passages.length + 1}`;
        const gloss = "What the chronicle tells of one day.";
        passages.push({ id, section: section.id, gloss, start: from, end: to });
        return id;
      };
      const whole = passage(start, start + paragraph.text.length);
      const told = line % 2 === 0 ? [whole, passage(...paragraph.inner)] : [whole];
      const day = `${year}-${two(1 + (line % 12))}-${two(1 + (line % 28))}`;
      events.push(eventOf(`event-${events.length + 1}`, day, paragraph.place, told));
    }
    sections.push({ ...section, summary: "What the chronicle tells of a year.", end: text.length });
  }
  const document = {
    id: LONG_DOCUMENT,
    shortTitle: "Long chronicle",
    title: { text: "The long chronicle", basis: "stated" },
    author: { text: null, basis: "none" },
    publisher: { text: null, basis: "none" },
    published: { edtf: "1999", basis: "stated" },
    language: "en",
    genre: "bulletin",
    voice: "An invented chronicler",
    summary: "Fifty invented years at invented places.",
    source: {
      file: "chronicle.txt",
      sha256: createHash("sha256").update(text).digest("hex"),
      characters: text.length,
    },
    sections,
    passages,
    mentions,
  };
  return { text, document, events };
}

/** Fifty invented words, two of them names of places; positions count from the text's beginning. */
function composeParagraph(pick: (below: number) => number, start: number) {
  const mentions: object[] = [];
  const named: string[] = [];
  let text = "";
  for (let word = 0; word < WORDS_A_PARAGRAPH; word++) {
    if (word > 0) text += " ";
    if (word !== 12 && word !== 37) {
      text += inventWord(pick);
      continue;
    }
    const place = pick(PLACES);
    const at = start + text.length;
    text += placeName(place);
    named.push(placeId(place));
    const [target, end] = [placeId(place), start + text.length];
    mentions.push({ kind: "place", target, form: "name", start: at, end });
  }
  const wordAfter = (at: number) => text.indexOf(" ", at) + 1;
  const inner: [number, number] = [start + wordAfter(20), start + wordAfter(120) - 1];
  return { text, mentions, inner, place: named[0] ?? placeId(0) };
}

const SYLLABLES = "ka lo mir ten su ra vel don hi par os ju ne bal tor".split(" ");

function inventWord(pick: (below: number) => number): string {
  return Array.from({ length: 1 + pick(3) }, () => SYLLABLES[pick(SYLLABLES.length)]).join("");
}

function placeId(place: number): string {
  return `place-${place + 1}`;
}

function placeName(place: number): string {
  return `Harbour${place + 1}`;
}

/** A grid of places in open water, a quarter of a degree apart. */
function places(): object[] {
  return Array.from({ length: PLACES }, (_, place) => ({
    type: "Feature",
    id: placeId(place),
    geometry: { type: "Point", coordinates: [60 + (place % 15) / 4, Math.floor(place / 15) / 4] },
    properties: {
      title: placeName(place),
      names: [{ text: placeName(place), language: "en", kind: "preferred" }],
      placeType: "town",
      within: null,
      mapped: true,
      precision: { radius: 1000, basis: "town-extent" },
      coordinateSource: { label: "Invented for the tests" },
    },
  }));
}

function eventOf(id: string, day: string, place: string, passages: string[]): object {
  return {
    id,
    title: `Gale at ${place}, ${day}`,
    type: "gale",
    status: "reported",
    date: { edtf: day, basis: "stated" },
    places: [
      {
        place,
        role: "at",
        basis: "stated",
        attestations: passages.map((_, index) => `${id}-${index + 1}`),
      },
    ],
    actors: [],
    related: [],
    attestations: passages.map((passage, index) => ({
      id: `${id}-${index + 1}`,
      document: LONG_DOCUMENT,
      passage,
      statement: "The chronicle tells of a gale.",
      voice: "narrator",
      speaker: null,
      mode: "asserted",
      figures: [],
    })),
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
