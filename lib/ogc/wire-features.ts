import { z } from "zod";
import { DATE_BASES } from "@/lib/records/basis";
import { Attestation, Event, Figure } from "@/lib/records/event";
import { Links } from "./wire";
import { Coordinates, Radius, StandsFor } from "./wire-position";

const Point = z.object({ type: z.literal("Point"), coordinates: Coordinates });
const LineString = z.object({
  type: z.literal("LineString"),
  coordinates: z.array(Coordinates).length(2),
});
const MultiPoint = z.object({
  type: z.literal("MultiPoint"),
  coordinates: z.array(Coordinates),
});

const IsoDay = z.string().meta({ format: "date" }).nullable();
const Edtf = z.string().nullable().describe("EDTF (ISO 8601-2), as written in the record");
const DATE_BASIS =
  "How the event's date is known; `external`: from a publication outside the documents, possible only";
const Ids = z.array(z.string());

export const PlaceFeature = feature(
  Point.nullable(),
  z.object({
    name: z.string(),
    names: z.array(z.string()).describe("Names in any language and period"),
    placeType: z.string(),
    radius: Radius,
    coordinateSource: z.string().nullable(),
    within: z.string().nullable().describe("The place that holds this one"),
    events: z.int().describe("Events placed here that match the request"),
    documents: z.int().describe("Documents that say so"),
    concerning: z.int().describe("Events that match and concern it, and did not happen there"),
    mapped: z.boolean(),
    unmappedReason: z.string().nullable(),
    precision: z.string().nullable().describe("What the radius rests on: a term of the vocabulary"),
    standsFor: StandsFor,
    mentions: z.int().describe("How often documents name it"),
    namedIn: z.int().describe("Documents that name it"),
  }),
);

export const EventFeature = feature(
  z.discriminatedUnion("type", [Point, LineString]).nullable(),
  z.object({
    title: z.string(),
    type: z.string(),
    status: Event.shape.status,
    date: Edtf,
    dateBasis: z.enum(DATE_BASES).describe(DATE_BASIS),
    start: IsoDay.describe("Earliest day the date allows; null where open or unknown"),
    end: IsoDay.describe("Latest day the date allows; null where open or unknown"),
    datePrecision: z.enum([
      "day",
      "month",
      "season",
      "year",
      "decade",
      "century",
      "interval",
      "none",
    ]),
    places: Ids.describe("Places where it happened, started or ended"),
    placeNames: z.array(z.string()),
    aboutPlaces: Ids.describe("Places it concerns without being said to have happened there"),
    documents: Ids,
    actors: Ids,
    attestations: z.int().describe("How many passages attest it"),
    located: z.boolean(),
    radius: Radius,
  }),
);

export const DocumentFeature = feature(
  MultiPoint.nullable(),
  z.object({
    title: z.string(),
    shortTitle: z.string(),
    voice: z.string().describe("Whose document it is, in our words"),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    published: Edtf,
    start: IsoDay.describe("Earliest day of publication"),
    end: IsoDay.describe("Latest day of publication"),
    sourceFile: z.string(),
    sha256: z.string().describe("SHA-256 of the source file"),
    characters: z.int().describe("Unicode code points of the source text"),
    language: z.string().describe("BCP 47"),
    places: Ids,
    events: z.int().describe("Events that the document attests"),
  }),
);

export const AttestationFeature = feature(
  z.discriminatedUnion("type", [Point, LineString]).nullable(),
  z.object({
    event: z.string(),
    eventTitle: z.string(),
    document: z.string(),
    source: z.string().describe("Short name of the document, or of the layer of it that is meant"),
    passage: z.string(),
    sourceFile: z.string(),
    charStart: z.int().describe("First code point of the passage in the source text"),
    charEnd: z.int().describe("Code point after the passage in the source text"),
    gloss: z.string().describe("The passage in our own words"),
    statement: z.string().describe("What the passage says of the event, in our own words"),
    voice: Attestation.shape.voice.describe("Whose words the passage gives"),
    speaker: z.string().nullable(),
    mode: Attestation.shape.mode.describe("How the passage says it"),
    figures: z.array(Figure),
    date: Edtf.describe("The event's date, EDTF"),
    dateBasis: z.enum(DATE_BASES).describe(DATE_BASIS),
    eventStart: IsoDay.describe("Earliest day of the event; null where open or unknown"),
    eventEnd: IsoDay.describe("Latest day of the event; null where open or unknown"),
    places: Ids.describe("Places where the event happened, started or ended"),
    placeNames: z.array(z.string()),
    start: z.int().meta({ deprecated: true }).describe("The old name of charStart"),
    end: z.int().meta({ deprecated: true }).describe("The old name of charEnd"),
  }),
);

export const PlaceFeatureCollection = featureCollection(PlaceFeature);
export const EventFeatureCollection = featureCollection(EventFeature);
export const DocumentFeatureCollection = featureCollection(DocumentFeature);
export const AttestationFeatureCollection = featureCollection(AttestationFeature);

export type PlaceFeature = z.infer<typeof PlaceFeature>;
export type EventFeature = z.infer<typeof EventFeature>;
export type DocumentFeature = z.infer<typeof DocumentFeature>;
export type AttestationFeature = z.infer<typeof AttestationFeature>;

function feature<Geometry extends z.ZodType, Properties extends z.ZodObject>(
  geometry: Geometry,
  properties: Properties,
) {
  return z.object({
    type: z.literal("Feature"),
    id: z.string(),
    geometry,
    properties,
    links: Links.optional().describe("Only where the feature is asked for alone"),
  });
}

function featureCollection<Feature extends z.ZodType>(item: Feature) {
  return z.object({
    type: z.literal("FeatureCollection"),
    numberMatched: z.int().describe("Features in all pages"),
    numberReturned: z.int().describe("Features in this page"),
    timeStamp: z.string().meta({ format: "date-time" }),
    links: Links,
    features: z.array(item),
  });
}
