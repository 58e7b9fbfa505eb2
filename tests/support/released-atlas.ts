import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { releaseIdOf } from "@/lib/ingest/data-files";
import { runScript } from "./run-script";

type Records = { [field: string]: unknown } & { id: string; title: string };

/** When a release was made, by its number: the third on 15 March 2026. */
export const momentOf = (number: number) => `2026-0${number}-15T12:00:00Z`;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
/** The same as a page says it. */
export const dayOf = (number: number) => DAY.format(new Date(momentOf(number)));

/** What was done to the edge atlas for each of its releases after the first. */
export const RENAMED = {
  landing: "The party comes ashore at Null Island",
  squall: "A squall breaks the mast",
  crew: "The crew of the second voyage",
};
const COMET = { id: "comet-seen", title: "A comet over the quay" };

/**
 * The edge atlas with seven releases, made by the command that makes releases. A comet is added with the third and
 * withdrawn with the fourth, which renames the landing; the first two are not kept whole.
 */
export function releaseEdgeAtlas() {
  const parent = mkdtempSync(join(tmpdir(), "atlas-released-"));
  const folder = join(parent, "edge");
  const third = join(parent, "third");
  cpSync("tests/fixtures/edge-atlas", folder, { recursive: true });
  const rename = (file: string, list: string, id: string, title: string) =>
    change(file, list, (records) =>
      records.map((record) => (record.id === id ? { ...record, title } : record)),
    );
  function change(file: string, list: string, edit: (records: Records[]) => Records[]) {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...content, [list]: edit(content[list]) }));
  }
  const releases: string[] = [];
  function release(note: string) {
    const { status, lines } = runScript("release", [note], { ATLAS_DATA: folder });
    if (status !== 0) throw new Error(lines.join("\n"));
    releases.push(releaseIdOf(folder));
  }
  release("The first.");
  rename("actors.json", "actors", "crew", RENAMED.crew);
  release("The crew has a fuller name.");
  change("events.json", "events", (events) => [...events, cometOf(events)]);
  release("A comet is added.");
  cpSync(folder, third, { recursive: true });
  rmSync(join(third, "releases"), { recursive: true });
  rename("events.json", "events", "landing", RENAMED.landing);
  change("events.json", "events", (events) => events.filter(({ id }) => id !== COMET.id));
  change("redirects.json", "redirects", (redirects) => [
    ...redirects,
    {
      type: "withdrawn",
      collection: "events",
      from: COMET.id,
      reason: "It was a lantern.",
      date: "2026-11-28",
    } as unknown as Records,
  ]);
  release("The landing has a fuller name, and there was no comet.");
  for (const title of ["The mast breaks", "A squall", RENAMED.squall]) {
    rename("events.json", "events", "squall", title);
    release(`The squall is called “${title}”.`);
  }
  change("releases/releases.json", "releases", (made) =>
    made.map((one, index) => ({ ...one, released: momentOf(index + 1) })),
  );
  return {
    environment: makeReady(folder),
    /** The data of the third release, as an atlas of its own. */
    readThird: () => makeReady(third),
    /** The atlas with a change that is not released. */
    changeOnce() {
      rename("events.json", "events", "landing", "The party lands");
      return makeReady(folder);
    },
    /** The oldest first. */
    releases,
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** Indexes the data of a folder, as a start does. */
function makeReady(data: string) {
  const environment = { ATLAS_DATA: data, ATLAS_TEXTS: "tests/fixtures/edge-atlas-texts" };
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...environment, NODE_ENV: "production" },
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The released atlas could not be made ready.");
  return environment;
}

/** An event of one attestation, as an event is that stands in the atlas already. */
function cometOf(events: readonly Records[]): Records {
  const rumour = events.find(({ id }) => id === "rumour");
  const [attestation] = (rumour?.attestations ?? []) as object[];
  return {
    ...rumour,
    ...COMET,
    related: [],
    attestations: [{ ...attestation, id: `${COMET.id}-1`, statement: "Something glowed." }],
  };
}
