import type { FoundWords } from "@/lib/columns/columns";
import type { EventItem, EventName } from "@/lib/store/answers";
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
export function nameEvents(database: Database, ordinals: readonly number[]): EventName[] {
  const statement = database.prepare("SELECT item FROM event WHERE ordinal = ?");
  return ordinals.flatMap((ordinal) => {
    const row = statement.get(ordinal) as { item: string } | undefined;
    if (!row) return [];
    const { id, title, type, date, dateBasis, start, end } = JSON.parse(row.item) as EventItem;
    return [{ ordinal, id, title, type, date, dateBasis, start, end }];
  });
}
