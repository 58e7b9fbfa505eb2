import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Document } from "@/lib/records/document";
import { readSettings } from "@/lib/settings";
import { startBrowser } from "../support/browser";
import { copyHarbourAtlas } from "../support/harbour-atlas";
import { runScript } from "../support/run-script";
import { startServer } from "../support/start-server";

const { openPage } = startBrowser();
const copy = copyHarbourAtlas();
const { ATLAS_DATA, ATLAS_TEXTS } = copy.environment;
const { storeFile } = readSettings({ ...process.env, ...copy.environment });
afterAll(() => {
  copy.remove();
  rmSync(storeFile, { force: true });
});

const RECORD = join(ATLAS_DATA, "documents", "letter-of-the-keeper.json");
const TEXT = "نامهٔ نگهبان\n\nامروز مهتاب از جزیره لاک‌پشت به اسکلهٔ کهنه بازگشت.\n";

/** What the commands say of what is left to write: everything behind the record's name. */
function namedFields(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, field] = /documents\/letter-of-the-keeper\.json:\d+: (.+?): [^:]+$/.exec(line) ?? [];
    return field === undefined ? [] : [field.replace("letter-of-the-keeper: ", "")];
  });
}

/** Milliseconds in which a busy machine runs some commands, each in a process of its own. */
const PATIENCE = 180_000;

describe("A text becomes a document on the map", () => {
  it(
    "by one command, a person's words, and the check",
    async () => {
      const file = join(ATLAS_TEXTS, "Letter of the keeper.txt");
      writeFileSync(file, TEXT);
      const added = runScript("add-document", [file], copy.environment);
      expect(added.status).toBe(0);

      // The check names exactly what the command said is left to write.
      const refused = runScript("check-data", [], copy.environment);
      expect(refused.status).toBe(1);
      const named = namedFields(refused.lines);
      expect(named).toHaveLength(refused.lines.length - 1);
      for (const field of named) expect(added.stdout).toMatch(new RegExp(`\n {2}${field}( |\n)`));
      expect(added.stdout).toContain(`what is missing): ${named.length} fields`);

      const [, start, end] =
        /"start": (\d+), "end": (\d+)/.exec(
          runScript("locate", [file, "امروز", "بازگشت."], copy.environment).stdout,
        ) ?? [];
      const passage = { start: Number(start), end: Number(end) };
      writeFileSync(
        RECORD,
        JSON.stringify(fillIn(JSON.parse(readFileSync(RECORD, "utf8")), passage)),
      );
      attest();
      const passed = runScript("check-data", [], copy.environment);
      expect(passed.lines).toEqual([""]);
      expect(passed.stdout).toContain("3 documents; 3 of 3 texts attached and checked");

      expect(runScript("build-store", [], copy.environment).status).toBe(0);
      const server = await startServer(copy.environment);
      const page = await openPage(`${server.url}/places/old-pier`);
      await page.getByRole("main").getByRole("link", { name: "The boat returns" }).first().click();
      await page.getByRole("heading", { level: 1, name: "The boat returns" }).waitFor();
      await page.getByRole("main").getByRole("link", { name: "Read the passage" }).first().click();
      await page.waitForURL("**/documents/letter-of-the-keeper**#p1");
      expect((await page.locator("main mark").allTextContents()).join("")).toContain("بازگشت");
      await server.stop();
    },
    PATIENCE,
  );
});

/** What a documentalist writes into the draft. */
function fillIn(draft: Document, span: { start: number; end: number }): Document {
  const found = draft.mentions.map(({ target }) => target);
  expect(found).toEqual(["moonbeam", "turtle-island", "old-pier"]);
  return {
    ...draft,
    title: { text: "Letter of the keeper", basis: "inferred" },
    shortTitle: "Keeper's letter",
    genre: "bulletin",
    voice: "The keeper of the tower",
    summary: "The keeper writes that a boat came back.",
    sections: draft.sections.map((section) => ({
      ...section,
      title: "The letter",
      summary: "A boat comes back from the island.",
    })),
    passages: [{ id: "p1", section: "s1", gloss: "The boat comes back to the pier.", ...span }],
  };
}

const BOAT_RETURNS = "boat-returns-in-letter-of-the-keeper";

function attest() {
  const path = join(ATLAS_DATA, "events.json");
  const { events } = JSON.parse(readFileSync(path, "utf8"));
  events.push({
    id: "boat-returns",
    title: "The boat returns",
    type: "crossing",
    status: "reported",
    date: { edtf: null, basis: "none" },
    places: [
      { place: "turtle-island", role: "from", basis: "stated", attestations: [BOAT_RETURNS] },
      { place: "old-pier", role: "to", basis: "stated", attestations: [BOAT_RETURNS] },
    ],
    actors: [{ actor: "moonbeam", role: "crew", basis: "stated" }],
    related: [],
    attestations: [
      {
        id: BOAT_RETURNS,
        document: "letter-of-the-keeper",
        passage: "p1",
        statement: "The keeper writes that the boat came back to the pier.",
        voice: "narrator",
        speaker: null,
        mode: "asserted",
        figures: [],
      },
    ],
  });
  writeFileSync(path, JSON.stringify({ events }));
}
