import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyHarbourAtlas } from "../tests/support/harbour-atlas";
import { runScript } from "../tests/support/run-script";

let copy: ReturnType<typeof copyHarbourAtlas>;
beforeEach(() => {
  copy = copyHarbourAtlas();
});
afterEach(() => {
  chmodSync(join(copy.environment.ATLAS_DATA, "documents"), 0o755);
  copy.remove();
});

const NOBODY = 65534;

function write(name: string, content: string | Buffer): string {
  const path = join(copy.folder, name);
  writeFileSync(path, content);
  return path;
}

const add = (...args: string[]) => runScript("add-document", args, copy.environment);
const recordPath = (id: string) => join(copy.environment.ATLAS_DATA, "documents", `${id}.json`);
const readRecord = (id: string) => JSON.parse(readFileSync(recordPath(id), "utf8"));
const listRecords = () => readdirSync(join(copy.environment.ATLAS_DATA, "documents"));

const LETTER = "A letter\n\nThe Moonbeam left the Old Pier at dawn.\n";

describe("Adding a document", () => {
  it("writes a record with what is known and says what is left to write", () => {
    const { status, stdout } = add(write("Letter 1.txt", LETTER), "--genre", "bulletin");
    expect(status).toBe(0);
    expect(readRecord("letter-1")).toMatchObject({
      id: "letter-1",
      language: "en",
      genre: "bulletin",
      source: { file: "Letter 1.txt", characters: 50 },
      sections: [{ id: "s1", start: 0, end: 49 }],
      mentions: [
        { kind: "actor", target: "moonbeam", form: "name", start: 14, end: 22 },
        { kind: "place", target: "old-pier", form: "name", start: 32, end: 40 },
      ],
    });
    expect(stdout).toContain("Language: en, guessed from Latin script");
    for (const field of ["title.text", "shortTitle", "voice", "summary", "s1: title"]) {
      expect(stdout).toContain(`\n  ${field}\n`);
    }
  });

  it("finds again every name of the fixture's documents, which were made by it", () => {
    const made = ["daftar-e-bandar", "lantern-bulletin"].map((id) => {
      const { source, mentions } = readRecord(id);
      writeFileSync(recordPath(id), JSON.stringify({ id, source: { sha256: "other" } }));
      const text = join(copy.environment.ATLAS_TEXTS, source.file);
      expect(add(text, "--id", `${id}-again`).status).toBe(0);
      const again = readRecord(`${id}-again`);
      expect(again.source).toEqual(source);
      expect(again.mentions).toEqual(mentions);
      return again.language;
    });
    expect(made).toEqual(["fa", "en"]);
  });

  it("lists by --rescan exactly the mentions that a recorded document lacks, and writes nothing", () => {
    const record = readRecord("lantern-bulletin");
    const [first, second, ...others] = record.mentions;
    writeFileSync(
      recordPath("lantern-bulletin"),
      JSON.stringify({ ...record, mentions: [second, ...others] }),
    );
    const before = readFileSync(recordPath("lantern-bulletin"), "utf8");
    const path = join(copy.environment.ATLAS_TEXTS, record.source.file);
    const { status, stdout } = add(path, "--rescan");
    expect(status).toBe(0);
    expect(stdout).toContain("has no mention of: 1.");
    const pasted = stdout.split("\n").filter((line) => line.startsWith("    { "));
    expect(pasted.map((line) => JSON.parse(line.trim().replace(/,$/, "")))).toEqual([first]);
    expect(readFileSync(recordPath("lantern-bulletin"), "utf8")).toBe(before);
  });

  it("refuses to rescan a text that no record has", () => {
    const { status, lines } = add(write("new.txt", LETTER), "--rescan");
    expect(status).toBe(1);
    expect(lines).toEqual([
      "No record has the SHA-256 of new.txt; leave out --rescan to record it as a new document.",
    ]);
    expect(listRecords()).toHaveLength(2);
  });

  it("counts a byte order mark as a character and says so", () => {
    const { stdout } = add(write("marked.txt", `\uFEFF${LETTER}`));
    expect(stdout).toContain("byte order mark");
    expect(readRecord("marked")).toMatchObject({
      source: { characters: 51 },
      sections: [{ start: 1, end: 50 }],
    });
    expect(readRecord("marked").mentions[0]).toMatchObject({ start: 15, end: 23 });
  });

  it("takes title, id and language as told", () => {
    const path = write("نامه.txt", LETTER);
    const { status } = add(path, "--id", "letter", "--title", "A letter", "--language", "en-GB");
    expect(status).toBe(0);
    expect(readRecord("letter")).toMatchObject({
      title: { text: "A letter", basis: "stated" },
      shortTitle: "A letter",
      language: "en-GB",
    });
  });

  it("shows on a dry run what it would write, and writes nothing", () => {
    const before = listRecords();
    const { status, stdout } = add(write("dry.txt", LETTER), "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain('"id": "dry"');
    expect(stdout).toContain("Nothing was written");
    expect(listRecords()).toEqual(before);
  });

  it("goes on while another document is still a draft", () => {
    expect(add(write("one.txt", LETTER)).status).toBe(0);
    expect(add(write("two.txt", `${LETTER} Again.`)).status).toBe(0);
  });
});

describe("Adding a document says in one sentence what is wrong, and writes nothing,", () => {
  it.each<[string, () => string[], RegExp]>([
    ["when no file is named", () => [], /^Name one text file: npm run add-document/],
    ["when an option is unknown", () => ["a.txt", "--name", "x"], /--name.*npm run add-document/],
    ["when the file is missing", () => ["nowhere.txt"], /^There is no file nowhere\.txt/],
    ["when it is a folder", () => [copy.folder], /is not a file/],
    ["when it is empty", () => [write("e.txt", " \n")], /e\.txt is empty/],
    ["when it is not UTF-8", () => [write("l.txt", Buffer.from([0x63, 0xe9]))], /not a UTF-8 text/],
    [
      "when it is UTF-16",
      () => [write("w.txt", Buffer.from("Wide", "utf16le"))],
      /not a UTF-8 text/,
    ],
    [
      "when its text is recorded already",
      () => [join(copy.environment.ATLAS_TEXTS, "lantern-bulletin.txt"), "--id", "other"],
      /recorded already: documents\/lantern-bulletin\.json has the same SHA-256/,
    ],
    [
      "when the id is taken",
      () => [write("lantern-bulletin.txt", LETTER)],
      /id lantern-bulletin is taken by documents\/lantern-bulletin\.json/,
    ],
    [
      "when the id was another document's once",
      () => [write("x.txt", LETTER), "--id", "harbour-diary"],
      /ids never change their meaning/,
    ],
    ["when the id is none", () => [write("x.txt", LETTER), "--id", "X y"], /cannot be an id/],
    ["when no id can be made of the name", () => [write("نامه.txt", LETTER)], /give one of Latin/],
    [
      "when the language is no tag",
      () => [write("x.txt", LETTER), "--language", "English"],
      /not a BCP 47 language tag/,
    ],
    ["when the language cannot be guessed", () => [write("x.txt", "港は朝")], /cannot be guessed/],
    [
      "when the genre is unknown",
      () => [write("x.txt", LETTER), "--genre", "opera"],
      /choose one of harbour-log, bulletin/,
    ],
    [
      "when the gazetteer cannot be read",
      () => {
        writeFileSync(join(copy.environment.ATLAS_DATA, "places.geojson"), "{");
        return [write("x.txt", LETTER)];
      },
      /places\.geojson cannot be used as it is; run `npm run check:data`/,
    ],
  ])("%s", (_name, args, sentence) => {
    const before = listRecords();
    const { status, lines } = add(...args());
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(listRecords()).toEqual(before);
  });

  it("when a file of that name holds another record", () => {
    const other = JSON.stringify({ id: "y", source: { sha256: "other" } });
    writeFileSync(recordPath("x"), other);
    const { status, lines } = add(write("x.txt", LETTER));
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^There is a file .*x\.json already; give another id with --id\.$/);
    expect(readFileSync(recordPath("x"), "utf8")).toBe(other);
  });

  it("when its folder may not be written in", () => {
    const documents = join(copy.environment.ATLAS_DATA, "documents");
    const path = write("x.txt", LETTER);
    chmodSync(copy.folder, 0o755);
    chmodSync(documents, 0o555);
    const asNobody = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/add-document.ts", path],
      { env: { ...process.env, ...copy.environment }, encoding: "utf8", ...asNobody },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^.*documents may not be written in; nothing was written\..*\n$/);
    expect(existsSync(recordPath("x"))).toBe(false);
  });
});

describe("The guide's worked example", () => {
  const guide = readFileSync("docs/adding-a-document.md", "utf8");
  const example = guide.slice(guide.indexOf("## A worked example"));
  const blocks = (language: string) =>
    [...example.matchAll(new RegExp(`\\n\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(
      ([, block = ""]) => block,
    );
  const [text = ""] = blocks("text");
  const [written, event] = blocks("json").map((block) => JSON.parse(block));

  it("is what the commands make of its text, and passes the check", () => {
    const path = write("texts/ferry-notice.txt", text);
    const { status } = add(path, "--title", "Notice to passengers", "--genre", "bulletin");
    expect(status).toBe(0);
    const { id, source, mentions, shortTitle, title, language, genre } = readRecord("ferry-notice");
    expect(written).toMatchObject({ id, source, mentions, shortTitle, title, language, genre });
    const located = runScript("locate", [path, "On 3 June", "morning."], {}).stdout;
    const [{ start, end }] = written.passages;
    expect(located).toContain(`"start": ${start}, "end": ${end} `);

    writeFileSync(recordPath("ferry-notice"), JSON.stringify(written));
    const eventsPath = join(copy.environment.ATLAS_DATA, "events.json");
    const { events } = JSON.parse(readFileSync(eventsPath, "utf8"));
    writeFileSync(eventsPath, JSON.stringify({ events: [...events, event] }));
    const check = runScript("check-data", [], copy.environment);
    expect(check.lines).toEqual([""]);
    expect(check.stdout).toContain("13 events, 3 documents; 3 of 3 texts attached");
  });
});

describe("Locating a passage", () => {
  const locate = (...args: string[]) => runScript("locate", args, {});

  it("prints its start and end as a record holds them", () => {
    const { status, stdout } = locate(write("x.txt", LETTER), "the moonbeam", "dawn.");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^"start": 10, "end": 49 {3}\(line 3\) The Moonbeam left/);
  });

  it("names every place where the words stand more than once", () => {
    const { stdout } = locate(write("x.txt", LETTER.repeat(2)), "Old Pier");
    expect(stdout.trim().split("\n")).toHaveLength(3);
    expect(stdout).toContain("2 places begin so");
  });

  it.each<[string, () => string[], RegExp]>([
    ["when words are missing", () => [write("x.txt", LETTER)], /npm run locate -- FILE\.txt/],
    ["when the file is missing", () => ["nowhere.txt", "a"], /There is no file nowhere\.txt/],
    ["when the text lacks them", () => [write("x.txt", LETTER), "dusk"], /does not have the words/],
  ])("says in one sentence what is wrong %s", (_name, args, sentence) => {
    const { status, lines } = locate(...args());
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
  });
});
