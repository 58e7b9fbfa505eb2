import type { RecordChange } from "@/lib/records/release";
import type { Changes } from "../answers";
import { type ChangeScope, countChanges, foldChanges } from "../history";
import { readJson } from "./details";
import type { Database, SqlValue } from "./engine";

/** What belongs to the page of a record of a collection. */
const INNER = { documents: "passages", events: "attestations", places: undefined } as const;

/** Reads what changed since a release. What pages of one list ask for is put together once. */
export function createChangeReader(database: Database) {
  let last: { since: number; changes: RecordChange[] } | undefined;

  function readAll(since: number): RecordChange[] {
    if (last?.since !== since) {
      last = { since, changes: read(database, "release > ?", [since]) };
    }
    return last.changes;
  }
  return {
    list(
      { since, record }: ChangeScope,
      { from, count }: { from: number; count: number },
    ): Changes | undefined {
      const release = database.prepare("SELECT ordinal FROM release WHERE id = ?").get(since) as
        | { ordinal: number }
        | undefined;
      if (!release) return undefined;
      const changes = record
        ? read(
            database,
            "release > ? AND ((collection = ? AND id = ?) OR (collection = ? AND within = ?))",
            [
              release.ordinal,
              record.collection,
              record.id,
              INNER[record.collection] ?? "",
              record.id,
            ],
          )
        : readAll(release.ordinal);
      return { items: changes.slice(from, from + count), counts: countChanges(changes) };
    },
  };
}

function read(database: Database, condition: string, values: SqlValue[]): RecordChange[] {
  const sql = `SELECT record AS json FROM change WHERE ${condition} ORDER BY ordinal`;
  return foldChanges(readJson<RecordChange>(database, sql, values));
}
