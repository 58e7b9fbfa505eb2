import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { EDGE_ATLAS, readEdgeRecords } from "./edge-records";
import { type RunningServer, startServer } from "./start-server";

/** What the edge atlas does not have: every basis, mode, voice and shape of a figure, and a note wherever one may be. */
const PLACES = [
  placeOf("wide-bay", "Wide Bay", [-45.1234, 12.3456], {
    within: "the-oceans",
    precision: { radius: 4500, basis: "extent" },
    coordinateSource: { label: "Chart of the bay", url: "https://example.org/chart" },
    crossCheck: "Another chart has it 2 km further east.",
    note: "The bay moves with the tide.",
  }),
  placeOf("great-plain", "Great Plain", [100.6, -47.4], {
    within: null,
    precision: { radius: 250_000, basis: "survey" },
    coordinateSource: { label: "Invented for the tests" },
  }),
];

const EVENTS = [
  {
    id: "gauge-dispute",
    title: "Gauges carried over the bay",
    type: "voyage",
    status: "alleged",
    date: { edtf: "2012-10~", basis: "inferred", note: "the ink is of that autumn." },
    places: [
      { place: "great-plain", role: "to", basis: "inferred", attestations: ["gauge-dispute-1"] },
      {
        place: "wide-bay",
        role: "from",
        basis: "context",
        attestations: ["gauge-dispute-1", "gauge-dispute-2"],
        note: "Named in the line before.",
      },
      {
        place: "lost-valley",
        role: "about",
        basis: "ambiguous",
        attestations: ["gauge-dispute-3"],
      },
    ],
    actors: [
      {
        actor: "layla",
        role: "speaker",
        basis: "context",
        documents: ["persian-letter"],
        note: "By her first name.",
      },
      { actor: "zoe-angstrom", role: "author", basis: "inferred" },
      { actor: "crew", role: "crew", basis: "ambiguous" },
    ],
    related: [
      { event: "landing", relation: "see-also" },
      { event: "squall", relation: "answered-by" },
      { event: "gauge-read", relation: "has-part" },
    ],
    note: "Said in every way there is.",
    attestations: [
      attestationOf("gauge-dispute-1", "survey-report", "p5", "narrator", "alleged", null, [
        { counted: "water taken", value: 1200, unit: "cubic metres", by: "the survey" },
        { counted: "readings", min: 300, unit: "people", by: "the survey" },
        { counted: "boats", measure: "boats-lost", max: 12, unit: "boats", by: "hearsay" },
        { counted: "days under way", value: 9, unit: "days", by: "the survey" },
      ]),
      attestationOf("gauge-dispute-2", "persian-letter", "p3", "quoted", "reported", "layla", [
        { counted: "days under way", min: 2, max: 3, unit: "days", by: "Layla" },
        { counted: "readings", min: 300, qualifier: "more than", unit: "people", by: "Layla" },
      ]),
      attestationOf("gauge-dispute-3", "persian-letter", "p3", "paraphrased", "denied", "crew", [
        { counted: "hands", value: 7, wording: "a good seven", unit: "persons", by: "the crew" },
        { counted: "no boats", measure: "boats-lost", value: 0, unit: "boats", by: "the crew" },
        { counted: "days under way", wording: "a long week", unit: "days", by: "the crew" },
      ]),
      attestationOf("gauge-dispute-4", "emoji-log", "p3", "quoted", "planned", "office-of-charts", [
        {
          counted: "boats",
          measure: "boats-lost",
          max: 5,
          qualifier: "up to",
          unit: "boats",
          by: "the office",
        },
      ]),
    ],
  },
  {
    id: "gauge-read",
    title: "Gauge read in the bay",
    type: "shortage",
    status: "reported",
    date: { edtf: "2012-10~", basis: "context" },
    places: [{ place: "wide-bay", role: "at", basis: "context", attestations: ["gauge-read-1"] }],
    actors: [],
    related: [],
    attestations: [
      attestationOf("gauge-read-1", "blank-note", "p2", "narrator", "asserted", null, []),
    ],
  },
];

const DISAGREEMENTS = [
  {
    id: "which-gauge",
    kind: "document-differs-with-itself",
    sentence: "The letter says of one gauge that it was read and that it was not.",
    events: ["gauge-dispute"],
    passages: [
      { document: "persian-letter", passage: "p3" },
      { document: "persian-letter", passage: "p4" },
    ],
  },
  {
    id: "how-many-boats",
    kind: "documents-differ",
    sentence: "Twelve boats at most, none, or up to five.",
    events: ["gauge-dispute", "squall"],
    passages: [
      { document: "survey-report", passage: "p5" },
      { document: "emoji-log", passage: "p3" },
    ],
  },
];

const DAYS = {
  "gauge-dispute": ["2012-10-01", "2012-10-31"],
  "gauge-read": ["2012-10-01", "2012-10-31"],
} as const;

/** Serves a file's tests the edge atlas with further records and without texts. */
export function startAnnotatedAtlas() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-annotated-"));
  cpSync(EDGE_ATLAS, folder, { recursive: true });
  annotate(folder);
  const environment = { ATLAS_DATA: folder };
  let server: RunningServer;
  beforeAll(async () => {
    const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
      env: { ...process.env, ...environment, NODE_ENV: "production" },
      stdio: "inherit",
    });
    if (status !== 0) throw new Error("The annotated atlas does not pass the data check.");
    server = await startServer(environment);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  });
  return { url: () => server.url, records: readEdgeRecords(folder, DAYS) };
}

function annotate(folder: string) {
  // biome-ignore lint/suspicious/noExplicitAny: each change says what its file holds.
  const change = (file: string, edit: (content: any) => void) => {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, "utf8"));
    edit(content);
    writeFileSync(path, JSON.stringify(content));
  };
  change("events.json", ({ events }) => events.push(...EVENTS));
  change("places.geojson", ({ features }) => features.push(...PLACES));
  change("disagreements.json", ({ disagreements }) => disagreements.push(...DISAGREEMENTS));
  change("landmarks.geojson", ({ features: [shore] }) => {
    shore.properties.note = "Drawn from memory.";
  });
  change("documents/blank-note.json", (note) => {
    note.title.note = "It had none.";
    note.author = { text: "A sailor", basis: "context", note: "By the knot of the string." };
    note.publisher = { text: "A glazier", basis: "ambiguous" };
    note.published = { edtf: "2014", basis: "inferred", note: "The glass is of that year." };
    note.passages.push({ id: "p2", section: "s1", gloss: "A gauge is read.", start: 0, end: 12 });
  });
}

function placeOf(id: string, title: string, coordinates: [number, number], properties: object) {
  const names = [{ text: title, language: "en", kind: "preferred" }];
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates },
    properties: { title, names, placeType: "region", mapped: true, ...properties },
  };
}

function attestationOf(
  id: string,
  document: string,
  passage: string,
  voice: string,
  mode: string,
  speaker: string | null,
  figures: object[],
) {
  const statement = `What ${id} says.`;
  return { id, document, passage, statement, voice, speaker, mode, figures };
}
