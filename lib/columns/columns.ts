import type { Days } from "@/lib/records/day-range";
import type { Family } from "@/lib/records/family";
import type { PlaceItem } from "@/lib/store/answers";

/**
 * An atlas as typed arrays: what is needed to filter, count and place its events, and nothing that is only read.
 * Event `n` is the one with ordinal `n` in the store; days are counted from 1970-01-01, coordinates are degrees.
 * A list of each event is three arrays after the manner of compressed sparse rows: the items of event `n` lie from
 * `starts[n]` (inclusive) to `starts[n + 1]` (exclusive).
 */
export type Columns = {
  /** How many events there are. */
  count: number;
  /** All events by day, those without one last; of one day in the order of their ordinals. */
  order: Uint32Array;
  /** Earliest and latest day; `EARLIEST` and `LATEST` where open or not known. */
  first: Int32Array;
  last: Int32Array;
  type: Coded<string>;
  datePrecision: Coded<string>;
  dateBasis: Coded<string>;
  /** The family of each type, in the order of `type.terms`. */
  families: readonly Family[];
  /** 1 where the event is planned, feared or said not to have happened. */
  planned: Uint8Array;
  /** Where the event is or starts, and where it is or ends (`x2` beyond ±180 across the antimeridian); NaN without. */
  x1: Float64Array;
  y1: Float64Array;
  x2: Float64Array;
  y2: Float64Array;
  /** Positions in `places` of the ends of a move that is drawn; -1 where the event is none. */
  from: Int32Array;
  to: Int32Array;
  attestations: {
    starts: Uint32Array;
    document: Coded<string>;
    /** Ids are each document's own. */
    section: Coded<string>;
  };
  /**
   * The places of events as attestations back them; of a place without a position also the nearest with one that it
   * lies in. Those of place `n`, by event: from `starts[n]` to `starts[n + 1]`.
   */
  ties: {
    starts: Uint32Array;
    event: Uint32Array;
    /** Position in `SURENESS`. */
    sureness: Uint8Array;
    /** Position in `attestations`. */
    attestation: Uint32Array;
  };
  actors: { starts: Uint32Array; actor: Coded<string> };
  /** In the order of their ordinals, `events`, `documents` and `concerning` being 0. */
  places: readonly PlaceItem[];
  /** The rank of each place among all titles, in the order of the atlas's language. */
  titleRank: readonly number[];
  /** The same of each event among those of events. */
  eventTitleRank: Uint32Array;
  /** The same of the first name that an event gives of its place; -1 where it gives none. */
  eventPlaceRank: Int32Array;
  /** From the earliest to the latest day that is known of any event; `undefined` where none is. */
  extent: Days | undefined;
  /** Where the map shows each event: position in `SHOWN`. */
  shown: Uint8Array;
  /** The events that are drawn as moves, in the order of `order`. */
  moves: Uint32Array;
};

/** Values that are few, each as its position in the list of terms. */
export type Coded<Term> = { terms: readonly Term[]; codes: Uint32Array };

/** Before and after every day: a bound that is open or not known. */
export const EARLIEST = -(2 ** 31);
export const LATEST = 2 ** 31 - 1;

/** How surely an event is tied to a place: not said to have happened there, ambiguously so, said so. */
export const SURENESS = ["concerns", "ambiguous", "said"] as const;
export type Sureness = (typeof SURENESS)[number];

/** Nowhere, only at places that it concerns, where it happened. */
export const SHOWN = ["nowhere", "concerning", "mapped"] as const;

/** What a full-text search found: ordinals of events, and ids of the places whose own names have the words. */
export type FoundWords = { events: readonly number[]; places: readonly string[] };

/** True where a day of the event is known. */
export function isDated({ first, last }: Pick<Columns, "first" | "last">, event: number): boolean {
  return first[event] !== EARLIEST || last[event] !== LATEST;
}

/** Walks through the ties of a place by event, as far as the attestations asked for back them (`undefined`: all do). */
export function eachTie(
  { ties }: Pick<Columns, "ties">,
  place: number,
  attested: Uint8Array | undefined,
  visit: (event: number, sureness: number, attestation: number) => void,
) {
  const end = ties.starts[place + 1] ?? 0;
  for (let tie = ties.starts[place] ?? 0; tie < end; tie++) {
    const attestation = ties.attestation[tie] ?? 0;
    if (attested?.[attestation] === 0) continue;
    visit(ties.event[tie] ?? 0, ties.sureness[tie] ?? 0, attestation);
  }
}

/** Each value as its position among the terms: those given, and after them those that occur as well. */
export function codeTerms(values: ArrayLike<string>, given: readonly string[] = []): Coded<string> {
  const positions = new Map(given.map((term, position) => [term, position]));
  const codes = Uint32Array.from(values, (value) => {
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    return position;
  });
  return { terms: [...positions.keys()], codes };
}
