import { type FoundWords, SURENESS } from "@/lib/columns/columns";
import { type EventRows, groupsIn } from "@/lib/columns/event-rows";
import type { EventItem, ListedEvent, ListPart, NumberedEvent } from "@/lib/store/answers";
import { wordsCondition } from "./condition";
import type { Database } from "./engine";

/** The Parquet file that holds the columns. */
export function readColumnsFile(database: Database): Uint8Array {
  const { file } = database.prepare("SELECT file FROM columns").get() as { file: Uint8Array };
  return file;
}

/** What a search for words finds, in the numbers that columns use. */
export function findWords(database: Database, words: string): FoundWords {
  const events = wordsCondition("events", "event.id", words);
  const places = wordsCondition("places", "place.id", words);
  const ordinals = database
    .prepare(`SELECT ordinal FROM event WHERE ${events.sql} ORDER BY ordinal`)
    .all(...events.values) as { ordinal: number }[];
  const named = database
    .prepare(`SELECT id FROM place WHERE ${places.sql} ORDER BY ordinal`)
    .all(...places.values) as { id: string }[];
  return { events: ordinals.map(({ ordinal }) => ordinal), places: named.map(({ id }) => id) };
}

/** What is said of events, in the order in which they are asked for; ordinals that no event has are left out. */
export function readEvents(database: Database, ordinals: readonly number[]): NumberedEvent[] {
  const statement = database.prepare("SELECT item FROM event WHERE ordinal = ?");
  return ordinals.flatMap((ordinal) => {
    const row = statement.get(ordinal) as { item: string } | undefined;
    return row ? [{ ordinal, ...(JSON.parse(row.item) as EventItem) }] : [];
  });
}

/** The ordinal of an event; `undefined` of an unknown one. */
export function ordinalOf(database: Database, event: string): number | undefined {
  const row = database.prepare("SELECT ordinal FROM event WHERE id = ?").get(event);
  return (row as { ordinal: number } | undefined)?.ordinal;
}

/** Part of a list. */
export function readRows(
  database: Database,
  { events, sureness, groups }: EventRows,
  part: { from: number; count: number },
): ListPart {
  // A link may name a row that the list has no more.
  const from = part.from < events.length ? part.from : 0;
  const { count } = part;
  const rows = readEvents(database, [...events.subarray(from, from + count)]);
  const surenessOf = (row: number) => SURENESS[sureness?.[row] ?? -1];
  return {
    rows: rows.map((event, index): ListedEvent => {
      const known = surenessOf(from + index);
      return known ? { ...event, sureness: known } : event;
    }),
    groups: groupsIn(groups, { from, count }),
    from,
    total: events.length,
  };
}
