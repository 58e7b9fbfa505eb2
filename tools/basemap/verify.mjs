import { readFile, writeFile } from "node:fs/promises";
import { PMTiles } from "pmtiles";
import { PUBLIC } from "./folders.mjs";
import { MANIFEST, readManifest, sha256 } from "./manifest.mjs";

/**
 * Compares what was built with the manifest: byte by byte, and tile by tile without compression.
 * Another version of Node may compress otherwise; then only the bytes differ. With `--update` it
 * writes what it finds into the manifest.
 */
const manifest = await readManifest();
const found = {};
for (const name of Object.keys(manifest.outputs)) found[name] = await describe(name);

if (process.argv.includes("--update")) {
  manifest.outputs = found;
  await writeFile(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
for (const [name, actual] of Object.entries(found)) {
  const expected = manifest.outputs[name];
  const same = actual.sha256 === expected.sha256;
  const sameTiles = actual.tiles !== undefined && actual.tiles === expected.tiles;
  if (!same) process.exitCode = 1;
  console.log(
    `${name}: ${same ? "as expected" : sameTiles ? "same tiles, other bytes" : "differs"}`,
  );
  console.log(`  ${actual.sha256} ${actual.bytes} bytes`);
}

async function describe(name) {
  const bytes = await readFile(new URL(name, PUBLIC));
  const tiles = name.endsWith(".pmtiles") ? await hashTiles(bytes) : undefined;
  return { sha256: sha256(bytes), bytes: bytes.length, ...(tiles && { tiles }) };
}

/** SHA-256 over position and content of every tile, in the order of zoom, column and row. */
async function hashTiles(bytes) {
  const archive = new PMTiles({
    getKey: () => "file",
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
  const { maxZoom } = await archive.getHeader();
  const lines = [];
  for (let zoom = 0; zoom <= maxZoom; zoom++) {
    for (let x = 0; x < 2 ** zoom; x++) {
      for (let y = 0; y < 2 ** zoom; y++) {
        const tile = await archive.getZxy(zoom, x, y);
        if (tile) lines.push(`${zoom}/${x}/${y} ${sha256(new Uint8Array(tile.data))}`);
      }
    }
  }
  return sha256(lines.join("\n"));
}
