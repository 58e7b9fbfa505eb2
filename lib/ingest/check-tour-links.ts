import { ID_KINDS, type IdNames } from "@/lib/query/id-names";
import { findLinkProblems, type LinkProblem } from "@/lib/query/link-problems";
import { readListValues } from "@/lib/query/list-page";
import { PAGES } from "@/lib/query/pages";
import { loadView } from "@/lib/query/view";
import type { AtlasData, Problem } from "@/lib/records/atlas-data";
import type { Collection } from "@/lib/records/redirect";

/** Every link of a step of a tour that would not open as it is written: its page, its parts, and each value of its query. */
export function checkTourLinks(data: AtlasData): Problem[] {
  const known = knownOf(data);
  return data.tours.flatMap(({ id, steps }) =>
    steps.flatMap(({ link }, index) =>
      faultsOf(link, data, known).map((message) => ({
        file: "tours.json",
        record: id,
        field: `steps[${index}].link`,
        message,
      })),
    ),
  );
}

function faultsOf(link: string, data: AtlasData, known: Known): string[] {
  if (/[\s\\]|^\/\//.test(link) || !URL.canParse(link, BASE)) {
    return [`is no path of this atlas: "${link}"`];
  }
  const { pathname: path, searchParams, hash } = new URL(link, BASE);
  const missing = pageFault(path, data);
  if (missing !== undefined) return [missing];
  const camera = loadView(searchParams).map === null && !searchParams.has("map");
  return [
    ...partFault(path, hash, data),
    ...(camera ? ["does not say where the map looks; add map=zoom/latitude/longitude"] : []),
    ...findLinkProblems(path, searchParams, known.names).map((problem) =>
      sayProblem(problem, data),
    ),
    ...listFaults(path, searchParams, known),
  ];
}

/** Only to read paths with; no link names a host. */
const BASE = "http://localhost";

const RECORD_PAGE = /^\/(places|events|documents|coverage)\/([^/]+)(\/evidence)?$/;

/** What is wrong with the path of a link; undefined where there is a page. */
function pageFault(path: string, data: AtlasData): string | undefined {
  if (PAGES.some((page) => page === path)) return undefined;
  const [, folder, id = "", sheet] = RECORD_PAGE.exec(path) ?? [];
  const isPage = folder !== undefined && (sheet === undefined || folder === "events");
  if (!isPage) {
    return `leads to no page: "${path}"; write the path of a page of this atlas, without a language`;
  }
  const collection = folder === "coverage" ? "documents" : (folder as "places" | "events");
  if (data[collection].some((record) => record.id === id)) return undefined;
  return `names nothing in ${collection}: "${id}"${sayMove(collection, id, data)}`;
}

/** The parts of a document are its passages and sections; a stretch of its text would be words of the document. */
function partFault(path: string, hash: string, { documents }: AtlasData): string[] {
  if (hash === "") return [];
  const part = hash.slice(1);
  const document = documents.find(({ id }) => path === `/documents/${id}`);
  const parts = document ? [...document.passages, ...document.sections] : [];
  return parts.some(({ id }) => id === part)
    ? []
    : [`names no passage or section of a document: "#${part}"`];
}

function sayProblem({ type, key, value }: LinkProblem, data: AtlasData): string {
  const part = `"${key}=${value}"`;
  switch (type) {
    case "unknown-key":
      return `has ${part}, and "${key}" is no part of links to this page`;
    case "broken-value":
      return `has ${part}, which cannot be read`;
    case "repeated-key":
      return `has ${part} besides another "${key}"; give it once`;
    case "long-search":
      return `has ${part}, which is too long to be looked for`;
    case "unknown-id": {
      const collection = COLLECTION_OF_KEY[key];
      const move = collection === undefined ? "" : sayMove(collection, value, data);
      return `has ${part}, which names nothing in this atlas${move}`;
    }
  }
}

const COLLECTION_OF_KEY: Readonly<Record<string, Collection>> = {
  place: "places",
  about: "places",
  doc: "documents",
};

function sayMove(collection: Collection, id: string, { redirects }: AtlasData): string {
  const move = redirects.find((known) => known.collection === collection && known.from === id);
  if (move?.type === "moved") return `; it has moved, write "${move.to}"`;
  return move ? "; it was withdrawn" : "";
}

type Known = {
  names: IdNames;
  /** The ids that may stand in the keys of single lists. */
  listIds: Readonly<Record<string, ReadonlySet<string>>>;
};

function knownOf(data: AtlasData): Known {
  const { places, actors, documents, vocabulary } = data;
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
  return {
    names: Object.fromEntries(names),
    listIds: {
      within: setOf(places),
      target: setOf([...places, ...actors]),
      form: setOf(vocabulary.mentionForms),
      "place-precision": setOf(vocabulary.precisionBases),
    },
  };
}

function listFaults(path: string, search: URLSearchParams, { listIds }: Known): string[] {
  return [...readListValues(path, search)].flatMap(([key, value]) => {
    const allowed = listIds[key];
    const strangers = allowed ? value.split(",").filter((id) => !allowed.has(id)) : [];
    return strangers.map((id) => `has "${key}=${id}", which names nothing in this atlas`);
  });
}
