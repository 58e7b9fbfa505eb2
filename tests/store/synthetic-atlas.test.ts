import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAtlas } from "@/lib/ingest/load";
import { SYNTHETIC, writeSyntheticAtlas } from "../support/synthetic-atlas";

/** Checksum of every file of a folder, its subfolders included. */
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest("hex");
}

function withAtlas<Value>(events: number, seed: number, use: (folder: string) => Value): Value {
  const atlas = writeSyntheticAtlas(events, seed);
  try {
    return use(atlas.environment.ATLAS_DATA);
  } finally {
    atlas.remove();
  }
}

describe("A synthetic atlas", () => {
  it("is the same each time for the same number and seed, and another for another", () => {
    const first = withAtlas(300, 1, digestOf);
    expect(withAtlas(300, 1, digestOf)).toBe(first);
    expect(withAtlas(300, 2, digestOf)).not.toBe(first);
  });

  it("passes the data check, with one busy place and one long document", () => {
    const loaded = withAtlas(2_600, 1, loadAtlas);
    if (loaded.type === "refused") throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
    const { events, documents } = loaded.data;
    expect(events).toHaveLength(2_600);
    const busy = events.filter(({ places }) =>
      places.some(({ place }) => place === SYNTHETIC.busyPlace),
    );
    expect(busy).toHaveLength(130);
    const passagesOf = (id: string) => documents.find((one) => one.id === id)?.passages.length ?? 0;
    expect(passagesOf(SYNTHETIC.longDocument)).toBe(200);
    expect(passagesOf(SYNTHETIC.document)).toBeLessThan(80);
  });

  it("refuses a size that holds no ordinary records", () => {
    expect(() => writeSyntheticAtlas(199)).toThrow("at least 200 events, not 199");
  });
});
