import type { z } from "zod";
import type { Page, PageRequest, Query } from "@/lib/query/query";
import type { Collection } from "@/lib/records/redirect";
import type { AtlasSummary } from "@/lib/store/answers";
import type { Store } from "@/lib/store/store";
import { attestationFeature, documentFeature, eventFeature, placeFeature } from "./features";
import { AttestationFeature, DocumentFeature, EventFeature, PlaceFeature } from "./wire-features";

export type AnyFeature = PlaceFeature | EventFeature | DocumentFeature | AttestationFeature;

/** What sets one collection apart from the others; everything else is the same for all. */
export type CollectionEntry = {
  title: string;
  description: string;
  featureName: "PlaceFeature" | "EventFeature" | "DocumentFeature" | "AttestationFeature";
  schema: z.ZodType<AnyFeature>;
  /** Earliest and latest ISO day of its features, null where it has no dates. */
  days(extent: AtlasSummary["extent"]): { start: string | null; end: string | null };
  list(store: Store, query: Query, request: PageRequest): Promise<Page<AnyFeature>>;
  find(store: Store, id: string): Promise<AnyFeature | undefined>;
  /** The path of the page that shows a feature. */
  pagePath(store: Store, id: string): Promise<string | undefined>;
};

export const COLLECTIONS: Record<Collection, CollectionEntry> = {
  places: {
    title: "Places",
    description:
      "Areas with a stated radius and a named source of their coordinates. Places that cannot be put on the map have no geometry and say why. The time of a place is that of the events tied to it.",
    featureName: "PlaceFeature",
    schema: PlaceFeature,
    days: (extent) => extent,
    list: async (store, query, request) =>
      shapePage(await store.listPlaces(query, request), placeFeature),
    async find(store, id) {
      const item = await store.findPlaceItem(id);
      return item && placeFeature(item);
    },
    pagePath: async (_, id) => `/places/${encodeURIComponent(id)}`,
  },
  events: {
    title: "Events",
    description:
      "What documents report to have happened, each with its type, its EDTF date and the places it is said to have happened at. Claims of the documents, not findings of this atlas.",
    featureName: "EventFeature",
    schema: EventFeature,
    days: (extent) => extent,
    list: async (store, query, request) =>
      shapePage(await store.listEvents(query, request), eventFeature),
    async find(store, id) {
      const item = await store.findEventItem(id);
      return item && eventFeature(item);
    },
    pagePath: async (_, id) => `/events/${encodeURIComponent(id)}`,
  },
  documents: {
    title: "Documents",
    description:
      "The documents that the atlas rests on, with the checksum of their text. Their time is the date of publication, their geometry all mapped places they speak of.",
    featureName: "DocumentFeature",
    schema: DocumentFeature,
    days: (extent) => extent.published,
    list: async (store, query, request) =>
      shapePage(await store.listDocuments(query, request), documentFeature),
    async find(store, id) {
      const item = await store.findDocumentItem(id);
      return item && documentFeature(item);
    },
    pagePath: async (_, id) => `/documents/${encodeURIComponent(id)}`,
  },
  attestations: {
    title: "Attestations",
    description:
      "What one passage of one document says of one event, who is speaking there and in what mode. Time and geometry are those of the event.",
    featureName: "AttestationFeature",
    schema: AttestationFeature,
    days: (extent) => extent,
    list: async (store, query, request) =>
      shapePage(await store.listAttestations(query, request), attestationFeature),
    async find(store, id) {
      const item = await store.findAttestation(id);
      return item && attestationFeature(item);
    },
    async pagePath(store, id) {
      const item = await store.findAttestation(id);
      return item && `/events/${item.event}#${item.id}`;
    },
  },
};

function shapePage<Item, Feature>(page: Page<Item>, shape: (item: Item) => Feature): Page<Feature> {
  return { ...page, items: page.items.map(shape) };
}
