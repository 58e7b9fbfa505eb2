import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { expect } from "vitest";

// biome-ignore lint/suspicious/noExplicitAny: tests say themselves what they expect of a file.
type Json = any;

/** The files of an evidence bundle by their names, each read by another program than wrote it. */
export type ReadBundle = {
  names: string[];
  text: (name: string) => string;
  json: (name: string) => Json;
  rows: (name: string) => Record<string, string>[];
};

/** Unpacks a bundle, and holds its checksums and its description to the files that it has. */
export async function readBundle(response: Response): Promise<ReadBundle> {
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/zip"]);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const text = (name: string) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`The bundle has no file "${name}".`);
    return strFromU8(bytes);
  };
  const bundle: ReadBundle = {
    names: Object.keys(files),
    text,
    json: (name) => JSON.parse(text(name)),
    rows: (name) =>
      Papa.parse<Record<string, string>>(text(name).replace("\ufeff", "").trimEnd(), {
        header: true,
      }).data,
  };
  expectChecksums(bundle, files);
  expectCrate(bundle, files);
  return bundle;
}

const sha256Of = (bytes: Uint8Array | undefined) =>
  createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");

/** Each file but the list itself has its line in it. */
function expectChecksums({ names, text }: ReadBundle, files: Record<string, Uint8Array>) {
  const lines = text("manifest-sha256.txt").trimEnd().split("\n");
  expect(lines).toEqual(
    names
      .filter((name) => name !== "manifest-sha256.txt")
      .map((name) => `${sha256Of(files[name])}  ${name}`),
  );
}

/** RO-Crate 1.3: a descriptor, a dataset, an entity for each file and no file without; no reference to nothing. */
function expectCrate({ names, json }: ReadBundle, files: Record<string, Uint8Array>) {
  const crate = json("ro-crate-metadata.json");
  expect(crate["@context"]).toBe("https://w3id.org/ro/crate/1.3/context");
  const graph: Json[] = crate["@graph"];
  const ids = graph.map((entity) => entity["@id"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(graph.filter((entity) => typeof entity["@type"] !== "string")).toEqual([]);
  const find = (id: string) => graph.find((entity) => entity["@id"] === id);
  expect(find("ro-crate-metadata.json")).toEqual({
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    about: { "@id": "./" },
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.3" },
  });
  const root = find("./");
  expect(root["@type"]).toBe("Dataset");
  for (const property of ["name", "description", "license", "isBasedOn", "version"]) {
    expect([property, Boolean(root[property])]).toEqual([property, true]);
  }
  expect(root.datePublished).toMatch(/^\d{4}-\d\d-\d\d$/);
  const described = names.filter((name) => name !== "ro-crate-metadata.json");
  expect(root.hasPart).toEqual(described.map((name) => ({ "@id": name })));
  const entities = graph.filter((entity) => entity["@type"] === "File");
  expect(entities.map((entity) => entity["@id"])).toEqual(described);
  for (const { "@id": name, encodingFormat, conformsTo, ...entity } of entities) {
    expect(encodingFormat).toMatch(/^\w+\/[\w.+-]+$/);
    expect(find(conformsTo["@id"])).toMatchObject({ "@type": "CreativeWork" });
    // It has the checksum of the description, which cannot have its checksum in turn.
    const isManifest = name === "manifest-sha256.txt";
    const [size, sha256] = [String(files[name]?.length), sha256Of(files[name])];
    expect([name, entity.contentSize, entity.sha256]).toEqual(
      isManifest ? [name, undefined, undefined] : [name, size, sha256],
    );
  }
  expect(referencesIn(graph).filter((id) => !ids.includes(id))).toEqual([]);
}

function referencesIn(graph: readonly Json[]): string[] {
  return graph
    .flatMap((entity) => Object.entries<Json>(entity))
    .flatMap(([, value]) => [value].flat())
    .flatMap((value) => (typeof value === "object" ? [value["@id"]] : []));
}
