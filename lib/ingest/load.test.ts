import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { EDGE_ATLAS_FOLDER } from "@/tests/store/edge-atlas";
import { formatProblem, loadAtlas } from "./load";

const parent = mkdtempSync(join(tmpdir(), "load-atlas-"));
const folder = join(parent, "atlas");
afterAll(() => rmSync(parent, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(EDGE_ATLAS_FOLDER, folder, { recursive: true });
});

const FILES = [
  "atlas.json",
  "vocabulary.json",
  "places.geojson",
  "landmarks.geojson",
  "events.json",
  "actors.json",
  "disagreements.json",
  "redirects.json",
];

function rewrite(file: string, change: (text: string) => string) {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`The change to ${file} changes nothing.`);
  writeFileSync(path, after);
}

/** All problems as lines; empty when the atlas loads. */
function problems(): string[] {
  const result = loadAtlas(folder);
  if (result.type === "loaded") return [];
  return result.problems.map((problem) => formatProblem({ ...problem, line: undefined }));
}

describe("loadAtlas", () => {
  it("loads every record of the fixture", () => {
    const result = loadAtlas(folder);
    if (result.type === "refused") throw new Error(problems().join("\n"));
    expect(result.data.events).toHaveLength(50);
    expect(result.data.places).toHaveLength(19);
    expect(result.data.documents.map(({ id }) => id)).toEqual([
      "arabic-notice",
      "blank-note",
      "emoji-log",
      "persian-letter",
      "survey-report",
    ]);
  });

  it("is as new as its newest file", () => {
    const times = ["2020-01-01", "2031-05-06T07:08:09Z"].map((text) => new Date(text));
    const [old, recent] = times as [Date, Date];
    for (const file of FILES) utimesSync(join(folder, file), old, old);
    utimesSync(join(folder, "documents", "emoji-log.json"), recent, recent);
    expect(loadAtlas(folder)).toMatchObject({ type: "loaded", modified: recent });
  });

  it.each(FILES)("names %s when it is missing", (file) => {
    rmSync(join(folder, file));
    expect(problems()).toEqual([
      `${file}: cannot be read; every atlas needs this file in ${folder}`,
    ]);
  });

  it("does without published figures, a method and tours where there are none", () => {
    for (const file of ["references.json", "method.json", "tours.json"]) rmSync(join(folder, file));
    expect(loadAtlas(folder)).toMatchObject({
      type: "loaded",
      data: { references: [], method: undefined, tours: [] },
    });
  });

  it.each([
    [
      "references.json",
      '"unit": "boats"',
      '"unit": " boats"',
      "references.json: cove-wreck: unit: ",
    ],
    ["tours.json", '"id": "one-step"', '"id": "One"', "tours.json: One: id: "],
    ["tours.json", "/?map=1/0/0", "/?map=1/0", "tours.json: all-round: steps[4].link: "],
    ["method.json", '"id": "rows"', '"id": "Rows"', "method.json: Rows: id: "],
  ])("says where in %s %s may not be %s", (file, before, after, expected) => {
    rewrite(file, (text) => text.replace(before, after));
    expect(problems()).toEqual([expect.stringContaining(expected)]);
  });

  it("names the folder of documents when it is missing", () => {
    rmSync(join(folder, "documents"), { recursive: true });
    expect(problems()).toEqual([
      `documents/: there is no folder of document records; make ${join(folder, "documents")}`,
    ]);
  });

  it.each([...FILES, "documents/emoji-log.json"])("says that %s is not JSON", (file) => {
    rewrite(file, (text) => text.replace(/[}\]]\s*$/, ""));
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toMatch(new RegExp(`^${file}: is not JSON: .+`));
  });

  it("names file, record and field of a fault in a record", () => {
    rewrite("places.geojson", (text) => text.replace("[0, 51.4779]", "[0, 151.4779]"));
    expect(problems()).toEqual([
      "places.geojson: greenwich-house: geometry.coordinates.1: Too big: expected number to be <=90",
    ]);
  });

  it.each([
    ["atlas.json", '"zoom": 1', '"zoom": 99', "atlas.json: openingView.zoom: "],
    [
      "atlas.json",
      '"days": "2011-04-08/2012-02-29"',
      '"days": "2011-04-08/2010"',
      'atlas.json: landing-to-leap-day: days: "2011-04-08/2010" ends before it starts',
    ],
    [
      "vocabulary.json",
      '"family": "word"',
      '"family": "worm"',
      "vocabulary.json: notice: family: ",
    ],
    [
      "landmarks.geojson",
      '"schematic": false',
      '"schematic": "no"',
      "landmarks.geojson: date-line: properties.schematic: ",
    ],
    [
      "events.json",
      '"edtf": "2011/.."',
      '"edtf": "2011/../2012"',
      'events.json: station-open: date.edtf: "2011/../2012" has more than one "/"',
    ],
    [
      "events.json",
      '"mode": "planned"',
      '"mode": "hoped"',
      "events.json: station-closing-1: mode: ",
    ],
    ["actors.json", '"type": "group"', '"type": "A Group"', "actors.json: crew: type: "],
    [
      "disagreements.json",
      '"events": []',
      '"events": 0',
      "disagreements.json: age-of-the-harbour: events: ",
    ],
    [
      "redirects.json",
      '"date": "2026-01-01"',
      '"date": "2026-13-01"',
      "redirects.json: redirects.1.date: ",
    ],
    [
      "documents/arabic-notice.json",
      '"language": "ar"',
      '"language": "Arabic"',
      "documents/arabic-notice.json: arabic-notice: language: ",
    ],
    [
      "documents/arabic-notice.json",
      '"id": "p2"',
      '"id": "P 2"',
      "documents/arabic-notice.json: P 2: id: ",
    ],
  ])("says where in %s %s may not be %s", (file, before, after, expected) => {
    rewrite(file, (text) => text.replace(before, after));
    expect(problems()).toEqual([expect.stringContaining(expected)]);
  });

  it("reports the faults of all files at once", () => {
    rmSync(join(folder, "actors.json"));
    rewrite("redirects.json", () => "{");
    rewrite("places.geojson", (text) => text.replaceAll('"mapped": true', '"mapped": false'));
    rewrite("events.json", (text) => text.replace('"status": "reported"', '"status": "true"'));
    rewrite("documents/emoji-log.json", (text) => text.replace('"genre"', '"kind"'));
    const files = problems().map((problem) => problem.split(": ")[0]);
    expect(files.filter((file) => file === "places.geojson")).toHaveLength(14);
    expect([...new Set(files)]).toEqual([
      "places.geojson",
      "events.json",
      "actors.json",
      "redirects.json",
      "documents/emoji-log.json",
    ]);
  });

  it("reports a document whose file has another name together with broken references", () => {
    const path = (name: string) => join(folder, "documents", `${name}.json`);
    cpSync(path("blank-note"), path("scrap"));
    rmSync(path("blank-note"));
    rewrite("events.json", (text) => text.replace('"place": "polar-camp"', '"place": "camp"'));
    expect(problems()).toEqual([
      "documents/scrap.json: blank-note: id: must be the file's name; rename the file to blank-note.json",
      'events.json: polar-ink: places[0].place: names no place: "camp"',
    ]);
  });

  it("does not blame events for a document that cannot be read", () => {
    rewrite("documents/emoji-log.json", () => "{");
    expect(problems()).toHaveLength(1);
  });

  it("overlooks files in the folder of documents that are not records", () => {
    writeFileSync(join(folder, "documents", "notes.txt"), "not a record");
    expect(problems()).toEqual([]);
  });
});

describe("What is wrong with a file itself", () => {
  /** The whole lines, with the number of the line in the file where it is known. */
  function located(): string[] {
    const result = loadAtlas(folder);
    return result.type === "refused" ? result.problems.map(formatProblem) : [];
  }
  const bytesOf = (file: string) => readFileSync(join(folder, file));
  const lineOf = (file: string, words: string) =>
    bytesOf(file).toString().split(words)[0]?.split("\n").length ?? 0;

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JavaScript:x"])(
    "is told by its line where an address is %s",
    (address) => {
      const url = /"url": "https?:[^"]*"/;
      rewrite("atlas.json", (text) => text.replace(url, `"url": "${address}"`));
      const line = lineOf("atlas.json", address);
      expect(located()).toEqual([
        `atlas.json:${line}: license.url: must be an address that begins with http:// or https://`,
      ]);
    },
  );

  it.each([
    ["\\u0000", "holds the control character U+0000; take it out"],
    ["\\u001b", "holds the control character U+001B; take it out"],
    ["\\ud800", "holds half of a character (a lone surrogate); write it anew"],
    ["\\udc00x", "holds half of a character (a lone surrogate); write it anew"],
  ])("is told by record, field and line where a text holds %s", (sign, message) => {
    rewrite("actors.json", (text) => text.replace('"Office of Charts"', `"Office of ${sign}"`));
    const line = lineOf("actors.json", `"Office of ${sign}"`);
    expect(located()).toContain(`actors.json:${line}: office-of-charts: title: ${message}`);
  });

  it("is told by its line where bytes are not UTF-8", () => {
    const file = "events.json";
    const bytes = bytesOf(file);
    const at = bytes.indexOf('"title"', 3000) + 12;
    bytes[at] = 0xff;
    writeFileSync(join(folder, file), bytes);
    const line = bytes.subarray(0, at).toString("latin1").split("\n").length;
    expect(located()).toEqual([
      `events.json:${line}: has bytes that are not UTF-8; save the file with the encoding UTF-8`,
    ]);
  });

  it("is told by its line where a key is given twice", () => {
    rewrite("actors.json", (text) =>
      text.replace('"type": "group"', '"type": "x",\n"type": "group"'),
    );
    const line = lineOf("actors.json", '"type": "group"');
    expect(located()).toEqual([
      `actors.json:${line}: crew: type: is given a second time in the same record; keep one of the two`,
    ]);
  });

  it("is told by its line where it is no JSON, even at its very end", () => {
    rewrite("redirects.json", (text) => text.replace('"to":', '"to"'));
    const line = lineOf("redirects.json", '"to" ');
    expect(located()).toEqual([expect.stringContaining(`redirects.json:${line}: is not JSON: `)]);
    writeFileSync(join(folder, "redirects.json"), "{\n");
    expect(located()).toEqual([expect.stringContaining("redirects.json:2: is not JSON: ")]);
  });

  it("is not a byte order mark", () => {
    for (const file of ["atlas.json", "events.json", "documents/survey-report.json"]) {
      writeFileSync(join(folder, file), Buffer.concat([Buffer.from("\uFEFF"), bytesOf(file)]));
    }
    expect(located()).toEqual([]);
  });

  it("says lines beside the problems of records too", () => {
    rewrite("redirects.json", (text) => text.replace("2026-01-01", "2026-13-01"));
    const line = lineOf("redirects.json", "2026-13-01");
    expect(located()).toEqual([`redirects.json:${line}: redirects.1.date: Invalid ISO date`]);
  });
});

describe("formatProblem", () => {
  it("leaves out what is not known", () => {
    const problem = { file: "events.json", record: "", field: "", message: "is not JSON" };
    expect(formatProblem(problem)).toBe("events.json: is not JSON");
    expect(formatProblem({ ...problem, record: "landing", field: "date.edtf" })).toBe(
      "events.json: landing: date.edtf: is not JSON",
    );
    expect(formatProblem({ ...problem, line: 12 })).toBe("events.json:12: is not JSON");
  });
});
