import type { FoundWords } from "@/lib/columns/columns";
import type { Timeline, TimelineView } from "@/lib/columns/timeline";
import type { WayOut } from "@/lib/columns/ways-out";
import type { Arrangement } from "@/lib/query/event-list";
import type { FoundKind } from "@/lib/query/found-kinds";
import type { IdNames, NamedIds } from "@/lib/query/id-names";
import type { Page, PageRequest, Query } from "@/lib/query/query";
import type { MentionScope, PassageScope, PlaceScope, RecordScope } from "@/lib/query/record-scope";
import type { Document } from "@/lib/records/document";
import type { Method } from "@/lib/records/method";
import type { Landmark } from "@/lib/records/place";
import type { Collection, Redirect } from "@/lib/records/redirect";
import type { RecordChange } from "@/lib/records/release";
import type {
  AtlasSummary,
  AttestationItem,
  Changes,
  DocumentDetail,
  DocumentItem,
  DocumentPage,
  DocumentPlace,
  EventDetail,
  EventEvidence,
  EventItem,
  Facets,
  ListPart,
  MapScene,
  NumberedEvent,
  PassageDetail,
  PlaceDetail,
  PlaceItem,
  Totals,
} from "./answers";
import type { Coverage, DocumentCoverage, ScopeName } from "./coverage";
import type { Findings, FoundTexts } from "./find-answers";
import type { ChangedPage, ChangeScope } from "./history";
import type {
  DisagreementDetail,
  FigureItem,
  MentionItem,
  PassageItem,
  TourDetail,
} from "./record-answers";

/**
 * The one door to an indexed atlas. A store is read-only and never changes while it is open; only the attached texts,
 * which are no part of it, come and go (`findInTexts`).
 *
 * Rules every maker keeps (the contract suite in `tests/store` checks them):
 * - items without geometry match every `bbox`, items without dates match every `days` (OGC API – Features);
 *   with `certain` they match only when they lie wholly within `days`, an open bound only within an open side,
 *   and never when their date comes from outside the documents;
 * - a move takes the shorter way round the world, and 180° and −180° are one meridian;
 * - listings are in a total order, so that following `next` visits each item once;
 * - an unknown id is `undefined`, a cursor that is not ours throws `invalid-parameter`.
 */
export interface Store {
  readSummary(): Promise<AtlasSummary>;
  readLandmarks(): Promise<Landmark[]>;
  /**
   * At most 500 places, those with most events first; the others are counted.
   *
   * @param always ids of places that are drawn as well, if they match, however few events they have
   */
  readScene(query: Query, always?: readonly string[]): Promise<MapScene>;
  /** What maps and timelines count, as one Parquet file: another for each version. */
  readColumns(): Promise<Uint8Array>;
  /** Those of some events that a query asks for, in their order; unknown ones are not among them. */
  keepAsked(events: readonly string[], query: Query): Promise<string[]>;
  /** How many events match, and how many of them the map cannot show. */
  countEvents(query: Query): Promise<Totals>;
  /** What a view can be narrowed to, and what each choice would leave. */
  readFacets(query: Query): Promise<Facets>;
  /** How many events there would be without each field of a query. */
  countWithoutEach(query: Query): Promise<WayOut[]>;
  /** The events that a query asks for over time, whatever days it asks for. */
  readTimeline(query: Query, view: TimelineView): Promise<Timeline>;
  /** What a search for words finds, in the numbers that columns use. */
  findWords(words: string): Promise<FoundWords>;
  /** What is said of events; ordinals that no event has are left out. */
  readEvents(ordinals: readonly number[]): Promise<NumberedEvent[]>;

  /**
   * Some rows of the list of events that a query asks for: by place an event has a row under each of its places. Where
   * the list ends before them, its first rows.
   */
  listRows(
    query: Query,
    arrangement: Arrangement,
    part: { from: number; count: number },
  ): Promise<ListPart>;

  listPlaces(query: Query, request: PageRequest): Promise<Page<PlaceItem>>;
  /** Those with a position first, then those that most events are tied to; `mapped` are the ones with a position. */
  listReportedPlaces(
    scope: PlaceScope,
    request: PageRequest,
  ): Promise<Page<PlaceItem> & { mapped: number }>;
  listEvents(query: Query, request: PageRequest): Promise<Page<EventItem>>;
  listDocuments(query: Query, request: PageRequest): Promise<Page<DocumentItem>>;
  /**
   * Documents that tell of the events a query asks for, whenever they were published, `events` being how many of these
   * each tells; all of them where it narrows nothing.
   */
  listTellingDocuments(query: Query, request: PageRequest): Promise<Page<DocumentItem>>;
  listAttestations(query: Query, request: PageRequest): Promise<Page<AttestationItem>>;

  /**
   * The events of `listEvents`, each with its places and with what the documents and sections asked for say of it: all
   * of that, whatever words are asked for.
   */
  listEvidence(query: Query, request: PageRequest): Promise<Page<EventEvidence>>;

  /** A record as its listing has it, without what belongs to it. */
  findPlaceItem(id: string): Promise<PlaceItem | undefined>;
  findEventItem(id: string): Promise<EventItem | undefined>;
  findDocumentItem(id: string): Promise<DocumentItem | undefined>;
  findPlace(id: string, query: Query): Promise<PlaceDetail | undefined>;
  findEvent(id: string): Promise<EventDetail | undefined>;
  findDocument(id: string): Promise<DocumentDetail | undefined>;
  /**
   * One page of a document, at most 200 passages.
   *
   * @param at id of a passage or section, or `at-` and a position in code points; else the first page
   */
  findDocumentPage(id: string, at?: string): Promise<DocumentPage | undefined>;
  /** The places that a document places events at, with how many; none of an unknown document. */
  listDocumentPlaces(id: string): Promise<DocumentPlace[]>;
  findAttestation(id: string): Promise<AttestationItem | undefined>;
  /** Ids of passages are each document's own. */
  findPassage(document: string, passage: string): Promise<PassageDetail | undefined>;

  /** What the records are made of, in the order of reading; `sort` only says from which end. */
  listPassages(scope: PassageScope, request: PageRequest): Promise<Page<PassageItem>>;
  listMentions(scope: MentionScope, request: PageRequest): Promise<Page<MentionItem>>;
  listFigures(scope: RecordScope, request: PageRequest): Promise<Page<FigureItem>>;
  /** Disagreements with a passage within the scope, in the order of their file. */
  listDisagreements(scope: RecordScope): Promise<DisagreementDetail[]>;
  /** What the record holds and lacks; each number is the length of a listing of this store. */
  readCoverage(): Promise<Coverage>;
  findDocumentCoverage(id: string): Promise<DocumentCoverage | undefined>;
  /** The documents of a scope, all where it names none, each with those of its sections that the scope names. */
  listScopeNames(scope: RecordScope): Promise<ScopeName[]>;
  /** How the record was made; undefined where the atlas does not say. */
  readMethod(): Promise<Method | undefined>;
  findTour(id: string): Promise<TourDetail | undefined>;
  /**
   * What changed since a release until now, each record once; undefined where there is no such release.
   *
   * @param part which of the records, in the order of `CHANGED_COLLECTIONS`; all are counted
   */
  listChanges(
    scope: ChangeScope,
    part: { from: number; count: number },
  ): Promise<Changes | undefined>;
  /**
   * What a release changed something on, from the release before it: events for their attestations, documents for their
   * passages, each once, in the order of `CHANGED_COLLECTIONS`; none where there is no such release, and of the first.
   */
  listChangedPages(release: string): Promise<ChangedPage[]>;
  /** What a release changed on some of these, record by record. */
  readPageChanges(release: string, pages: readonly ChangedPage[]): Promise<RecordChange[][]>;

  /**
   * What readers look for at once, in the whole atlas: of each kind the best, and how many there are.
   *
   * @param limits how many of each kind; of a kind with 0 they are only counted
   */
  findAtOnce(text: string, limits: Readonly<Record<FoundKind, number>>): Promise<Findings>;
  /**
   * What readers look for in the texts that are attached at this moment: paragraphs, or parts of long ones, that have
   * every word, in any order, the best first.
   *
   * @param limit how many, at most 200; with 0 they are only counted
   */
  findInTexts(text: string, limit: number): Promise<FoundTexts>;
  /** What the ids of a query stand for; those that moved by their new id, those that nothing has not at all. */
  nameIds(ids: NamedIds): Promise<IdNames>;
  /** Ids of a collection in the order of its files, from a position on, which counts from 0. */
  listIds(
    collection: "places" | "events" | "documents",
    part: { from: number; count: number },
  ): Promise<string[]>;
  findRedirect(collection: Collection, id: string): Promise<Redirect | undefined>;
  /** Records by the checksum of their text: what `attach-texts` matches files against. */
  listSources(): Promise<Document["source"][]>;
  /**
   * Reads the whole index once.
   *
   * @throws AtlasError `store-unusable` where some of it is damaged or missing
   */
  check(): Promise<void>;
  close(): Promise<void>;
}
