import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import { Collection } from "@/lib/records/redirect";
import { listItems, openServer } from "../api/ask";
import { ensureDebianPackages } from "../support/ensure-debian-packages";

/** The hostile titles of the edge atlas have to come through as well. */
const { ask, store } = openServer("edgeAtlasUrl");
const folder = mkdtempSync(join(tmpdir(), "export-files-"));
beforeAll(() => {
  ensureDebianPackages([{ check: ["ogr2ogr", "--version"], package: "gdal-bin" }]);
}, 600_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

const run = promisify(execFile);

type Feature = {
  id?: string;
  properties: Record<string, string | null>;
  geometry: { type: string } | null;
};

/** What GDAL reads in a downloaded file. */
async function openFile(collection: Collection, format: string, extension: string) {
  const response = await ask(`/api/collections/${collection}/export?f=${format}`);
  const file = join(folder, `${collection}.${extension}`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  const { stdout } = await run("ogr2ogr", ["-f", "GeoJSON", "/vsistdout/", file], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout).features as Feature[];
}

/** Each record with its title and whether it has a position, as its listing has them. */
async function readRecords(collection: Collection) {
  const all = { limit: 1_000_000, sort: "title" } as const;
  const { items } = await listItems(store, collection, EVERYTHING, all);
  const { features } = await (await ask(`/api/collections/${collection}/items?limit=1000`)).json();
  const isPlaced = new Map<string, boolean>(
    features.map(({ id, geometry }: { id: string; geometry: object | null }) => [
      id,
      geometry !== null,
    ]),
  );
  return (items as { id: string }[]).map(({ id }) => ({ id, isPlaced: isPlaced.get(id) === true }));
}

describe.each(Collection.options)("A file of %s", (collection) => {
  it.each([
    ["csv", "csv"],
    ["geojson", "geojson"],
    ["geojsonseq", "geojsonl"],
    ["kml", "kml"],
  ])("is opened by GDAL as %s, each record once", async (format, extension) => {
    const features = await openFile(collection, format, extension);
    const records = await readRecords(collection);
    const ids = features.map(({ id, properties }) => properties.id ?? id);
    expect(ids.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
    if (format === "csv") return;
    const placed = features.filter(({ geometry }) => geometry !== null).length;
    expect(placed).toBe(records.filter(({ isPlaced }) => isPlaced).length);
  });
});
