import { isDeepStrictEqual } from "node:util";
import {
  CHANGED_COLLECTIONS,
  type ChangedCollection,
  type FieldChange,
  type RecordChange,
} from "@/lib/records/release";

/**
 * What is compared of an atlas: `AtlasData`, or what its files hold without being checked. Only ids are relied upon,
 * so that a release can be compared that was made when records had other fields.
 */
export type ComparedData = Readonly<
  Record<ListedCollection, readonly ListedRecord[]> & {
    atlas: Fields;
    vocabulary: Fields;
    redirects: readonly Fields[];
    method: Fields | undefined;
  }
>;
type ListedCollection =
  | "documents"
  | "places"
  | "landmarks"
  | "events"
  | "actors"
  | "disagreements"
  | "references"
  | "tours";
type Fields = Readonly<Record<string, unknown>>;
type ListedRecord = Fields & { readonly id: string };

/**
 * What was added, changed and withdrawn, collection by collection: first what is there now, in the order of its file,
 * then what is gone. A record that only stands elsewhere in its file has not changed, nor has one whose fields say
 * `null` where they said nothing.
 */
export function compareData(before: ComparedData, after: ComparedData): RecordChange[] {
  const [old, now] = [listRecords(before), listRecords(after)];
  return CHANGED_COLLECTIONS.flatMap((collection) =>
    compareRecords(collection, old[collection], now[collection]),
  );
}

/** A record as it is compared: what names it stands beside its fields, not among them. */
type Comparable = Pick<RecordChange, "id" | "title" | "within"> & { fields: Fields };

function compareRecords(
  collection: ChangedCollection,
  before: readonly Comparable[],
  after: readonly Comparable[],
): RecordChange[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const ids = new Set(after.map(({ id }) => id));
  const kept = after.flatMap(({ fields: now, ...record }) => {
    const former = old.get(record.id)?.fields;
    const fields = compareFields(former ?? {}, now);
    const change = former ? "changed" : "added";
    return former && fields.length === 0
      ? []
      : [{ collection, ...record, change, fields } as const];
  });
  const withdrawn = before
    .filter(({ id }) => !ids.has(id))
    .map(({ fields, ...record }) => {
      const change = "withdrawn";
      return { collection, ...record, change, fields: compareFields(fields, {}) } as const;
    });
  return [...kept, ...withdrawn];
}

function compareFields(before: Fields, after: Fields, prefix = ""): FieldChange[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => compareValues(`${prefix}${key}`, before[key], after[key]));
}

function compareValues(field: string, was: unknown, is: unknown): FieldChange[] {
  const [before, after] = [was ?? null, is ?? null];
  if (isDeepStrictEqual(before, after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  const hasParts = old && now && Object.keys({ ...old, ...now }).length > 0;
  if (hasParts) return compareFields(old, now, `${field}.`);
  // Whatever is compared was read from JSON.
  return [{ field, before, after } as FieldChange];
}

/** The parts that a value is compared by; undefined where it is one value. What is not there has none. */
function partsOf(value: unknown): Fields | undefined {
  if (value === null) return {};
  if (Array.isArray(value)) return hasIds(value) ? byId(value) : undefined;
  return typeof value === "object" ? (value as Fields) : undefined;
}

/** Whether the items of a list can be told apart by their ids; those of an empty one can. */
function hasIds(list: readonly unknown[]): list is readonly ListedRecord[] {
  const ids = recordsOf(list).map(({ id }) => id);
  return new Set(ids).size === list.length;
}

function byId(records: readonly ListedRecord[]): Fields {
  return Object.fromEntries(records.map(({ id, ...fields }) => [id, fields]));
}

function listRecords(data: ComparedData): Record<ChangedCollection, Comparable[]> {
  const { documents, places, events, actors, disagreements, tours } = data;
  return {
    documents: documents.map(({ passages: _, ...document }) =>
      comparable(document, textAt(document, "title", "text")),
    ),
    passages: documents.flatMap(({ id: within, passages }) =>
      recordsOf(passages).map((passage) => {
        const id = `${within}/${passage.id}`;
        return { ...comparable(passage, id), id, within };
      }),
    ),
    places: places.map((place) => comparable(place, textAt(place, "properties", "title"))),
    events: events.map(({ attestations: _, ...event }) =>
      comparable(event, textAt(event, "title")),
    ),
    // The event is a field, too: an attestation can go to another.
    attestations: events.flatMap(({ id: within, title, attestations }) =>
      recordsOf(attestations).map((attestation) => ({
        ...comparable({ event: within, ...attestation }, textAt(title)),
        within,
      })),
    ),
    actors: actors.map((actor) => comparable(actor, textAt(actor, "title"))),
    disagreements: disagreements.map((point) => comparable(point, textAt(point, "sentence"))),
    tours: tours.map((tour) => comparable(tour, textAt(tour, "title"))),
    other: listOthers(data),
  };
}

/** One record for each file whose parts have no pages of their own, by its name. */
function listOthers(data: ComparedData): Comparable[] {
  const { atlas, vocabulary, landmarks, references, redirects, method } = data;
  const files = {
    atlas,
    vocabulary,
    landmarks: byId(landmarks),
    references: byId(references),
    // As `check-references.ts` names them.
    redirects: byId(redirects.map((each) => ({ ...each, id: `${each.collection}/${each.from}` }))),
    ...(method && { method }),
  };
  return Object.entries(files).map(([id, fields]) => comparable({ ...fields, id }));
}

/** The id names the record, and the schema is a matter of who edits it. */
function comparable({ id, $schema: _, ...fields }: ListedRecord, title = id): Comparable {
  return { id, title, within: null, fields };
}

function recordsOf(list: unknown): ListedRecord[] {
  return Array.isArray(list) ? list.filter((item) => textAt(item, "id") !== undefined) : [];
}

/** The text at the end of a path of keys, where there is one. */
function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === "string" ? value : undefined;
  return textAt((value as Fields | null | undefined)?.[key], ...rest);
}
