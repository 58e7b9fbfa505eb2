import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { HERE } from "./folders.mjs";

/** Every input and every output with its SHA-256. */
export const MANIFEST = new URL("manifest.json", HERE);

export async function readManifest() {
  return JSON.parse(await readFile(MANIFEST, "utf8"));
}

export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** @throws when the hashes differ, with both */
export function expectHash(name, expected, actual) {
  if (actual !== expected) {
    throw new Error(`${name} has SHA-256 ${actual} when ${expected} was expected.`);
  }
}
