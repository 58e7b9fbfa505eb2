import { indexCodePoints } from "@/lib/text/code-points";
import { cutFoundWords } from "@/lib/text/mark-words";
import { cutPieces } from "@/lib/text/text-pieces";
import { openDatabase, type SqlValue } from "./engine";

/** A piece that was found: which text it is of, its section there, and where it stands. */
export type IndexedPiece = {
  /** The number of its text, as it was taken in. */
  text: number;
  /** Counted from 0 in the order of the sections that were named. */
  section: number;
  /** In UTF-16 units. */
  unit: number;
  length: number;
  /** In code points. */
  start: number;
};

type Span = { start: number; end: number };

export type TextIndex = ReturnType<typeof openTextIndex>;

/** So many pieces are written at once, between two looks at the clock. */
const PIECES_AT_ONCE = 200;

const SCHEMA = `
  PRAGMA journal_mode = OFF;
  PRAGMA cache_size = -16000;
  CREATE VIRTUAL TABLE found USING fts5 (
    words, content = "", contentless_delete = 1, tokenize = "ascii", prefix = "1 2 3"
  );
  CREATE TABLE piece (
    position INTEGER PRIMARY KEY, text INTEGER NOT NULL, section INTEGER NOT NULL,
    unit INTEGER NOT NULL, length INTEGER NOT NULL, start INTEGER NOT NULL
  );
`;

/**
 * The words of attached texts, piece by piece. It holds no text: what is found is read from where the text lies. SQLite
 * keeps it in memory as far as its cache reaches and otherwise in a file without a name, which is gone with it.
 */
export function openTextIndex() {
  const database = openDatabase("", { readOnly: false });
  database.exec(SCHEMA);
  const insertWords = database.prepare("INSERT INTO found (rowid, words) VALUES (?, ?)");
  const insertPiece = database.prepare("INSERT INTO piece VALUES (?, ?, ?, ?, ?, ?)");
  /** The positions of each text that is whole; those of one that is being taken in lie behind all of them. */
  const whole = new Map<number, { first: number; end: number }>();
  let end = 0;

  function remove(first: number, last: number) {
    database.prepare("DELETE FROM found WHERE rowid >= ? AND rowid < ?").run(first, last);
    database.prepare("DELETE FROM piece WHERE position >= ? AND position < ?").run(first, last);
  }
  return {
    texts: () => [...whole.keys()],
    has: (text: number) => whole.has(text),
    /**
     * Takes in a text, some pieces at each step; nothing of it is found before its last step. Only one text at a time.
     *
     * @param sections in code points
     */
    *takeIn(text: number, content: string, sections: readonly Span[]): Generator<void> {
      const first = end;
      // Of a text that was begun before, and then was gone.
      remove(first, Number.MAX_SAFE_INTEGER);
      let position = first;
      for (const batch of batchesOf(piecesOf(content, sections))) {
        database.exec("BEGIN");
        for (const { section, piece } of batch) {
          const words = cutFoundWords(piece.text).flatMap(({ folded }) => folded);
          insertWords.run(position, words.join(" "));
          insertPiece.run(position, text, section, piece.unit, piece.text.length, piece.start);
          position++;
        }
        database.exec("COMMIT");
        yield;
      }
      whole.set(text, { first, end: position });
      end = position;
    },
    forget(text: number) {
      const positions = whole.get(text);
      if (!positions) return;
      remove(positions.first, positions.end);
      whole.delete(text);
    },
    count(expression: string): number {
      const sql = "SELECT count(*) AS count FROM found WHERE found MATCH ? AND rowid < ?";
      return (database.prepare(sql).get(expression, end) as { count: number }).count;
    },
    /** Positions of the pieces that match an expression of the full-text index, the best first. */
    best(expression: string, limit: number): number[] {
      const sql = `SELECT rowid AS position FROM found WHERE found MATCH ? AND rowid < ?
        ORDER BY bm25(found), rowid LIMIT ?`;
      const rows = database.prepare(sql).all(expression, end, limit) as { position: number }[];
      return rows.map(({ position }) => position);
    },
    read(position: SqlValue): IndexedPiece | undefined {
      const sql = "SELECT text, section, unit, length, start FROM piece WHERE position = ?";
      return database.prepare(sql).get(position) as IndexedPiece | undefined;
    },
    close: () => database.close(),
  };
}

function* piecesOf(content: string, sections: readonly Span[]) {
  const codePoints = indexCodePoints(content);
  for (const [section, span] of sections.entries()) {
    for (const piece of cutPieces(content, codePoints, span)) yield { section, piece };
  }
}

function* batchesOf<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < PIECES_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
