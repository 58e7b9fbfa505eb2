import type { Query } from "@/lib/query/query";
import { type Columns, eachTie, type FoundWords } from "./columns";
import { type Mask, selectAttestations, selectInBox } from "./select-events";

/** The fields of a query that a reader chooses from a list. */
export const FACETS = ["types", "documents", "actors", "places"] as const;
export type Facet = (typeof FACETS)[number];

/** How many events each term would leave if it alone were chosen, by term; terms that would leave none are left out. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/**
 * What choosing would give: the counts of a facet leave out what is chosen of that facet itself.
 *
 * @param found what the query's words found; needed where it has any
 */
export function facetsOf(columns: Columns, query: Query, found?: FoundWords): FacetCounts {
  const without = (facet: Facet) => ({ ...query, [facet]: [] });
  const maskWithout = (facet: Facet) => selectInBox(columns, without(facet), found);
  return {
    types: countTypes(columns, maskWithout("types")),
    documents: countDocuments(columns, without("documents"), maskWithout("documents")),
    actors: countActors(columns, maskWithout("actors")),
    places: countPlaces(columns, without("places"), maskWithout("places")),
  };
}

function countTypes({ type: { terms, codes } }: Columns, mask: Mask): Record<string, number> {
  const counts = new Uint32Array(terms.length);
  for (let event = 0; event < mask.length; event++) {
    const code = codes[event] ?? 0;
    if (mask[event] === 1) counts[code] = (counts[code] ?? 0) + 1;
  }
  return byTerm(terms, counts);
}

/** A document that is chosen must itself give an event the places asked for. */
function countDocuments(columns: Columns, query: Query, mask: Mask): Record<string, number> {
  const { terms, codes } = columns.attestations.document;
  const attested = selectAttestations(columns, query);
  const given = [
    givers(columns, query.places, true, attested),
    givers(columns, query.about, false, attested),
  ];
  const counts = new Uint32Array(terms.length);
  eachSelected(mask, columns.attestations.starts, (event, items) => {
    const documents = new Set<number>();
    for (let item = items.from; item < items.to; item++) {
      if (attested?.[item] !== 0) documents.add(codes[item] ?? 0);
    }
    for (const code of documents) {
      const pair = event * terms.length + code;
      if (given.every((pairs) => !pairs || pairs.has(pair))) counts[code] = (counts[code] ?? 0) + 1;
    }
  });
  return byTerm(terms, counts);
}

/** Pairs of an event and a document that gives it one of the places, each as one number; `undefined` where none is asked. */
function givers(
  columns: Columns,
  asked: readonly string[],
  isPlaced: boolean,
  attested: Uint8Array | undefined,
): Set<number> | undefined {
  if (asked.length === 0) return undefined;
  const { terms, codes } = columns.attestations.document;
  const pairs = new Set<number>();
  for (const [place, { id }] of columns.places.entries()) {
    if (!asked.includes(id)) continue;
    eachTie(columns, place, attested, (event, sureness, attestation) => {
      if (sureness > 0 === isPlaced) pairs.add(event * terms.length + (codes[attestation] ?? 0));
    });
  }
  return pairs;
}

function countActors({ actors: { starts, actor } }: Columns, mask: Mask): Record<string, number> {
  const counts = new Uint32Array(actor.terms.length);
  eachSelected(mask, starts, (_event, { from, to }) => {
    for (const code of actor.codes.subarray(from, to)) counts[code] = (counts[code] ?? 0) + 1;
  });
  return byTerm(actor.terms, counts);
}

/** Walks through the selected events with where the list of each lies. */
function eachSelected(
  mask: Mask,
  starts: Uint32Array,
  visit: (event: number, items: { from: number; to: number }) => void,
) {
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 1) visit(event, { from: starts[event] ?? 0, to: starts[event + 1] ?? 0 });
  }
}

function countPlaces(columns: Columns, query: Query, mask: Mask): Record<string, number> {
  const attested = selectAttestations(columns, query);
  const counts = columns.places.map((_, place) => {
    let [count, last] = [0, -1];
    eachTie(columns, place, attested, (event, sureness) => {
      if (sureness === 0 || mask[event] === 0 || event === last) return;
      count++;
      last = event;
    });
    return count;
  });
  return byTerm(
    columns.places.map(({ id }) => id),
    counts,
  );
}

function byTerm(terms: readonly string[], counts: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(
    terms.flatMap((term, code) => ((counts[code] ?? 0) > 0 ? [[term, counts[code] ?? 0]] : [])),
  );
}
