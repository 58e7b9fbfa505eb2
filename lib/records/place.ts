import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";
import { LanguageTag } from "./language-tag";
import { WebAddress } from "./web-address";

const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-90).max(90);

/** `[lng, lat]` in degrees, WGS84. */
export const Position = z.tuple([Longitude, Latitude]);
export type Position = z.infer<typeof Position>;

const PlaceName = z.strictObject({
  text: OwnWords,
  language: LanguageTag,
  kind: z.enum(["preferred", "variant", "historical"]),
});

const Citation = z.strictObject({ label: OwnWords, url: WebAddress.optional() });

/** One feature of `data/places.geojson`; a place that is not mapped has no geometry and says why. */
export const Place = z
  .strictObject({
    type: z.literal("Feature"),
    id: Identifier,
    geometry: z.strictObject({ type: z.literal("Point"), coordinates: Position }).nullable(),
    properties: z.strictObject({
      title: OwnWords,
      names: z.array(PlaceName),
      placeType: Identifier,
      within: Identifier.nullable(),
      mapped: z.boolean(),
      unmappedReason: Identifier.optional(),
      /** The place lies somewhere within this radius of the point. */
      precision: z.strictObject({ radius: z.number().positive(), basis: Identifier }).optional(),
      coordinateSource: Citation.optional(),
      crossCheck: OwnWords.optional(),
      /** What the name stands for in the documents where that is not the place: drawn hollow, and said. */
      standsFor: OwnWords.optional(),
      note: OwnWords.optional(),
    }),
  })
  .superRefine(({ geometry, properties }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: ["properties", field], message });
    if (properties.mapped !== (geometry !== null)) {
      refuse("mapped", "must be true exactly when there is a geometry");
    }
    if (geometry && !properties.precision) refuse("precision", "a mapped place states its radius");
    if (geometry && !properties.coordinateSource) {
      refuse("coordinateSource", "a mapped place names the source of its coordinates");
    }
    if (!geometry && !properties.unmappedReason) {
      refuse("unmappedReason", "a place that is not mapped says why");
    }
  });
export type Place = z.infer<typeof Place>;

export const PlaceCollection = z.strictObject({
  $schema: z.string().optional(),
  type: z.literal("FeatureCollection"),
  name: z.string().optional(),
  features: z.array(Place),
});

const Ring = z.array(Position).min(4);
const LandmarkGeometry = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Point"), coordinates: Position }),
  z.strictObject({ type: z.literal("LineString"), coordinates: z.array(Position).min(2) }),
  z.strictObject({
    type: z.literal("MultiLineString"),
    coordinates: z.array(z.array(Position).min(2)),
  }),
  z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
  z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
]);

/** One feature of `data/landmarks.geojson`: what the map draws to orient the reader, from cited facts. */
export const Landmark = z.strictObject({
  type: z.literal("Feature"),
  id: Identifier,
  geometry: LandmarkGeometry,
  properties: z.strictObject({
    title: z.strictObject({ en: OwnWords, ar: OwnWords.optional(), fa: OwnWords.optional() }),
    kind: Identifier,
    place: Identifier.nullable(),
    /** True when the shape shows size and whereabouts only, not a surveyed line. */
    schematic: z.boolean(),
    source: Citation,
    note: OwnWords.optional(),
  }),
});
export type Landmark = z.infer<typeof Landmark>;

export const LandmarkCollection = z.strictObject({
  $schema: z.string().optional(),
  type: z.literal("FeatureCollection"),
  name: z.string().optional(),
  features: z.array(Landmark),
});
