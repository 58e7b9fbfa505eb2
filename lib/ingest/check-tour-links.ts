import { ID_KINDS } from "@/lib/query/id-names";
import {
  fateOf,
  findTourLinkFaults,
  type IdFate,
  type LinkedRecords,
  type PageCollection,
  type TourLinkFault,
} from "@/lib/query/tour-link";
import type { AtlasData, Problem } from "@/lib/records/atlas-data";

/** Every link of a step of a tour that would not open as it is written: its page, its parts, and each value of its query. */
export function checkTourLinks(data: AtlasData): Problem[] {
  const known = linkedRecordsOf(data);
  return data.tours.flatMap(({ id, steps }) =>
    steps.flatMap(({ link }, index) =>
      findTourLinkFaults(link, known).map((fault) => ({
        file: "tours.json",
        record: id,
        field: `steps[${index}].link`,
        message: sayFault(fault, link),
      })),
    ),
  );
}

function sayFault(fault: TourLinkFault, link: string): string {
  switch (fault.type) {
    case "no-path":
      return `is no path of this atlas: "${link}"`;
    case "no-page":
      return `leads to no page: "${fault.value}"; write the path of a page of this atlas, without a language`;
    case "unknown-record":
      return `names nothing in ${fault.key}: "${fault.value}"${sayFate(fault.fate)}`;
    case "unknown-part":
      return `names no passage or section of a document: "#${fault.value}"`;
    case "no-camera":
      return "does not say where the map looks; add map=zoom/latitude/longitude";
    case "unknown-key":
      return `has "${fault.key}=${fault.value}", and "${fault.key}" is no part of links to this page`;
    case "broken-value":
      return `has "${fault.key}=${fault.value}", which cannot be read`;
    case "repeated-key":
      return `has "${fault.key}=${fault.value}" besides another "${fault.key}"; give it once`;
    case "long-search":
      return `has "${fault.key}=${fault.value}", which is too long to be looked for`;
    case "unknown-id":
      return `has "${fault.key}=${fault.value}", which names nothing in this atlas${sayFate(fault.fate)}`;
  }
}

function sayFate(fate: IdFate | undefined): string {
  if (fate?.type === "moved") return `; it has moved, write "${fate.to}"`;
  return fate ? "; it was withdrawn" : "";
}

/** All that the records of an atlas say of what a link can name. */
export function linkedRecordsOf(data: AtlasData): LinkedRecords {
  const { places, events, actors, documents, vocabulary, redirects } = data;
  const ids = {
    types: vocabulary.eventTypes,
    places,
    documents,
    sections: documents.flatMap(({ sections }) => sections),
    actors,
  };
  const names = ID_KINDS.map((kind) => [
    kind,
    Object.fromEntries(ids[kind].map(({ id }) => [id, { id, name: id }])),
  ]);
  const setOf = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  const known: Record<PageCollection, ReadonlySet<string>> = {
    places: setOf(places),
    events: setOf(events),
    documents: setOf(documents),
  };
  const parts = new Map(
    documents.map(({ id, passages, sections }) => [id, setOf([...passages, ...sections])]),
  );
  return {
    has: (collection, id) => known[collection].has(id),
    fateOf: (collection, id) =>
      fateOf(redirects.find((move) => move.collection === collection && move.from === id)),
    hasPart: (document, part) => parts.get(document)?.has(part) ?? false,
    names: Object.fromEntries(names),
    listIds: {
      within: setOf(places),
      target: setOf([...places, ...actors]),
      form: setOf(vocabulary.mentionForms),
      "place-precision": setOf(vocabulary.precisionBases),
    },
  };
}
