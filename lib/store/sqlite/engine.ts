import { createRequire } from "node:module";
import type { DatabaseSync } from "@photostructure/sqlite";

export type Database = InstanceType<typeof DatabaseSync>;
export type SqlValue = string | number | null;

const require = createRequire(import.meta.url);

/**
 * Opens a file with Node's own SQLite where it has one (22.13 and newer), else with the same interface from npm.
 * Each is required by its literal name: bundlers refuse a name that is worked out.
 */
export function openDatabase(file: string, options: { readOnly: boolean }): Database {
  const engine = loadEngine();
  return new engine.DatabaseSync(file, options);
}

function loadEngine(): { DatabaseSync: typeof DatabaseSync } {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isBuiltIn = major > 22 || (major === 22 && minor >= 13);
  return isBuiltIn ? require("node:sqlite") : require("@photostructure/sqlite");
}
