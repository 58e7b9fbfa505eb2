import { CHANGED_COLLECTIONS, type RecordChange } from "@/lib/records/release";
import type { Changes } from "../answers";
import { type ChangedPage, type ChangeScope, countChanges, foldChanges } from "../history";
import { readJson } from "./details";
import type { Database, SqlValue } from "./engine";

/** What belongs to the page of a record of a collection. */
const INNER = { documents: "passages", events: "attestations", places: undefined } as const;

/** The record on whose page a row of `change` is told: `[collection, id]`. */
const PAGE_COLLECTION = `CASE collection ${Object.entries(INNER)
  .flatMap(([outer, inner]) => (inner ? [`WHEN '${inner}' THEN '${outer}'`] : []))
  .join(" ")} ELSE collection END`;
const PAGE_ID = `iif(${PAGE_COLLECTION} = collection, id, within)`;

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

    listPages(release: string): ChangedPage[] {
      const sql = `SELECT ${PAGE_COLLECTION} AS collection, ${PAGE_ID} AS id FROM change
        WHERE release = (SELECT ordinal FROM release WHERE id = ?)
        GROUP BY 1, 2 ORDER BY min(ordinal)`;
      const pages = database.prepare(sql).all(release) as ChangedPage[];
      const rank = ({ collection }: ChangedPage) => CHANGED_COLLECTIONS.indexOf(collection);
      return pages
        .map(({ collection, id }) => ({ collection, id }))
        .sort((one, other) => rank(one) - rank(other));
    },

    readPages(release: string, pages: readonly ChangedPage[]): RecordChange[][] {
      const sql = `SELECT record AS json FROM change
        WHERE release = (SELECT ordinal FROM release WHERE id = ?1)
        AND ((collection = ?2 AND id = ?3) OR (within = ?3 AND ${PAGE_COLLECTION} = ?2))
        ORDER BY ordinal`;
      return pages.map(({ collection, id }) =>
        readJson<RecordChange>(database, sql, [release, collection, id]),
      );
    },
  };
}

function read(database: Database, condition: string, values: SqlValue[]): RecordChange[] {
  const sql = `SELECT record AS json FROM change WHERE ${condition} ORDER BY ordinal`;
  return foldChanges(readJson<RecordChange>(database, sql, values));
}
