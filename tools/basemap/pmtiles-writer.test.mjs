import assert from "node:assert/strict";
import { test } from "node:test";
import { PMTiles } from "pmtiles";
import { PmtilesWriter, tileId } from "./pmtiles-writer.mjs";

const HEADER = {
  tileType: "vector",
  minZoom: 0,
  maxZoom: 2,
  bounds: [-180, -85, 180, 85],
  center: [44.4, 33.3, 2],
  metadata: { name: "test" },
};

test("numbers tiles along the Hilbert curve of the specification", () => {
  const expected = [
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [1, 0, 1, 2],
    [1, 1, 1, 3],
    [1, 1, 0, 4],
    [2, 0, 0, 5],
    [12, 3423, 1763, 19_078_479],
  ];
  for (const [zoom, x, y, id] of expected) assert.equal(tileId(zoom, x, y), id);
});

test("gives back every tile that was added", async () => {
  const writer = new PmtilesWriter(HEADER);
  for (const [zoom, x, y] of tiles(2)) writer.add(zoom, x, y, content(`${zoom}/${x}/${y}`));
  const archive = open(writer.finish());
  for (const [zoom, x, y] of tiles(2)) {
    assert.equal(await read(archive, zoom, x, y), `${zoom}/${x}/${y}`);
  }
  assert.equal(await archive.getZxy(3, 0, 0), undefined);
});

test("keeps header and metadata", async () => {
  const writer = new PmtilesWriter(HEADER);
  writer.add(0, 0, 0, content("world"));
  const archive = open(writer.finish());
  const header = await archive.getHeader();
  assert.equal(header.clustered, true);
  assert.deepEqual([header.minZoom, header.maxZoom], [0, 2]);
  assert.deepEqual([header.centerLon, header.centerLat], [44.4, 33.3]);
  assert.deepEqual(await archive.getMetadata(), { name: "test" });
});

test("stores equal tiles once and joins neighbours into one entry", async () => {
  const writer = new PmtilesWriter(HEADER);
  for (const [zoom, x, y] of tiles(2)) writer.add(zoom, x, y, content("sea"));
  const bytes = writer.finish();
  const header = await open(bytes).getHeader();
  assert.deepEqual(
    [header.numAddressedTiles, header.numTileEntries, header.numTileContents],
    [21, 1, 1],
  );
});

test("reads through leaf directories when the root would be too long", async () => {
  // Lengths without a pattern, so that the directory does not shrink under compression.
  const text = (x, y) =>
    `${x},${y}`.padEnd(8 + (Math.imul(x * 128 + y, 2_654_435_761) >>> 20), "~");
  const writer = new PmtilesWriter({ ...HEADER, tileType: "webp", maxZoom: 7 });
  for (let x = 0; x < 128; x++)
    for (let y = 0; y < 128; y++) writer.add(7, x, y, content(text(x, y)));
  const archive = open(writer.finish());
  const header = await archive.getHeader();
  assert.ok(header.leafDirectoryLength > 0, "expected leaf directories");
  for (const [x, y] of [
    [0, 0],
    [127, 127],
    [17, 103],
  ]) {
    assert.equal(await read(archive, 7, x, y), text(x, y));
  }
});

test("writes the same bytes whatever the order of the tiles", () => {
  const forwards = new PmtilesWriter(HEADER);
  const backwards = new PmtilesWriter(HEADER);
  for (const [zoom, x, y] of tiles(2)) forwards.add(zoom, x, y, content(`${x}`));
  for (const [zoom, x, y] of [...tiles(2)].reverse()) backwards.add(zoom, x, y, content(`${x}`));
  assert.deepEqual(forwards.finish(), backwards.finish());
});

test("refuses a tile that was added twice, and an empty archive", () => {
  const writer = new PmtilesWriter(HEADER);
  assert.throws(() => writer.finish(), /no tiles/);
  writer.add(1, 0, 1, content("once"));
  assert.throws(() => writer.add(1, 0, 1, content("again")), /Tile 1\/0\/1 was added twice/);
});

function* tiles(maxZoom) {
  for (let zoom = 0; zoom <= maxZoom; zoom++) {
    for (let x = 0; x < 2 ** zoom; x++) for (let y = 0; y < 2 ** zoom; y++) yield [zoom, x, y];
  }
}

function content(text) {
  return new TextEncoder().encode(text);
}

/** @param {Buffer} bytes */
function open(bytes) {
  return new PMTiles({
    getKey: () => "memory",
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
}

async function read(archive, zoom, x, y) {
  const tile = await archive.getZxy(zoom, x, y);
  return new TextDecoder().decode(tile?.data);
}
