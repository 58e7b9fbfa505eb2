import { createRequire } from "node:module";
import type { DatabaseSync } from "@photostructure/sqlite";

export type Database = Pick<InstanceType<typeof DatabaseSync>, "prepare" | "exec" | "close">;
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

/**
 * Opens a file to be read only, which then never changes: a statement is prepared once and used again.
 * Each statement is read to its end at once, so that no two readers share its position.
 */
export function openToRead(file: string): Database {
  const database = openDatabase(file, { readOnly: true });
  const prepared = new Map<string, ReturnType<Database["prepare"]>>();
  const prepare: Database["prepare"] = (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const [oldest] = prepared.keys();
    if (prepared.size >= REMEMBERED_STATEMENTS && oldest !== undefined) prepared.delete(oldest);
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return { prepare, exec: (sql) => database.exec(sql), close: () => database.close() };
}

const REMEMBERED_STATEMENTS = 200;

function loadEngine(): { DatabaseSync: typeof DatabaseSync } {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isBuiltIn = major > 22 || (major === 22 && minor >= 13);
  return isBuiltIn ? require("node:sqlite") : require("@photostructure/sqlite");
}
