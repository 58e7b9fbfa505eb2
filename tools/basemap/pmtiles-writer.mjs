import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/**
 * Collects tiles and lays them out as one PMTiles archive, version 3
 * (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). Equal tiles are stored once.
 * The same tiles give the same bytes whatever the order in which they were added.
 */
export class PmtilesWriter {
  /** @type {Map<string, Uint8Array>} stored bytes by their SHA-256 */
  #contents = new Map();
  /** @type {Map<number, string>} SHA-256 of the content by tile id */
  #tiles = new Map();
  #header;

  /**
   * @param {{
   *   tileType: "vector" | "webp",
   *   minZoom: number,
   *   maxZoom: number,
   *   bounds: [west: number, south: number, east: number, north: number],
   *   center: [lng: number, lat: number, zoom: number],
   *   metadata: object,
   * }} header
   */
  constructor(header) {
    this.#header = header;
  }

  /** @param {Uint8Array} content vector tiles uncompressed; pictures as they are */
  add(zoom, x, y, content) {
    const id = tileId(zoom, x, y);
    if (this.#tiles.has(id)) throw new Error(`Tile ${zoom}/${x}/${y} was added twice.`);
    const hash = sha256(content);
    if (!this.#contents.has(hash)) {
      const isVector = this.#header.tileType === "vector";
      this.#contents.set(hash, isVector ? gzip(content) : content);
    }
    this.#tiles.set(id, hash);
  }

  /** @returns {Buffer} the whole archive */
  finish() {
    if (this.#tiles.size === 0)
      throw new Error("Archive has no tiles when at least one was expected.");
    const { entries, data } = this.#layOut();
    const { root, leaves } = directories(entries);
    const metadata = gzip(Buffer.from(JSON.stringify(this.#header.metadata)));
    const header = this.#encodeHeader({
      lengths: [root.length, metadata.length, leaves.length, data.length],
      counts: [this.#tiles.size, entries.length, this.#contents.size],
    });
    return Buffer.concat([header, root, metadata, leaves, data]);
  }

  /** Data in the order of tile ids ("clustered"); neighbours with equal content share one entry. */
  #layOut() {
    const offsets = new Map();
    const data = [];
    const entries = [];
    let end = 0;
    for (const [id, hash] of [...this.#tiles].sort(([a], [b]) => a - b)) {
      const content = this.#contents.get(hash);
      if (!offsets.has(hash)) {
        offsets.set(hash, end);
        data.push(content);
        end += content.length;
      }
      const offset = offsets.get(hash);
      const last = entries.at(-1);
      if (last?.offset === offset && last.id + last.runLength === id) last.runLength++;
      else entries.push({ id, offset, length: content.length, runLength: 1 });
    }
    return { entries, data: Buffer.concat(data) };
  }

  #encodeHeader({ lengths, counts }) {
    const { tileType, minZoom, maxZoom, bounds, center } = this.#header;
    const header = Buffer.alloc(HEADER_LENGTH);
    header.write("PMTiles", 0, "ascii");
    header[7] = 3;
    let offset = HEADER_LENGTH;
    lengths.forEach((length, index) => {
      header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
      header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
      offset += length;
    });
    counts.forEach((count, index) => {
      header.writeBigUInt64LE(BigInt(count), 72 + index * 8);
    });
    header[96] = 1; // clustered
    header[97] = GZIP;
    header[98] = tileType === "vector" ? GZIP : UNCOMPRESSED;
    header[99] = tileType === "vector" ? VECTOR_TILE : WEBP;
    header[100] = minZoom;
    header[101] = maxZoom;
    bounds.forEach((degrees, index) => {
      header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
    });
    const [lng, lat, zoom] = center;
    header[118] = zoom;
    header.writeInt32LE(Math.round(lng * 1e7), 119);
    header.writeInt32LE(Math.round(lat * 1e7), 123);
    return header;
  }
}

const HEADER_LENGTH = 127;
/** Header and root directory have to lie in the first 16 KiB, so that one request reads both. */
const LONGEST_ROOT = 16_384 - HEADER_LENGTH;
const [UNCOMPRESSED, GZIP] = [1, 2];
const [VECTOR_TILE, WEBP] = [1, 4];

/** Position of a tile along the Hilbert curve, after all tiles of lower zoom. */
export function tileId(zoom, x, y) {
  let id = 0;
  for (let level = 0; level < zoom; level++) id += 4 ** level;
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const right = x & side ? 1 : 0;
    const lower = y & side ? 1 : 0;
    id += side * side * ((3 * right) ^ lower);
    if (lower === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}

/** One root directory while it is short enough, else leaves of equal size under a root. */
function directories(entries) {
  const whole = encodeDirectory(entries);
  if (whole.length <= LONGEST_ROOT) return { root: whole, leaves: Buffer.alloc(0) };
  for (let size = 4096; ; size *= 2) {
    const leaves = [];
    const pointers = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const leaf = encodeDirectory(entries.slice(start, start + size));
      pointers.push({ id: entries[start].id, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(pointers);
    if (root.length <= LONGEST_ROOT) return { root, leaves: Buffer.concat(leaves) };
  }
}

function encodeDirectory(entries) {
  const numbers = [entries.length];
  entries.forEach((entry, index) => {
    numbers.push(entry.id - (entries[index - 1]?.id ?? 0));
  });
  for (const entry of entries) numbers.push(entry.runLength);
  for (const entry of entries) numbers.push(entry.length);
  entries.forEach((entry, index) => {
    const previous = entries[index - 1];
    const follows = previous && previous.offset + previous.length === entry.offset;
    numbers.push(follows ? 0 : entry.offset + 1);
  });
  return gzip(Uint8Array.from(numbers.flatMap(variableLength)));
}

/** Little-endian groups of seven bits. Division instead of shifts: ids outgrow 32 bits. */
function variableLength(number) {
  const bytes = [];
  while (number > 127) {
    bytes.push((number % 128) | 128);
    number = Math.floor(number / 128);
  }
  bytes.push(number);
  return bytes;
}

/** Fixed level; Node writes neither time nor name into the header, and the system byte is unset. */
function gzip(bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
