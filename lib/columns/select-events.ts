import type { Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import { touchesBox } from "./box";
import {
  type Coded,
  type Columns,
  EARLIEST,
  eachTie,
  type FoundWords,
  isDated,
  LATEST,
} from "./columns";

/** One byte an event, 1 where it is asked for. */
export type Mask = Uint8Array;

/**
 * The events that a query asks for, wherever the map looks.
 *
 * @param found what its words found; needed where it has any
 */
export function selectEvents(columns: Columns, query: Query, found?: FoundWords): Mask {
  const mask = new Uint8Array(columns.count).fill(1);
  keepTerms(mask, columns.type, query.types);
  keepTerms(mask, columns.datePrecision, query.datePrecisions);
  keepTerms(mask, columns.dateBasis, query.dateBases);
  keepDays(mask, columns, query);
  keepPresent(mask, columns, query);
  const attested = selectAttestations(columns, query);
  if (attested) keepListed(mask, columns.attestations.starts, (item) => attested[item] === 1);
  keepPlaces(mask, columns, query.places, true, attested);
  keepPlaces(mask, columns, query.about, false, attested);
  if (query.actors.length > 0) {
    const asked = codesOf(columns.actors.actor, query.actors);
    const { codes } = columns.actors.actor;
    keepListed(mask, columns.actors.starts, (item) => asked[codes[item] ?? 0] === 1);
  }
  if (query.words !== undefined) keepFound(mask, found);
  return mask;
}

/** The same, and within the box that the query names. */
export function selectInBox(columns: Columns, query: Query, found?: FoundWords): Mask {
  const mask = selectEvents(columns, query, found);
  if (query.bbox) {
    const isInBox = touchesBox(columns, query.bbox);
    keep(mask, (event) => isInBox(event));
  }
  return mask;
}

/** The attestations of the documents and sections asked for, one byte each; `undefined` where all are. */
export function selectAttestations(
  { attestations: { document, section } }: Columns,
  { documents, sections }: Pick<Query, "documents" | "sections">,
): Uint8Array | undefined {
  if (documents.length === 0 && sections.length === 0) return undefined;
  const mask = new Uint8Array(document.codes.length).fill(1);
  keepTerms(mask, document, documents);
  keepTerms(mask, section, sections);
  return mask;
}

export function countSelected(mask: Mask): number {
  let count = 0;
  for (const selected of mask) count += selected;
  return count;
}

/** 1 for each code whose term is asked for; terms that no event has are left out. */
function codesOf<Term>({ terms }: Coded<Term>, asked: readonly Term[]): Uint8Array {
  const wanted = new Set(asked);
  return Uint8Array.from(terms, (term) => (wanted.has(term) ? 1 : 0));
}

function keep(mask: Mask, isKept: (event: number) => boolean) {
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 1 && !isKept(event)) mask[event] = 0;
  }
}

function keepTerms(mask: Uint8Array, coded: Coded<string>, asked: readonly string[]) {
  if (asked.length === 0) return;
  const wanted = codesOf(coded, asked);
  keep(mask, (event) => wanted[coded.codes[event] ?? 0] === 1);
}

/** Events of whose items one at least is kept. */
function keepListed(mask: Mask, starts: Uint32Array, isKept: (item: number) => boolean) {
  keep(mask, (event) => {
    const end = starts[event + 1] ?? 0;
    for (let item = starts[event] ?? 0; item < end; item++) if (isKept(item)) return true;
    return false;
  });
}

/** An event has a place as far as the attestations asked for give it that place. */
function keepPlaces(
  mask: Mask,
  columns: Columns,
  asked: readonly string[],
  isPlaced: boolean,
  attested: Uint8Array | undefined,
) {
  if (asked.length === 0) return;
  const wanted = new Set(asked);
  const isTied = new Uint8Array(mask.length);
  for (const [place, { id }] of columns.places.entries()) {
    if (!wanted.has(id)) continue;
    eachTie(columns, place, attested, (event, sureness) => {
      if (sureness > 0 === isPlaced) isTied[event] = 1;
    });
  }
  keep(mask, (event) => isTied[event] === 1);
}

/**
 * Possibly in range: the days touch, open and unknown bounds reaching on. Certainly: dated, by what a document says,
 * and wholly inside, so that an open bound fits only into an open side.
 */
function keepDays(mask: Mask, columns: Columns, { days, certain }: Query) {
  if (certain) keep(mask, isCertainlyIn(columns, days));
  else if (days) keep(mask, isPossiblyIn(columns, days));
}

/** Whether an event may lie in a range. */
export function isPossiblyIn({ first, last }: Columns, days: DayRange): (event: number) => boolean {
  const [from, to] = [days.first ?? EARLIEST, days.last ?? LATEST];
  return (event) => (last[event] ?? 0) >= from && (first[event] ?? 0) <= to;
}

/** Whether an event lies in a range by what the documents say; without a range, whether its date is theirs or none. */
export function isCertainlyIn(columns: Columns, days: Query["days"]): (event: number) => boolean {
  const { first, last, dateBasis } = columns;
  const external = dateBasis.terms.indexOf("external");
  const [from, to] = [days?.first ?? EARLIEST, days?.last ?? LATEST];
  return (event) =>
    dateBasis.codes[event] !== external &&
    (!days || (isDated(columns, event) && (first[event] ?? 0) >= from && (last[event] ?? 0) <= to));
}

function keepPresent(mask: Mask, columns: Columns, { located, dated }: Query) {
  if (located !== undefined) {
    keep(mask, (event) => !Number.isNaN(columns.x1[event]) === located);
  }
  if (dated !== undefined) keep(mask, (event) => isDated(columns, event) === dated);
}

function keepFound(mask: Mask, found: FoundWords | undefined) {
  if (!found) throw new Error("A query with words needs what they found.");
  const isFound = new Uint8Array(mask.length);
  for (const event of found.events) isFound[event] = 1;
  keep(mask, (event) => isFound[event] === 1);
}
