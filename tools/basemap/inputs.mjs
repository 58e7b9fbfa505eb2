import { readFile } from "node:fs/promises";
import { INPUTS } from "./folders.mjs";

/** @param path path below the folder of inputs, which `npm run fetch` fills */
export async function readInput(path) {
  try {
    return await readFile(new URL(path, INPUTS), "utf8");
  } catch (cause) {
    throw new Error(`Input ${path} is missing: run "npm run fetch" first.`, { cause });
  }
}

export async function readJsonInput(path) {
  return JSON.parse(await readInput(path));
}

/** A table written by hand, beside the code: `names/settlements.json`. */
export async function readTable(name) {
  return JSON.parse(await readFile(new URL(`names/${name}.json`, import.meta.url), "utf8"));
}
