import type { z } from "zod";
import { AtlasError, type ParameterProblem } from "@/lib/errors";
import { defaultView } from "@/lib/map/default-view";
import { selectedPlaces } from "@/lib/preview/selected-places";
import { type Format, parseHttpFormat } from "@/lib/query/api-query";
import { formatCamera } from "@/lib/query/camera";
import { LONGEST_ASKED } from "@/lib/query/found-kinds";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { selectionOf } from "@/lib/query/selection";
import {
  type BackingPassage,
  MOST_ASKED_PASSAGES,
  MOST_BACKING_PASSAGES,
  passageKey,
  type StepFacts,
} from "@/lib/query/step-facts";
import { findTourLinkFaults, readTourLink, recordOfPath } from "@/lib/query/tour-link";
import { isId, Refusal, readOne } from "@/lib/query/values";
import { loadView } from "@/lib/query/view";
import { readLinkedRecords } from "@/lib/store/read-linked-records";
import { readQuery } from "@/lib/store/read-query";
import type { Store } from "@/lib/store/store";
import { JSON_TYPE, OFFERS } from "./formats";
import { type Address, selfLinks } from "./links";
import { chooseFormat } from "./negotiate";
import type { Asked } from "./read-only-route";
import type { TourStepFacts } from "./wire-tour-step";

type PassageId = { document: string; passage: string };
type StepRequest = { link: string; passages: PassageId[]; format: Format };

/**
 * The link of a step as its author writes it, and the passages that it names.
 *
 * @throws AtlasError `invalid-parameter` naming everything that is wrong, `not-acceptable`
 */
export function parseStepRequest({ address, accept }: Asked<unknown>): StepRequest {
  const { searchParams } = address.url;
  const formats = OFFERS.json.map((offer) => offer.format);
  const { format, problems } = parseHttpFormat(searchParams, formats, ["link", "passages"]);
  const link = readParameter(searchParams, "link", parseLink, problems) ?? "";
  const passages = readParameter(searchParams, "passages", parsePassages, problems) ?? [];
  if (problems.length > 0) {
    const sentence = problems.map(({ parameter, reason }) => `"${parameter}" ${reason}`).join("; ");
    throw new AtlasError("invalid-parameter", `${sentence}.`, { parameters: problems });
  }
  return { link, passages, format: chooseFormat(format, accept, OFFERS.json) };
}

function readParameter<Value>(
  search: URLSearchParams,
  parameter: string,
  parse: (text: string) => Value | Refusal,
  problems: ParameterProblem[],
): Value | undefined {
  const values = search.getAll(parameter);
  if (values.length === 0) return undefined;
  const value = readOne(values, parse);
  if (!(value instanceof Refusal)) return value;
  problems.push({ parameter, reason: value.reason });
  return undefined;
}

function parseLink(text: string): string | Refusal {
  if (text.length <= LONGEST_ASKED) return text;
  return new Refusal(`needs at most ${LONGEST_ASKED} characters`);
}

function parsePassages(text: string): PassageId[] | Refusal {
  const parts = [...new Set(text.split(","))];
  if (parts.length > MOST_ASKED_PASSAGES) {
    return new Refusal(`needs at most ${MOST_ASKED_PASSAGES} passages, not ${parts.length}`);
  }
  const passages = parts.map((part) => {
    const [document = "", passage = "", ...others] = part.split("/");
    return isId(document) && isId(passage) && others.length === 0 ? { document, passage } : part;
  });
  const broken = passages.find((passage) => typeof passage === "string");
  return broken === undefined
    ? passages.filter((passage) => typeof passage !== "string")
    : new Refusal(`needs ids of a document and a passage with a slash between, not "${broken}"`);
}

/** What a step could show and rest on; of a link with a fault in its page nothing stands behind it. */
export async function readStepFacts(
  { link, passages }: StepRequest,
  store: Store,
): Promise<StepFacts> {
  const [ofLink, found] = await Promise.all([
    link === "" ? NO_LINK : readLinkFacts(link, store),
    Promise.all(passages.map((passage) => findBacking(passage, store))),
  ]);
  return { ...ofLink, found: found.flat() };
}

const NO_LINK = { faults: [], camera: null, passages: [], isWhole: true };

async function readLinkFacts(link: string, store: Store): Promise<Omit<StepFacts, "found">> {
  const faults = findTourLinkFaults(link, await readLinkedRecords(store, link));
  const read = readTourLink(link);
  if (!read || faults.some(({ type }) => type === "no-page" || type === "unknown-record")) {
    return { ...NO_LINK, faults };
  }
  const saysCamera = !faults.some(({ type }) => type === "no-camera");
  const [camera, backing] = await Promise.all([
    saysCamera ? null : readOwnCamera(read, store),
    readBacking(read, store),
  ]);
  return { faults, camera, ...backing };
}

type ReadLink = NonNullable<ReturnType<typeof readTourLink>>;

/** Where the page of a link looks that does not say it. */
async function readOwnCamera({ path, search }: ReadLink, store: Store): Promise<string> {
  const selection = selectionOf(path);
  const focus = await selectedPlaces(store, selection);
  const query = await readQuery(store, loadView(search));
  const [{ places }, { atlas }] = await Promise.all([
    store.readScene(query, focus),
    store.readSummary(),
  ]);
  const { center, zoom } = atlas.openingView;
  const [lng, lat] = center;
  const opening = { zoom, lng, lat, bearing: 0, pitch: 0 };
  const question = { link: null, selection: selection.type, focus, places, opening };
  return formatCamera(defaultView({ ...question, frame: undefined }));
}

type Backing = Pick<StepFacts, "passages" | "isWhole">;

/** The passages behind a page: of an event and a place those that attest it, of a document its own. */
async function readBacking({ path, search, part }: ReadLink, store: Store): Promise<Backing> {
  const record = recordOfPath(path);
  if (record?.collection === "documents") return backingOfDocument(record.id, part, store);
  if (record?.collection === "events") {
    const attested = (await store.findEvent(record.id))?.attestations ?? [];
    return cut(
      attested.map(({ document, source, passage }) => ({
        document: document.id,
        source,
        passage: passage.id,
        gloss: passage.gloss,
      })),
    );
  }
  const query = await readQuery(store, loadView(search));
  if (!record) return backingOf([query], store);
  const { id } = record;
  return backingOf(
    [
      { ...query, places: [id], about: [] },
      { ...query, about: [id], places: [] },
    ],
    store,
  );
}

/** The passages of a document in their order, the one or those of the section that the link names first. */
async function backingOfDocument(id: string, part: string, store: Store): Promise<Backing> {
  const request = { limit: MOST_BACKING_PASSAGES, sort: "date" } as const;
  const ofDocument = { ...EVERYTHING, documents: [id] };
  const [named, ofSection, all] = await Promise.all([
    part === "" ? [] : findBacking({ document: id, passage: part }, store),
    part === "" ? [] : store.listPassages({ ...ofDocument, sections: [part] }, request),
    store.listPassages(ofDocument, request),
  ]);
  const items = [...("items" in ofSection ? ofSection.items : []), ...all.items];
  const { passages } = cut([
    ...named,
    ...items.map(({ document, source, id: passage, gloss }) => ({
      document,
      source,
      passage,
      gloss,
    })),
  ]);
  return { passages, isWhole: passages.length >= all.matched };
}

/** The passages that attest the events of some queries. */
async function backingOf(queries: readonly Query[], store: Store): Promise<Backing> {
  const pages = await Promise.all(
    queries.map((query) =>
      store.listAttestations(query, { limit: MOST_BACKING_PASSAGES, sort: "date" }),
    ),
  );
  const { passages, isWhole } = cut(pages.flatMap(({ items }) => items));
  return { passages, isWhole: isWhole && pages.every(({ next }) => next === undefined) };
}

/** Each passage once, as many as an answer has. */
function cut(passages: readonly BackingPassage[]): Backing {
  const byKey = new Map(passages.map((passage) => [passageKey(passage), passage]));
  const all = [...byKey.values()].map(({ document, source, passage, gloss }) => ({
    document,
    source,
    passage,
    gloss,
  }));
  return {
    passages: all.slice(0, MOST_BACKING_PASSAGES),
    isWhole: all.length <= MOST_BACKING_PASSAGES,
  };
}

async function findBacking(
  { document, passage: id }: PassageId,
  store: Store,
): Promise<BackingPassage[]> {
  const found = await store.findPassage(document, id);
  if (!found) return [];
  const { source, passage } = found;
  return [{ document, source, passage: passage.id, gloss: passage.gloss }];
}

/** The same as programs read it. */
export function tourStepFacts(facts: StepFacts, address: Address): z.input<typeof TourStepFacts> {
  return { ...facts, links: selfLinks(address, JSON_TYPE, "Step of a tour") };
}
