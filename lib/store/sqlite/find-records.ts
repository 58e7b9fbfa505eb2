import type { FoundKind } from "@/lib/query/found-kinds";
import { type Actor, searchableNames } from "@/lib/records/actor";
import type { Document } from "@/lib/records/document";
import type { AttestationItem, DocumentItem, EventItem, PlaceItem } from "@/lib/store/answers";
import type { FoundGroups } from "@/lib/store/find-answers";
import type { FigureItem, PassageItem } from "@/lib/store/record-answers";
import { countTerms } from "@/lib/text/mark-words";
import { readJson } from "./details";
import type { Database, SqlValue } from "./engine";

type ItemOf<Kind extends FoundKind> = Omit<FoundGroups[Kind]["items"][number], "isSimilar">;

/** Reads a record of a kind, with what of it holds the terms that it was found by. */
type Reader<Kind extends FoundKind> = (
  database: Database,
  record: SqlValue,
  terms: readonly string[],
) => ItemOf<Kind> | undefined;

export const READERS: { [Kind in FoundKind]: Reader<Kind> } = {
  places(database, record, terms) {
    const sql = `SELECT json_patch(item, json_object('events', events, 'concerning', concerning,
      'note', record ->> '$.properties.note')) AS json
      FROM place WHERE ordinal = ?`;
    const [place] = readJson<PlaceItem & { note: string | null }>(database, sql, [record]);
    if (!place) return undefined;
    const { id, title, titles, placeType, events, concerning, mentions, names } = place;
    const name = mostOf(names, title, terms);
    const excerpt = mostOf([place.note ?? ""], `${title} ${name ?? ""}`, terms);
    return { id, title, titles, placeType, events, concerning, mentions, name, excerpt };
  },

  actors(database, record, terms) {
    const sql = `SELECT json_object('actor', json(record), 'events',
      (SELECT count(*) FROM event_actor WHERE actor = actor.id)) AS json FROM actor WHERE id = ?`;
    const [found] = readJson<{ actor: Actor; events: number }>(database, sql, [record]);
    if (!found) return undefined;
    const { id, title, type, names, note = "" } = found.actor;
    const name = mostOf(searchableNames(found.actor), title, terms);
    const words = [note, ...names.map(({ text }) => text)];
    const excerpt = mostOf(words, `${title} ${name ?? ""}`, terms);
    return { id, title, type, events: found.events, name, excerpt };
  },

  events(database, record, terms) {
    const [event] = readItems<EventItem>(database, "event", record);
    if (!event) return undefined;
    const { id, title, type, date, dateBasis, placeNames } = event;
    const shown = [title, ...placeNames].join(" ");
    const excerpt = mostOf(wordsOn(database, id), shown, terms);
    return { id, title, type, date, dateBasis, placeNames, excerpt };
  },

  documents(database, record, terms) {
    const [document] = readItems<DocumentItem>(database, "document", record);
    if (!document) return undefined;
    const { id, title, shortTitle, language, published } = document;
    const [head] = readJson<Document>(
      database,
      "SELECT head AS json FROM document WHERE ordinal = ?",
      [record],
    );
    const own = head ? [head.summary, ...head.sections.map((section) => section.title)] : [];
    return {
      id,
      title,
      shortTitle,
      language,
      published,
      excerpt: mostOf(own, `${title} ${shortTitle}`, terms),
    };
  },

  figures: (database, record) => readItems<FigureItem>(database, "figure", record)[0],

  passages(database, record) {
    const [passage] = readItems<PassageItem>(database, "passage", record);
    if (!passage) return undefined;
    const { document, source, id, gloss } = passage;
    return { document, source, id, gloss };
  },
};

type Table = "event" | "document" | "figure" | "passage";

function readItems<Item>(database: Database, table: Table, record: SqlValue): Item[] {
  return readJson<Item>(database, `SELECT item AS json FROM ${table} WHERE ordinal = ?`, [record]);
}

/** What an event is found by besides its title: what passages say of it, how they are glossed, and who takes part. */
function wordsOn(database: Database, event: string): string[] {
  const told = "SELECT item AS json FROM attestation WHERE event = ? ORDER BY ordinal";
  const named = `SELECT record AS json FROM actor JOIN event_actor ON event_actor.actor = actor.id
    WHERE event_actor.event = ?`;
  return [
    ...readJson<AttestationItem>(database, told, [event]).flatMap(({ gloss, statement }) => [
      statement,
      gloss,
    ]),
    ...readJson<Actor>(database, named, [event]).flatMap((actor) => [
      actor.title,
      ...searchableNames(actor),
    ]),
  ];
}

/** The first of the texts that hold the most terms, where that is more than the title holds. */
function mostOf(texts: readonly string[], title: string, terms: readonly string[]): string | null {
  let most = countTerms(title, terms);
  let best: string | null = null;
  for (const text of texts) {
    if (most === terms.length) break;
    const held = countTerms(text, terms);
    if (held > most) [most, best] = [held, text];
  }
  return best;
}
