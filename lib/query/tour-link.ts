import type { Redirect } from "@/lib/records/redirect";
import { fieldOfKey } from "./filters";
import type { IdKind, IdNames } from "./id-names";
import { findLinkProblems, type LinkProblem } from "./link-problems";
import { type ListKey, readListValues } from "./list-page";
import { PAGES } from "./pages";
import { loadView } from "./view";

/** The collections whose records have pages that a step of a tour may show. */
export type PageCollection = "places" | "events" | "documents";

/** What became of an id that names nothing any more. */
export type IdFate = { type: "moved"; to: string } | { type: "withdrawn" };

/** One reason why a link would not open as it is written, or would not say where the map looks. */
export type TourLinkFault =
  | { type: "no-path" }
  | { type: "no-page"; value: string }
  | { type: "unknown-record"; key: PageCollection; value: string; fate?: IdFate | undefined }
  | { type: "unknown-part"; value: string }
  | { type: "no-camera" }
  | (LinkProblem & { fate?: IdFate | undefined });

/** What has to be known of an atlas to say whether a link opens. */
export type LinkedRecords = {
  has: (collection: PageCollection, id: string) => boolean;
  fateOf: (collection: PageCollection, id: string) => IdFate | undefined;
  /** Whether a document has a passage or section of this id. */
  hasPart: (document: string, part: string) => boolean;
  /** Of ids that are in use, each by itself: one that has moved would not open as it is written. */
  names: IdNames;
  /** The ids that may stand in the keys of single lists. */
  listIds: Readonly<Record<ListKeyOfIds, ReadonlySet<string>>>;
};

/** Keys of single lists that hold ids. */
type ListKeyOfIds = "within" | "target" | "form" | "place-precision";

/** The page, the query and the part of a link of a step; undefined where it is no path of this atlas. */
export function readTourLink(
  link: string,
): { path: string; search: URLSearchParams; part: string } | undefined {
  if (!link.startsWith("/") || /[\s\\]|^\/\//.test(link) || !URL.canParse(link, BASE)) {
    return undefined;
  }
  const { pathname, searchParams, hash } = new URL(link, BASE);
  return { path: pathname, search: searchParams, part: hash.slice(1) };
}

/** Only to read paths with; no link names a host. */
const BASE = "http://localhost";

/**
 * The record whose page a path is; undefined of a page that every atlas has and of no page. What a document covers is
 * a page of the document.
 */
export function recordOfPath(
  path: string,
): { collection: PageCollection; id: string; page: string } | undefined {
  const [, page, id, sheet] = RECORD_PAGE.exec(path) ?? [];
  if (page === undefined || id === undefined) return undefined;
  if (sheet !== undefined && page !== "events") return undefined;
  return { collection: page === "coverage" ? "documents" : (page as PageCollection), id, page };
}

const RECORD_PAGE = /^\/(places|events|documents|coverage)\/([^/]+)(\/evidence)?$/;

/** Everything that keeps a link from opening as it is written: its page, its part, each value of its query; and where it does not say where the map looks. */
export function findTourLinkFaults(link: string, known: LinkedRecords): TourLinkFault[] {
  const read = readTourLink(link);
  if (!read) return [{ type: "no-path" }];
  const { path, search, part } = read;
  const missing = pageFault(path, known);
  if (missing) return [missing];
  const saysCamera = loadView(search).map !== null || search.has("map");
  return [
    ...partFaults(path, part, known),
    ...(saysCamera ? [] : [{ type: "no-camera" } as const]),
    ...findLinkProblems(path, search, known.names).map((problem) => withFate(problem, known)),
    ...listFaults(path, search, known),
  ];
}

function pageFault(path: string, known: LinkedRecords): TourLinkFault | undefined {
  if (PAGES.some((page) => page === path)) return undefined;
  const record = recordOfPath(path);
  if (!record) return { type: "no-page", value: path };
  const { collection, id } = record;
  if (known.has(collection, id)) return undefined;
  return { type: "unknown-record", key: collection, value: id, fate: known.fateOf(collection, id) };
}

/** The parts of a document are its passages and sections; a stretch of its text would be words of the document. */
function partFaults(path: string, part: string, known: LinkedRecords): TourLinkFault[] {
  if (part === "") return [];
  const record = recordOfPath(path);
  const isThere = record?.page === "documents" && known.hasPart(record.id, part);
  return isThere ? [] : [{ type: "unknown-part", value: part }];
}

function withFate(problem: LinkProblem, known: LinkedRecords): TourLinkFault {
  const collection = COLLECTION_OF_KIND[fieldOfKey(problem.key)?.ids ?? "types"];
  if (problem.type !== "unknown-id" || collection === undefined) return problem;
  return { ...problem, fate: known.fateOf(collection, problem.value) };
}

const COLLECTION_OF_KIND: Partial<Record<IdKind, PageCollection>> = {
  places: "places",
  documents: "documents",
};

function listFaults(
  path: string,
  search: URLSearchParams,
  { listIds }: LinkedRecords,
): TourLinkFault[] {
  return [...readListValues(path, search)].flatMap(([key, value]) => {
    if (!holdsIds(key)) return [];
    const strangers = value.split(",").filter((id) => !listIds[key].has(id));
    return strangers.map((id): TourLinkFault => ({ type: "unknown-id", key, value: id }));
  });
}

function holdsIds(key: ListKey): key is ListKeyOfIds {
  return ["within", "target", "form", "place-precision"].includes(key);
}

/** What became of an id, without the rest of what its redirect says. */
export function fateOf(redirect: Redirect | undefined): IdFate | undefined {
  if (!redirect) return undefined;
  const { type } = redirect;
  return type === "moved" ? { type, to: redirect.to } : { type };
}

/** Names of ids that are in use: without those that have moved. */
export function presentNames(names: IdNames): IdNames {
  const kept = Object.entries(names).map(([kind, byId]) => [
    kind,
    Object.fromEntries(Object.entries(byId).filter(([id, { id: now }]) => id === now)),
  ]);
  return Object.fromEntries(kept);
}
