import { FOUND_KINDS, type FoundKind } from "@/lib/query/found-kinds";
import { searchableNames } from "@/lib/records/actor";
import type { AtlasData } from "@/lib/records/atlas-data";
import { searchWords } from "@/lib/text/search-words";
import { skeletonOf } from "@/lib/text/spelling";
import type { deriveItems } from "../derive";
import type { deriveRecords } from "../derive-records";
import type { Database, SqlValue } from "./engine";

/** What a record is found by: its names or title, and all else that is said of it. */
type Findable = { record: SqlValue; names: readonly string[]; words: readonly string[] };

type Insert = (table: string, rows: Iterable<SqlValue[]>) => void;
type Derived = ReturnType<typeof deriveItems> & ReturnType<typeof deriveRecords>;

/** Writes what is found at once; those that more is reported of have lower positions within their kind. */
export function insertFindings(
  database: Database,
  insert: Insert,
  data: AtlasData,
  derived: Derived,
) {
  const spellings = new Map<string, SqlValue[]>();
  const findables: Record<FoundKind, Iterable<Findable>> = {
    places: placesToFind(database, data),
    actors: actorsToFind(database, data),
    events: eventsToFind(data, derived),
    documents: documentsToFind(data, derived),
    figures: figuresToFind(derived),
    passages: passagesToFind(derived),
  };
  for (const kind of FOUND_KINDS) {
    const records: SqlValue[][] = [];
    const rows = mapRows(findables[kind], ({ record, names, words }) => {
      const position = records.length;
      records.push([kind, position, record]);
      if (kind !== "figures") noteSpellings(spellings, names, words);
      return [position, inWords(names), inWords(words)];
    });
    insert(`found_${kind} (rowid, names, words)`, rows);
    insert("found_record", records);
  }
  insert("spelling", spellings.values());
}

function* mapRows(
  findables: Iterable<Findable>,
  rowOf: (findable: Findable) => SqlValue[],
): Generator<SqlValue[]> {
  for (const findable of findables) yield rowOf(findable);
}

function inWords(texts: readonly string[]): string {
  return texts.flatMap(searchWords).join(" ");
}

function* placesToFind(database: Database, { places }: AtlasData): Generator<Findable> {
  const order = database
    .prepare("SELECT ordinal FROM place ORDER BY events DESC, concerning DESC, sort_title, ordinal")
    .all() as { ordinal: number }[];
  for (const { ordinal } of order) {
    const place = places[ordinal];
    if (!place) continue;
    const { title, names, note } = place.properties;
    yield {
      record: ordinal,
      names: [title, ...names.map(({ text }) => text)],
      words: [note ?? ""],
    };
  }
}

function* actorsToFind(database: Database, { actors }: AtlasData): Generator<Findable> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const order = database
    .prepare(
      `SELECT actor.id FROM actor LEFT JOIN event_actor ON event_actor.actor = actor.id
        GROUP BY actor.id ORDER BY count(event_actor.event) DESC, actor.id`,
    )
    .all() as { id: string }[];
  for (const { id } of order) {
    const actor = byId.get(id);
    if (!actor) continue;
    const { title, names, note } = actor;
    const described = names.filter(({ kind }) => kind === "description").map(({ text }) => text);
    const words = [note ?? "", ...described];
    yield { record: id, names: [title, ...searchableNames(actor)], words };
  }
}

/** By the same words as `q` finds them. */
function* eventsToFind(data: AtlasData, { events, attestations }: Derived): Generator<Findable> {
  const actorNames = new Map(
    data.actors.map((actor) => [actor.id, [actor.title, ...searchableNames(actor)]]),
  );
  const told = new Map<string, string[]>(events.map(({ id }) => [id, []]));
  for (const { event, gloss, statement } of attestations) told.get(event)?.push(gloss, statement);
  const order = inOrderOf(events, ({ attestations: count }) => count);
  for (const { item, ordinal } of order) {
    const { id, title, placeNames, actors } = item;
    const named = actors.flatMap((actor) => actorNames.get(actor) ?? []);
    const words = [...placeNames, ...new Set(named), ...(told.get(id) ?? [])];
    yield { record: ordinal, names: [title], words };
  }
}

function* documentsToFind({ documents }: AtlasData, derived: Derived): Generator<Findable> {
  const order = inOrderOf(derived.documents, ({ events }) => events);
  for (const { item, ordinal } of order) {
    const record = documents[ordinal];
    if (!record) continue;
    const { author, publisher, summary, sections, passages } = record;
    yield {
      record: ordinal,
      names: [item.title, item.shortTitle, author.text ?? "", publisher.text ?? ""],
      words: [
        summary,
        ...sections.map(({ title }) => title),
        ...passages.map(({ gloss }) => gloss),
      ],
    };
  }
}

/** By their numbers as names, so that a number asked for is a number that is counted. */
function* figuresToFind({ figures }: Derived): Generator<Findable> {
  for (const [ordinal, { figure, eventTitle }] of figures.entries()) {
    const { value, min, max, wording, unit, qualifier, counted } = figure;
    const numbers = [value, min, max].filter((number) => number !== undefined);
    yield {
      record: ordinal,
      names: numbers.map((number) => String(number)),
      words: [counted, unit, wording ?? "", qualifier ?? "", eventTitle],
    };
  }
}

function* passagesToFind({ passages }: Derived): Generator<Findable> {
  for (const { item, ordinal } of inOrderOf(passages, ({ item: { events } }) => events)) {
    yield { record: ordinal, names: [], words: [item.item.gloss] };
  }
}

/** Records with their ordinals, those that count most first. */
function inOrderOf<Item>(items: readonly Item[], weigh: (item: Item) => number) {
  return items
    .map((item, ordinal) => ({ item, ordinal }))
    .sort((one, other) => weigh(other.item) - weigh(one.item) || one.ordinal - other.ordinal);
}

/** Letters, and the half-spaces that part some Persian words in two. */
const WRITTEN_WORD = /[\p{L}\p{M}\u0640\u200C]+/gu;
const HALF_SPACE = "\u200C";

/** Notes how the words of names are spelled, and everywhere those with a half-space, which many leave out. */
function noteSpellings(
  spellings: Map<string, SqlValue[]>,
  names: readonly string[],
  words: readonly string[],
) {
  const joined = words.filter((text) => text.includes(HALF_SPACE));
  for (const text of [...names, ...joined]) {
    for (const [written] of text.matchAll(WRITTEN_WORD)) {
      if (spellings.has(written)) continue;
      const folded = searchWords(written);
      const closed = folded.join("");
      if (closed.length < 3 || (folded.length === 1 && !names.includes(text))) continue;
      spellings.set(written, [skeletonOf(closed), folded.join(" "), written]);
    }
  }
}
